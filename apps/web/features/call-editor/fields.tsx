import { Button } from '@mantine/core';
import { Fragment } from 'react';
import { fieldId } from '../../ui/form-errors.js';
import classes from './call-editor.module.css';
import { emptyOf, isObject, resolve } from './document.js';
import { pathText, useCurrenciesOfCall, useEditing, useLanguagesOfCall, useWords } from './editor-context.js';
import type { NodeProps } from './node-props.js';

export interface FieldsProps extends Pick<NodeProps, 'schema' | 'path' | 'value'> {
  /** Only these, in this order. */
  readonly only?: readonly string[];
  readonly except?: readonly string[];
}

/** The fields of an object, in the order of its schema. */
export function Fields({ schema, path, value, only, except = [] }: FieldsProps) {
  const { render } = useEditing();
  const object = isObject(value) ? value : {};
  const names = (only ?? Object.keys(schema.properties ?? {})).filter((name) => !except.includes(name));
  return (
    <>
      {names.map((name) => {
        const inner = schema.properties?.[name];
        if (!inner) return null;
        const required = schema.required?.includes(name) ?? false;
        const node = { name, schema: inner, path: [...path, name], value: object[name], required };
        return required ? <Fragment key={name}>{render(node)}</Fragment> : <Optional key={name} {...node} />;
      })}
    </>
  );
}

/** What may be missing: short fields are simply left empty, larger ones are added. */
function Optional(props: NodeProps) {
  const { root, set, readOnly, render } = useEditing();
  const { t, field } = useWords();
  const [languages, currencies] = [useLanguagesOfCall(), useCurrenciesOfCall()];
  const { node, def } = resolve(props.schema, root);
  const type = [node.type].flat()[0];
  if (type !== 'object' && type !== 'array' && def !== 'texts' && def !== 'money') return <>{render(props)}</>;
  if (props.value === undefined)
    return readOnly ? null : (
      <p className={classes.add}>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => set(props.path, emptyOf(props.schema, root, languages, currencies))}
          id={fieldId(pathText(props.path))}
        >
          {t('editor:add', { what: field(props.name) })}
        </Button>
      </p>
    );
  return (
    <div className={classes.optional}>
      {render(props)}
      {readOnly ? null : (
        <Button size="compact-sm" variant="default" onClick={() => set(props.path, undefined)}>
          {t('editor:remove', { what: field(props.name) })}
        </Button>
      )}
    </div>
  );
}
