import { instrumentOf } from './lookups.js';
import type { CallDocument, FundingRule, Instrument, Texts } from './call-document.types.js';
import type { CallFormField, CallFormPart, CallFormSchema, CallFormStep, RequiredWhen } from './call-form.types.js';
import { textIn } from './texts.js';

const DECIMAL = { type: 'string', pattern: '^\\d{1,9}(\\.\\d{1,2})?$' };
const COUNT = { type: 'integer', minimum: 0, maximum: 10_000 };

/** A document is never changed in place, so its forms are put together once. */
const known = new WeakMap<CallDocument, Map<string, CallFormSchema>>();

/** Calls with two steps ask a sketch first; its questions are some of those of the full form. */
export type FormStep = 'sketch' | 'full';

/**
 * The form of one instrument as JSON Schema 2020-12: its parts put together, lists and cost lines filled in.
 * `x-steps` says what is asked together, `x-text` how, `x-widget` with which control, `x-checks` what depends on each other.
 */
export function formSchemaFor(doc: CallDocument, instrument: string, step: FormStep = 'full'): CallFormSchema {
  const ofDocument = known.get(doc) ?? new Map<string, CallFormSchema>();
  known.set(doc, ofDocument);
  const key = `${instrument} ${step}`;
  const schema = ofDocument.get(key) ?? formSchemaOf(doc, instrumentOf(doc, instrument), step);
  ofDocument.set(key, schema);
  return schema;
}

export function formSchemaOf(doc: CallDocument, instrument: Instrument, step: FormStep = 'full'): CallFormSchema {
  const { form } = instrument;
  const parts = (step === 'sketch' ? (form.sketch ?? form.parts) : form.parts).flatMap((name) => doc.formParts[name] ?? []);
  const properties = Object.fromEntries(
    parts.flatMap((part) => Object.entries(part.properties)).map(([name, field]) => [name, filledIn(doc, instrument, field)]),
  );
  const needed = parts.flatMap(({ required }) => required);
  const whenAsked = needed.flatMap((name) => requiredWhen(name, properties));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    properties,
    required: needed.filter((name) => properties[name]?.['x-when'] === undefined),
    ...(whenAsked.length > 0 ? { allOf: whenAsked } : {}),
    'x-steps': joinSteps(parts),
    'x-checks': parts.flatMap((part) => part['x-checks'] ?? []),
  };
}

/** Answers to what is not asked are taken out before the schema is applied, so that the condition alone decides. */
function requiredWhen(name: string, properties: Readonly<Record<string, CallFormField>>): RequiredWhen[] {
  const when = properties[name]?.['x-when'];
  if (!when) return [];
  const met = { enum: when.is };
  const isList = properties[when.field]?.['type'] === 'array';
  return [
    {
      if: { properties: { [when.field]: isList ? { type: 'array', contains: met } : met }, required: [when.field] },
      then: { required: [name] },
    },
  ];
}

function joinSteps(parts: readonly CallFormPart[]): CallFormStep[] {
  const steps = new Map<string, CallFormStep>();
  for (const step of parts.flatMap((part) => part['x-steps'])) {
    const before = steps.get(step.key);
    steps.set(step.key, before ? { ...before, fields: [...before.fields, ...step.fields] } : step);
  }
  return [...steps.values()];
}

function filledIn(doc: CallDocument, instrument: Instrument, field: CallFormField): CallFormField {
  if (field['x-fact'] === 'costs') return costField(field, instrument.funding);
  if (field['x-widget'] === 'table') return withColumnsFilledIn(doc, instrument, field);
  const list = field['x-taxonomy'] === undefined ? undefined : doc.taxonomies[field['x-taxonomy']];
  if (!list) return field['x-widget'] === 'money' ? { ...DECIMAL, ...field } : field;
  const values = { type: 'string', enum: list.map(({ key }) => key) };
  const options = Object.fromEntries(list.map(({ key, label }) => [key, label]));
  const withOptions = { ...field, 'x-text': { ...field['x-text'], options } };
  return field['type'] === 'array' ? { ...withOptions, items: values } : { ...withOptions, ...values };
}

function withColumnsFilledIn(doc: CallDocument, instrument: Instrument, field: CallFormField): CallFormField {
  const row = field['items'] as { readonly properties?: Readonly<Record<string, CallFormField>> } | undefined;
  if (!row?.properties) return field;
  const place = ([name]: [string, unknown]): number => (field['x-columns'] ?? []).indexOf(name);
  const inOrder = Object.entries(row.properties).sort((a, b) => place(a) - place(b));
  const columns = inOrder.map(([name, column]) => [name, filledIn(doc, instrument, column)]);
  return { ...field, items: { ...row, properties: Object.fromEntries(columns) as Record<string, CallFormField> } };
}

/** Real costs: an amount for each line. Unit costs: a number for each unit. A lump sum asks nothing. */
function costField(field: CallFormField, { costs }: FundingRule): CallFormField {
  const lines: readonly { readonly key: string; readonly label: Texts }[] =
    costs.model === 'real-costs' ? costs.lines : costs.model === 'unit-costs' ? costs.units : [];
  const value = costs.model === 'unit-costs' ? COUNT : DECIMAL;
  return {
    ...field,
    type: 'object',
    additionalProperties: false,
    minProperties: lines.length > 0 ? 1 : 0,
    properties: Object.fromEntries(lines.map(({ key, label }) => [key, { ...value, 'x-text': { label } }])),
  };
}

/** The same schema with `title`, `description` and `x-options` in one language, for those who show it. */
export function formInLanguage(schema: CallFormSchema, language: string): Record<string, unknown> {
  return {
    ...schema,
    properties: Object.fromEntries(Object.entries(schema.properties).map(([name, field]) => [name, fieldInLanguage(field, language)])),
    'x-steps': schema['x-steps'].map((step) => ({ ...step, title: textIn(step.title, language) })),
  };
}

interface Nested {
  readonly properties?: Readonly<Record<string, CallFormField>>;
  readonly items?: Readonly<Record<string, unknown>>;
}

function fieldInLanguage(field: Readonly<Record<string, unknown>>, language: string): Record<string, unknown> {
  const { 'x-text': text, properties: inner, items, ...rest } = field as Partial<CallFormField> & Nested;
  return {
    ...rest,
    ...(text ? { title: textIn(text.label, language) } : {}),
    ...(text?.help ? { description: textIn(text.help, language) } : {}),
    ...(text?.options
      ? { 'x-options': Object.entries(text.options).map(([value, label]) => ({ value, label: textIn(label, language) })) }
      : {}),
    ...(inner
      ? { properties: Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, fieldInLanguage(one, language)])) }
      : {}),
    ...(items ? { items: fieldInLanguage(items, language) } : {}),
  };
}
