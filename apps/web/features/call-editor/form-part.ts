import type { Json, JsonObject } from './document.js';
import { isObject, listOf, textOf } from './document.js';

export const WIDGETS = [
  'text',
  'textarea',
  'select',
  'checkboxes',
  'date',
  'money',
  'number',
  'yes-no',
  'costs',
  'partner',
  'table',
] as const;
export type Widget = (typeof WIDGETS)[number];

/** What can stand in a column of a table. */
export const COLUMN_WIDGETS = ['text', 'textarea', 'select', 'date', 'money', 'number', 'yes-no'] as const satisfies readonly Widget[];

const AMOUNT = '^\\d{1,9}(\\.\\d{1,2})?$';

/** What a control means for the answer: the part of JSON Schema that goes with it. Bounds of before are kept where they still say something. */
const SCHEMA_OF: Readonly<Record<Widget, JsonObject>> = {
  text: { type: 'string', maxLength: 200 },
  textarea: { type: 'string', maxLength: 2000 },
  select: { type: 'string' },
  checkboxes: { type: 'array', uniqueItems: true, minItems: 1 },
  date: { type: 'string', format: 'date' },
  money: { type: 'string', pattern: AMOUNT },
  number: { type: 'integer', minimum: 0 },
  'yes-no': { type: 'boolean' },
  costs: { type: 'object' },
  partner: { type: 'string', format: 'uuid' },
  table: {
    type: 'array',
    minItems: 1,
    maxItems: 20,
    'x-columns': [],
    items: { type: 'object', additionalProperties: false, required: [], properties: {} },
  },
};

const STAYS = new Set(['x-text', 'x-fact', 'x-taxonomy', 'x-when', 'x-identifies']);

export function withWidget(field: JsonObject, widget: Widget): JsonObject {
  const kept = Object.fromEntries(Object.entries(field).filter(([name]) => STAYS.has(name)));
  return { ...kept, ...SCHEMA_OF[widget], 'x-widget': widget };
}

interface Step {
  readonly fields: readonly string[];
  readonly [name: string]: Json;
}

const stepsOf = (part: JsonObject): readonly Step[] =>
  listOf(part['x-steps']).map((step) => {
    const object = isObject(step) ? step : {};
    return { ...object, fields: listOf(object['fields']).map(textOf) };
  });

/** A new question at the end of a step. The name is what answers are kept under, and never changes. */
export function withQuestion(part: JsonObject, step: number, name: string, languages: readonly string[]): JsonObject {
  const label = Object.fromEntries(languages.map((language) => [language, '']));
  const properties = isObject(part['properties']) ? part['properties'] : {};
  return {
    ...part,
    properties: { ...properties, [name]: { ...withWidget({}, 'text'), 'x-text': { label } } },
    required: listOf(part['required']),
    'x-steps': stepsOf(part).map((one, i) => (i === step ? { ...one, fields: [...one.fields, name] } : one)),
  };
}

/** Without the question, and without what refers to it. */
export function withoutQuestion(part: JsonObject, name: string): JsonObject {
  const properties = isObject(part['properties']) ? part['properties'] : {};
  const checks = listOf(part['x-checks']).filter((one) => !(isObject(one) && (one['field'] === name || one['other'] === name)));
  return {
    ...part,
    properties: Object.fromEntries(
      Object.entries(properties)
        .filter(([one]) => one !== name)
        .map(([one, field]) => [one, withoutConditionOn(field, name)]),
    ),
    required: listOf(part['required']).filter((one) => one !== name),
    'x-steps': stepsOf(part).map((one) => ({ ...one, fields: one.fields.filter((field) => field !== name) })),
    ...(part['x-checks'] === undefined ? {} : { 'x-checks': checks }),
  };
}

function withoutConditionOn(field: Json, name: string): Json {
  if (!isObject(field) || !isObject(field['x-when']) || field['x-when']['field'] !== name) return field;
  return Object.fromEntries(Object.entries(field).filter(([keyword]) => keyword !== 'x-when'));
}

/** The questions of a part that another one can hang on: those with a yes and no or a list of their own or of the call. */
export function conditionsFor(part: JsonObject, name: string): readonly string[] {
  const order = stepsOf(part).flatMap(({ fields }) => fields);
  const properties = isObject(part['properties']) ? part['properties'] : {};
  return order.slice(0, Math.max(0, order.indexOf(name))).filter((one) => {
    const field = properties[one];
    return isObject(field) && ['yes-no', 'select', 'checkboxes'].includes(textOf(field['x-widget']));
  });
}

/** A new column at the end of a table. */
export function withColumn(field: JsonObject, name: string, languages: readonly string[]): JsonObject {
  const row = isObject(field['items']) ? field['items'] : {};
  const properties = isObject(row['properties']) ? row['properties'] : {};
  const label = Object.fromEntries(languages.map((language) => [language, '']));
  const column = { ...withWidget({}, 'text'), 'x-text': { label } };
  return { ...field, 'x-columns': [...columnsInOrder(field), name], items: { ...row, properties: { ...properties, [name]: column } } };
}

export function withoutColumn(field: JsonObject, name: string): JsonObject {
  const row = isObject(field['items']) ? field['items'] : {};
  const properties = isObject(row['properties']) ? row['properties'] : {};
  const kept = Object.fromEntries(Object.entries(properties).filter(([one]) => one !== name));
  const order = columnsInOrder(field).filter((one) => one !== name);
  const required = listOf(row['required']).filter((one) => one !== name);
  return { ...field, 'x-columns': order, items: { ...row, properties: kept, required } };
}

export const columnsInOrder = (field: JsonObject): readonly string[] => listOf(field['x-columns']).map(textOf);

export function withColumnUp(field: JsonObject, name: string): JsonObject {
  const order = [...columnsInOrder(field)];
  const at = order.indexOf(name);
  const before = order[at - 1];
  if (before !== undefined) order.splice(at - 1, 2, name, before);
  return { ...field, 'x-columns': order };
}

/** One place up or down: within its step, then into the step before or after. */
export function withQuestionMoved(part: JsonObject, name: string, by: -1 | 1): JsonObject {
  const steps = stepsOf(part).map((one) => ({ ...one, fields: [...one.fields] }));
  const at = steps.findIndex(({ fields }) => fields.includes(name));
  const step = steps[at];
  if (!step) return part;
  const from = step.fields.indexOf(name);
  const to = from + by;
  if (to >= 0 && to < step.fields.length) {
    step.fields.splice(from, 1);
    step.fields.splice(to, 0, name);
  } else {
    const other = steps[at + by];
    if (!other) return part;
    step.fields.splice(from, 1);
    if (by < 0) other.fields.push(name);
    else other.fields.unshift(name);
  }
  return { ...part, 'x-steps': steps };
}

export function withRequired(part: JsonObject, name: string, required: boolean): JsonObject {
  const others = listOf(part['required']).filter((one) => one !== name);
  return { ...part, required: required ? [...others, name] : others };
}

export function fieldsOf(part: JsonObject, step: number): readonly string[] {
  return stepsOf(part)[step]?.fields ?? [];
}

/** Options of a list of the question's own: a value and its words by language. */
export function withOptions(field: JsonObject, options: JsonObject): JsonObject {
  const text = isObject(field['x-text']) ? field['x-text'] : {};
  const values = Object.keys(options);
  const list = field['x-widget'] === 'checkboxes' ? { items: { type: 'string', enum: values } } : { enum: values };
  return { ...field, ...list, 'x-text': { ...text, options } };
}
