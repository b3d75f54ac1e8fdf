import { Checkbox, NativeSelect } from '@mantine/core';
import { fieldId } from '../../ui/form-errors.js';
import classes from './call-editor.module.css';
import type { Json, SchemaNode } from './document.js';
import { emptyOf, isObject, resolve, textOf } from './document.js';
import { pathText, useCurrenciesOfCall, useEditing, useLanguagesOfCall, useMistake, useWords } from './editor-context.js';
import { Fields } from './fields.js';
import { FormPartEditor } from './form-part-editor.js';
import { Leaf } from './leaf-field.js';
import { ListEditor } from './list-editor.js';
import { MapEditor } from './map-editor.js';
import { MoneyByCurrency } from './money-field.js';
import type { NodeProps } from './node-props.js';
import { TextsByLanguage } from './texts-field.js';

/** One place of the document, edited as its schema asks: the schema is the one truth of what can be written. */
export function Node(props: NodeProps) {
  const { root } = useEditing();
  const { node, def } = resolve(props.schema, root);
  const type = [node.type].flat()[0];
  const inner = { ...props, schema: node };
  if (def === 'texts') return <TextsByLanguage {...inner} />;
  if (def === 'money') return <MoneyByCurrency {...inner} />;
  if (props.name === 'formParts') return <MapEditor {...inner} entry={(one) => <FormPartEditor {...one} />} />;
  if (node.oneOf) return <OneOf {...inner} />;
  if (type === 'object' && node.properties) return [node.type].flat().includes('null') ? <OrNothing {...inner} /> : <Shape {...inner} />;
  if (type === 'object') return <MapEditor {...inner} />;
  if (type === 'array' && isObject(resolve(node.items ?? {}, root).node.properties)) return <ListEditor {...inner} />;
  return <Leaf {...inner} def={def} />;
}

/** An object: its fields in the order of the schema. What may be missing is added and taken away by a button. */
function Shape({ schema, path, value, name }: NodeProps) {
  const { field } = useWords();
  const mistake = useMistake(path);
  return (
    <fieldset className={classes.shape} id={fieldId(pathText(path))}>
      <legend>{field(name)}</legend>
      {mistake ? <p className={classes.mistake}>{mistake}</p> : null}
      <Fields schema={schema} path={path} value={value} />
    </fieldset>
  );
}

/** An object or nothing at all (null). */
function OrNothing(props: NodeProps) {
  const { root, set, readOnly } = useEditing();
  const { t, field } = useWords();
  const [languages, currencies] = [useLanguagesOfCall(), useCurrenciesOfCall()];
  const there = isObject(props.value);
  return (
    <div className={classes.optional}>
      <Checkbox
        label={t('editor:has', { what: field(props.name) })}
        checked={there}
        disabled={readOnly}
        onChange={() => set(props.path, there ? null : emptyOf({ ...props.schema, type: 'object' }, root, languages, currencies))}
      />
      {there ? <Shape {...props} /> : null}
    </div>
  );
}

/** One of several shapes, chosen by one field; what the shapes share is kept when another is chosen. */
function OneOf(props: NodeProps) {
  const { schema, path, value, name } = props;
  const { root, set, readOnly } = useEditing();
  const { field, choice } = useWords();
  const mistake = useMistake(path);
  const [languages, currencies] = [useLanguagesOfCall(), useCurrenciesOfCall()];
  const by = schema.discriminator?.propertyName ?? '';
  const shapes = schema.oneOf ?? [];
  const keyOf = (shape: SchemaNode): string => textOf(shape.properties?.[by]?.const);
  const object = isObject(value) ? value : {};
  const chosen = shapes.find((shape) => keyOf(shape) === object[by]) ?? shapes[0];
  const choose = (key: string) => {
    const shape = shapes.find((one) => keyOf(one) === key);
    if (!shape) return;
    const empty = emptyOf(shape, root, languages, currencies) as Readonly<Record<string, Json>>;
    const kept = Object.fromEntries(Object.entries(object).filter(([one]) => one !== by && one in (shape.properties ?? {})));
    set(path, { ...empty, ...kept });
  };
  return (
    <fieldset className={classes.shape}>
      <legend>{field(name)}</legend>
      <NativeSelect
        id={fieldId(pathText([...path, by]))}
        label={field(by)}
        value={textOf(object[by])}
        error={mistake}
        disabled={readOnly}
        data={shapes.map((shape) => ({ value: keyOf(shape), label: choice(by, keyOf(shape)) }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {chosen ? <Fields schema={chosen} path={path} value={object} except={[by]} /> : null}
    </fieldset>
  );
}
