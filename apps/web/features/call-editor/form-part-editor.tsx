import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { fieldId } from '../../ui/form-errors.js';
import { NumberField } from '../../ui/number-field.js';
import classes from './call-editor.module.css';
import type { JsonObject, Path } from './document.js';
import { isObject, listOf, nameOf, resolve, textOf } from './document.js';
import { pathText, useEditing, useLanguagesOfCall, useMistake, useWords } from './editor-context.js';
import type { Widget } from './form-part.js';
import { fieldsOf, withoutQuestion, withOptions, withQuestion, withQuestionMoved, withRequired, WIDGETS, withWidget } from './form-part.js';
import { JsonField } from './json-field.js';
import { ListEditor } from './list-editor.js';
import { MapEditor } from './map-editor.js';
import type { NodeProps } from './node-props.js';
import { QuestionCondition } from './question-condition.js';
import { TableColumns } from './table-columns.js';

const NAME = /^[a-z][A-Za-z0-9]{0,59}$/;

/** A part of the applicants' form: its steps, and the questions of each step. */
export function FormPartEditor({ schema, path, value }: NodeProps) {
  const { root } = useEditing();
  const { t, language } = useWords();
  const part = isObject(value) ? value : {};
  const { node } = resolve(schema, root);
  const stepsSchema = node.properties?.['x-steps'];
  return (
    <>
      {listOf(part['x-steps']).map((step, i) => (
        <section key={i} className={classes.shape}>
          <b>{nameOf(step, language) ?? t('editor:entry', { number: i + 1 })}</b>
          {fieldsOf(part, i).map((name) => (
            <Question key={name} name={name} part={part} path={path} />
          ))}
          <NewQuestion part={part} step={i} path={path} />
        </section>
      ))}
      {stepsSchema ? <ListEditor name="x-steps" schema={stepsSchema} path={[...path, 'x-steps']} value={part['x-steps']} required /> : null}
      {node.properties?.['x-checks'] ? (
        <ListEditor
          name="x-checks"
          schema={node.properties['x-checks']}
          path={[...path, 'x-checks']}
          value={part['x-checks']}
          required={false}
        />
      ) : null}
      <JsonField path={path} value={part} label={t('editor:partAsJson')} />
    </>
  );
}

interface InPart {
  readonly part: JsonObject;
  readonly path: Path;
}

function NewQuestion({ part, step, path }: InPart & { readonly step: number }) {
  const { set, readOnly } = useEditing();
  const { t } = useWords();
  const languages = useLanguagesOfCall();
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const taken = isObject(part['properties']) && Object.hasOwn(part['properties'], name);
  const error = taken ? t('editor:nameTaken') : !NAME.test(name) ? t('editor:nameRule') : undefined;
  if (readOnly) return null;
  const add = () => {
    setAsked(true);
    if (error) return;
    set(path, withQuestion(part, step, name, languages));
    setName('');
    setAsked(false);
  };
  return (
    <Group gap={8} align="end">
      <TextInput
        id={fieldId(`new-${pathText(path)}-${step}`)}
        label={t('editor:newQuestion')}
        description={t('editor:newQuestionHint')}
        value={name}
        error={asked ? error : undefined}
        onChange={(event) => setName(event.currentTarget.value.trim())}
      />
      <Button variant="default" onClick={add}>
        {t('editor:addQuestion')}
      </Button>
    </Group>
  );
}

function Question({ name, part, path }: InPart & { readonly name: string }) {
  const { set, readOnly, mistakes } = useEditing();
  const { t, language } = useWords();
  const at: Path = [...path, 'properties', name];
  const mistake = useMistake(at);
  const properties = isObject(part['properties']) ? part['properties'] : {};
  const field = isObject(properties[name]) ? properties[name] : {};
  const wrong = mistakes.filter((one) => one.path === pathText(at) || one.path.startsWith(`${pathText(at)}.`)).length;
  const title = nameOf(field['x-text'], language) ?? name;
  return (
    <details className={classes.entry} open={wrong > 0 || undefined}>
      <summary>
        {title} <small>{name}</small>
        {wrong > 0 ? <b className={classes.wrong}> {t('editor:mistakes', { count: wrong })}</b> : null}
      </summary>
      <div className={classes.fields} id={fieldId(pathText(at))}>
        {mistake ? <p className={classes.mistake}>{mistake}</p> : null}
        <Wording field={field} at={at} />
        <Checkbox
          label={t('editor:mustAnswer')}
          checked={listOf(part['required']).includes(name)}
          disabled={readOnly}
          onChange={(event) => set(path, withRequired(part, name, event.currentTarget.checked))}
        />
        <Checkbox
          label={t('editor:identifies')}
          checked={field['x-identifies'] === true}
          disabled={readOnly}
          onChange={(event) => set([...at, 'x-identifies'], event.currentTarget.checked || undefined)}
        />
        <Control field={field} at={at} />
        {field['x-widget'] === 'table' ? <TableColumns field={field} at={at} /> : null}
        <QuestionCondition part={part} name={name} at={at} />
        <JsonField path={at} value={field} label={t('editor:questionAsJson')} />
        {readOnly ? null : (
          <Group gap={8}>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('editor:up', { what: title })}
              onClick={() => set(path, withQuestionMoved(part, name, -1))}
            >
              {t('editor:upShort')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('editor:down', { what: title })}
              onClick={() => set(path, withQuestionMoved(part, name, 1))}
            >
              {t('editor:downShort')}
            </Button>
            <Button size="compact-sm" variant="danger" onClick={() => set(path, withoutQuestion(part, name))}>
              {t('editor:remove', { what: title })}
            </Button>
          </Group>
        )}
      </div>
    </details>
  );
}

