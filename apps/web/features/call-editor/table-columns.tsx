import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { fieldId } from '../../ui/form-errors.js';
import { NumberField } from '../../ui/number-field.js';
import classes from './call-editor.module.css';
import type { JsonObject, Path } from './document.js';
import { isObject, listOf, nameOf, textOf } from './document.js';
import { pathText, useEditing, useLanguagesOfCall, useWords } from './editor-context.js';
import { COLUMN_WIDGETS, columnsInOrder, type Widget, withColumn, withColumnUp, withoutColumn, withWidget } from './form-part.js';

const NAME = /^[a-z][A-Za-z0-9]{0,59}$/;
const TEXTS = { $ref: '#/$defs/texts' };

interface OfTable {
  readonly field: JsonObject;
  readonly at: Path;
}

/** The columns of a table, each with its words and its control, and how many rows there is room for. */
export function TableColumns({ field, at }: OfTable) {
  const { set, readOnly } = useEditing();
  const { t, field: wordOf } = useWords();
  const languages = useLanguagesOfCall();
  const [name, setName] = useState('');
  const row = isObject(field['items']) ? field['items'] : {};
  const columns = isObject(row['properties']) ? row['properties'] : {};
  const usable = NAME.test(name) && !Object.hasOwn(columns, name);
  return (
    <>
      <NumberField
        id={fieldId(pathText([...at, 'maxItems']))}
        label={wordOf('maxItems')}
        readOnly={readOnly}
        value={textOf(field['maxItems'])}
        onChange={(typed) => set([...at, 'maxItems'], /^\d+$/.test(typed) ? Number(typed) : typed)}
      />
      {[...new Set([...columnsInOrder(field), ...Object.keys(columns)])].map((key) => (
        <Column key={key} name={key} column={isObject(columns[key]) ? columns[key] : {}} field={field} at={at} />
      ))}
      {readOnly ? null : (
        <Group gap={8} align="end">
          <TextInput
            id={fieldId(`new-column-${pathText(at)}`)}
            label={t('editor:newColumn')}
            description={t('editor:newQuestionHint')}
            value={name}
            error={name === '' || usable ? undefined : t('editor:nameRule')}
            onChange={(event) => setName(event.currentTarget.value.trim())}
          />
          <Button
            variant="default"
            disabled={!usable}
            onClick={() => {
              set(at, withColumn(field, name, languages));
              setName('');
            }}
          >
            {t('editor:addColumn')}
          </Button>
        </Group>
      )}
    </>
  );
}

function Column({ name, column, field, at }: OfTable & { readonly name: string; readonly column: JsonObject }) {
  const { set, render, readOnly } = useEditing();
  const { t, choice, field: wordOf, language } = useWords();
  const place: Path = [...at, 'items', 'properties', name];
  const text = isObject(column['x-text']) ? column['x-text'] : {};
  const row = isObject(field['items']) ? field['items'] : {};
  const needed = listOf(row['required']);
  const title = nameOf(column['x-text'], language) ?? name;
  return (
    <section className={classes.shape}>
      <b>
        {t('editor:column', { name: title })} <small>{name}</small>
      </b>
      {render({ name: 'label', schema: TEXTS, path: [...place, 'x-text', 'label'], value: text['label'], required: true })}
      <NativeSelect
        id={fieldId(pathText([...place, 'x-widget']))}
        label={wordOf('x-widget')}
        disabled={readOnly}
        value={textOf(column['x-widget'])}
        data={COLUMN_WIDGETS.map((one) => ({ value: one, label: choice('x-widget', one) }))}
        onChange={(event) => set(place, withWidget(column, event.currentTarget.value as Widget))}
      />
      {column['x-widget'] === 'select'
        ? render({
            name: 'x-taxonomy',
            schema: { type: 'string' },
            path: [...place, 'x-taxonomy'],
            value: column['x-taxonomy'],
            required: true,
          })
        : null}
      <Checkbox
        label={t('editor:mustAnswer')}
        checked={needed.includes(name)}
        disabled={readOnly}
        onChange={(event) =>
          set([...at, 'items', 'required'], [...needed.filter((one) => one !== name), ...(event.currentTarget.checked ? [name] : [])])
        }
      />
      {readOnly ? null : (
        <Group gap={8}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('editor:up', { what: title })}
            onClick={() => set(at, withColumnUp(field, name))}
          >
            {t('editor:upShort')}
          </Button>
          <Button size="compact-sm" variant="danger" onClick={() => set(at, withoutColumn(field, name))}>
            {t('editor:remove', { what: title })}
          </Button>
        </Group>
      )}
    </section>
  );
}
