import type { CallDocument, Instrument } from '../call-document.types.js';
import type { CallFormField } from '../call-form.types.js';
import { formSchemaOf } from '../form-schema.js';
import { problem, type Problem } from './problem.js';

type Schema = Readonly<Record<string, unknown>>;

/** Pairs of keywords of which the first may not lie above the second, and what a value between them is counted in. */
const BOUNDS = [
  ['minLength', 'maxLength'],
  ['minimum', 'maximum'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
] as const;

/** A question that no answer can meet: bounds that cross, nothing to choose from, more answers asked for than there are. */
export function checkSatisfiable(doc: CallDocument): Problem[] {
  const found = new Map<string, Problem>();
  for (const instrument of doc.instruments)
    for (const [name, field] of Object.entries(formSchemaOf(doc, instrument).properties))
      for (const one of unmeetable(placeOf(doc, instrument, name), field)) found.set(`${one.path} ${one.code}`, one);
  return [...found.values()];
}

/** Where the field stands in the document. */
function placeOf({ formParts }: CallDocument, { form }: Instrument, name: string): string {
  const part = form.parts.find((key) => formParts[key]?.properties[name] !== undefined) ?? '';
  return `formParts.${part}.properties.${name}`;
}

function unmeetable(path: string, field: CallFormField | Schema): Problem[] {
  return [...crossed(path, field), ...tooFew(path, field), ...inside(path, field)];
}

const numberIn = (schema: Schema, keyword: string): number | null => {
  const value = schema[keyword];
  return typeof value === 'number' ? value : null;
};

function crossed(path: string, schema: Schema): Problem[] {
  return BOUNDS.flatMap(([low, high]) => {
    const [least, most] = [numberIn(schema, low), numberIn(schema, high)];
    return least !== null && most !== null && least > most ? [problem(`${path}.${low}`, 'bounds-crossed', { low, high })] : [];
  });
}

/** Lists: every value can be chosen once where values are unique. Enumerations of another type are met by nothing. */
function tooFew(path: string, schema: Schema): Problem[] {
  const values = schema['enum'];
  const items = isSchema(schema['items']) ? schema['items'] : {};
  const choices = Array.isArray(items['enum']) ? items['enum'].length : null;
  const least = numberIn(schema, 'minItems') ?? 0;
  const typed = typeof schema['type'] === 'string' ? schema['type'] : null;
  const noneFits = Array.isArray(values) && typed !== null && !values.some((value) => isOfType(value, typed));
  return [
    ...(noneFits ? [problem(`${path}.enum`, 'nothing-to-choose')] : []),
    ...(schema['uniqueItems'] === true && choices !== null && least > choices
      ? [problem(`${path}.minItems`, 'more-than-choices', { choices })]
      : []),
  ];
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  return typeof value === type;
}

/** Rows and groups within the field. */
function inside(path: string, schema: Schema): Problem[] {
  const properties = isSchema(schema['properties']) ? Object.entries(schema['properties']) : [];
  const names = properties.map(([name]) => name);
  const required = Array.isArray(schema['required']) ? schema['required'].filter((name) => typeof name === 'string') : [];
  const unasked = schema['additionalProperties'] === false ? required.filter((name) => !names.includes(name)) : [];
  return [
    ...unasked.map((key) => problem(`${path}.required`, 'required-but-not-possible', { key })),
    ...properties.flatMap(([name, inner]) => (isSchema(inner) ? unmeetable(`${path}.properties.${name}`, inner) : [])),
    ...(isSchema(schema['items']) ? unmeetable(`${path}.items`, schema['items']) : []),
  ];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