interface AtField {
  readonly field: JsonObject;
  readonly at: Path;
}

const TEXTS = { $ref: '#/$defs/texts' };

function Wording({ field, at }: AtField) {
  const { render } = useEditing();
  const text = isObject(field['x-text']) ? field['x-text'] : {};
  return (
    <>
      {render({ name: 'label', schema: TEXTS, path: [...at, 'x-text', 'label'], value: text['label'], required: true })}
      {render({ name: 'help', schema: TEXTS, path: [...at, 'x-text', 'help'], value: text['help'], required: false })}
    </>
  );
}

/** How it is asked, from which list, within which bounds, and what it means to the rest of the house. */
function Control({ field, at }: AtField) {
  const { set, readOnly, render } = useEditing();
  const { field: wordOf, choice, t } = useWords();
  const widget = textOf(field['x-widget']);
  const text = isObject(field['x-text']) ? field['x-text'] : {};
  const bound = (name: 'maxLength' | 'minimum' | 'maximum') => (
    <NumberField
      key={name}
      id={fieldId(pathText([...at, name]))}
      label={t('common:form.optional', { label: wordOf(name) })}
      readOnly={readOnly}
      value={textOf(field[name])}
      onChange={(typed) => set([...at, name], typed === '' ? undefined : /^\d+$/.test(typed) ? Number(typed) : typed)}
    />
  );
  const chosen = widget === 'select' || widget === 'checkboxes';
  return (
    <>
      <NativeSelect
        id={fieldId(pathText([...at, 'x-widget']))}
        label={wordOf('x-widget')}
        disabled={readOnly}
        value={widget}
        data={WIDGETS.map((one) => ({ value: one, label: choice('x-widget', one) }))}
        onChange={(event) => set(at, withWidget(field, event.currentTarget.value as Widget))}
      />
      {widget === 'text' || widget === 'textarea' ? bound('maxLength') : null}
      {widget === 'number' ? [bound('minimum'), bound('maximum')] : null}
      {chosen
        ? render({
            name: 'x-taxonomy',
            schema: { type: 'string' },
            path: [...at, 'x-taxonomy'],
            value: field['x-taxonomy'],
            required: false,
          })
        : null}
      {chosen && field['x-taxonomy'] === undefined ? <Options field={field} at={at} value={text['options']} /> : null}
      <TextInput
        id={fieldId(pathText([...at, 'x-fact']))}
        label={t('common:form.optional', { label: wordOf('x-fact') })}
        description={t('editor:factHint')}
        readOnly={readOnly}
        value={textOf(field['x-fact'])}
        onChange={(event) => set([...at, 'x-fact'], event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
      />
    </>
  );
}

/** A list of the question's own: what is written here is what the schema allows. */
function Options({ field, at, value }: AtField & { readonly value: unknown }) {
  const editing = useEditing();
  const path: Path = [...at, 'x-text', 'options'];
  const set = (where: Path, to: unknown) => {
    const options = isObject(value) ? value : {};
    const name = where.length > path.length ? String(where[path.length]) : null;
    if (name === null || where.length > path.length + 1) return editing.set(where, to);
    const rest = Object.entries(options).filter(([one]) => one !== name);
    editing.set(at, withOptions(field, Object.fromEntries(to === undefined ? rest : [...rest, [name, to]])));
  };
  return (
    <MapEditor
      name="options"
      schema={{ type: 'object', additionalProperties: TEXTS }}
      path={path}
      value={value}
      required={false}
      set={set}
    />
  );
}
