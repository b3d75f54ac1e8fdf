import { Checkbox, NativeSelect, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { fieldId } from '../../ui/form-errors.js';
import { NumberField } from '../../ui/number-field.js';
import classes from './call-editor.module.css';
import type { Json } from './document.js';
import { listOf, resolve, textOf } from './document.js';
import { pathText, useEditing, useMistake, useWords } from './editor-context.js';
import { asBasisPoints, asPercent, isShare } from './percent.js';
import type { Choice } from './references.js';
import { referencesFor } from './references.js';
import type { NodeProps } from './node-props.js';

const number = (text: string): Json => (text === '' ? null : /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);

/** One value: chosen, ticked, counted, dated or written. */
export function Leaf({ name, schema, path, value, required, def }: NodeProps & { readonly def: string | null }) {
  const { set, root, document, readOnly } = useEditing();
  const { t, field, hint, choice, language } = useWords();
  const mistake = useMistake(path);
  const types = [schema.type].flat();
  const references = referencesFor(name, path, document, language, (one) => choice('tieBreak', one));
  const asked = required || (name === 'changeReason' && Number(document['version']) > 1);
  const label = asked ? field(name) : t('common:form.optional', { label: field(name) });
  const common = { id: fieldId(pathText(path)), label, description: hint(name), error: mistake };
  const put = (to: Json) => set(path, !required && (to === '' || to === null) ? undefined : to);

  if (types.includes('array')) {
    const items = resolve(schema.items ?? {}, root).node;
    const choices = references ?? items.enum?.map((one) => ({ value: one, label: choice(name, one) }));
    if (choices) return <Several {...common} choices={choices} value={listOf(value).map(String)} readOnly={readOnly} onChange={put} />;
    if (name === 'notes') return <Lines {...common} value={listOf(value).map(String)} readOnly={readOnly} onChange={put} />;
    const numeric = [items.type].flat().includes('integer');
    return (
      <TagsInput
        {...common}
        description={hint(name) ?? t('editor:enterEach')}
        readOnly={readOnly}
        value={listOf(value).map(String)}
        onChange={(entered) => put(numeric ? entered.map(number) : entered)}
      />
    );
  }
  const choices: readonly Choice[] | undefined =
    schema.enum?.map((one) => ({ value: one, label: choice(name, one) })) ?? references ?? undefined;
  if (choices)
    return (
      <NativeSelect
        {...common}
        disabled={readOnly}
        value={textOf(value)}
        data={[{ value: '', label: t('common:form.choose') }, ...choices]}
        onChange={(event) => put(event.currentTarget.value)}
      />
    );
  if (types.includes('boolean') && types.length === 1)
    return (
      <Checkbox
        {...common}
        label={field(name)}
        disabled={readOnly}
        checked={value === true}
        onChange={(event) => set(path, event.currentTarget.checked)}
      />
    );
  if (isShare(name))
    return (
      <NumberField
        {...common}
        readOnly={readOnly}
        className={classes.share}
        rightSection="%"
        value={asPercent(value)}
        onChange={(typed) => put(asBasisPoints(typed))}
      />
    );
  if (types.includes('integer') || (types.includes('number') && !types.includes('string')))
    return <NumberField {...common} readOnly={readOnly} value={textOf(value)} onChange={(typed) => put(number(typed))} />;
  if (def === 'decimal') return <NumberField {...common} readOnly={readOnly} value={textOf(value)} onChange={put} />;
  const isTime = def === 'local' || name === 'closesAt';
  return (
    <TextInput
      {...common}
      readOnly={readOnly}
      type={isTime ? 'datetime-local' : name === 'email' ? 'email' : 'text'}
      className={isTime || def === 'key' || def === 'country' || def === 'currency' ? classes.short : undefined}
      value={textOf(value)}
      onChange={(event) => put(event.currentTarget.value === '' && types.includes('null') ? null : event.currentTarget.value)}
    />
  );
}

interface ListProps {
  readonly id: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly error: string | undefined;
  readonly value: string[];
  readonly readOnly: boolean;
  readonly onChange: (value: string[]) => void;
}

/** Sentences, one on each line. */
function Lines({ value, onChange, ...rest }: ListProps) {
  return (
    <Textarea
      {...rest}
      autosize
      minRows={3}
      value={value.join('\n')}
      onChange={(event) => onChange(event.currentTarget.value.split('\n'))}
    />
  );
}

interface SeveralProps extends ListProps {
  readonly choices: readonly Choice[];
}

/** Some of a few: in the order in which they were ticked, which is the order of a chain. */
function Several({ id, label, description, error, choices, value, readOnly, onChange }: SeveralProps) {
  return (
    <Checkbox.Group id={id} label={label} description={description} error={error} value={value} onChange={onChange} readOnly={readOnly}>
      <Stack gap={6} mt={6} className={classes.several}>
        {choices.map((one) => (
          <Checkbox key={one.value} value={one.value} label={one.label} disabled={readOnly} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
