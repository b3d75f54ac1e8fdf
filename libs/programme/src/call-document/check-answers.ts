import type { ValidateFunction } from 'ajv';
import type { FieldError } from '@traverse/kernel';
import { withoutUnasked } from './asked.js';
import { compileForm, problemsOf } from './ajv-problems.js';
import type { CallDocument } from './call-document.types.js';
import type { CallFormSchema } from './call-form.types.js';
import { checkTogether } from './check-together.js';
import { type FormStep, formSchemaFor } from './form-schema.js';

interface CompiledForm {
  readonly schema: CallFormSchema;
  readonly validate: ValidateFunction;
}

const KEPT = 200;
/** By document object: the fast path for callers that keep the parsed document of a version. */
const byDocument = new WeakMap<CallDocument, Map<string, CompiledForm>>();
/** By call, version, instrument and the form itself, so that an edited draft never meets the validator of its former self. */
const byText = new Map<string, CompiledForm>();

function compiled(doc: CallDocument, instrument: string, step: FormStep): CompiledForm {
  const ofDocument = byDocument.get(doc) ?? new Map<string, CompiledForm>();
  byDocument.set(doc, ofDocument);
  const key = `${instrument} ${step}`;
  const form = ofDocument.get(key) ?? compile(doc, instrument, step);
  ofDocument.set(key, form);
  return form;
}

function compile(doc: CallDocument, instrument: string, step: FormStep): CompiledForm {
  const schema = formSchemaFor(doc, instrument, step);
  const key = `${doc.key}@${doc.version}/${instrument} ${step} ${JSON.stringify(schema)}`;
  const form = byText.get(key) ?? { schema, validate: compileForm(schema) };
  byText.delete(key);
  byText.set(key, form);
  const oldest = byText.keys().next();
  if (byText.size > KEPT && !oldest.done) byText.delete(oldest.value);
  return form;
}

/** An answer left blank is no answer: blank texts, nulls, empty lists and objects are taken out, in the rows of a table as well. A row stays. */
export function withoutBlanks(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (value === null || typeof value !== 'object') return value ?? undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((row) => (isRow(row) ? (withoutBlanks(row) ?? {}) : row));
  const entries = Object.entries(value).flatMap(([name, inner]) => {
    const kept = withoutBlanks(inner);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const isRow = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is frozen when a form is sent: the answers to what these answers make the form ask. */
export function answersToSend(
  doc: CallDocument,
  instrument: string,
  answers: Readonly<Record<string, unknown>>,
  step: FormStep = 'full',
): Record<string, unknown> {
  return withoutUnasked(formSchemaFor(doc, instrument, step), answers);
}

/** ALL gaps and faults of the answers to an instrument's form, each with its path and a stable code; empty when complete. */
export function checkAnswers(doc: CallDocument, instrument: string, answers: unknown, step: FormStep = 'full'): FieldError[] {
  const { schema, validate } = compiled(doc, instrument, step);
  const all = withoutBlanks(answers) ?? {};
  const given = withoutUnasked(schema, { ...(step === 'sketch' ? onlyAsked(schema, all) : all) });
  const bySchema = validate(given) ? [] : problemsOf(validate.errors);
  const places = new Set(bySchema.map(({ path }) => path.split('.')[0]));
  const sound = schema['x-checks'].filter(({ field, other }) => !places.has(field) && !places.has(other));
  return [...bySchema, ...checkTogether(sound, given)];
}

/** A draft that was begun from an earlier application may say more already than the sketch asks. */
function onlyAsked({ properties }: CallFormSchema, answers: object): object {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => Object.hasOwn(properties, name)));
}
