import type { CallDocument, Instrument } from '../call-document.types.js';
import type { CallFormField, CallFormPart, FormCheck } from '../call-form.types.js';
import { formSchemaOf } from '../form-schema.js';
import { problem, type Problem, unknownKeys } from './problem.js';

interface WholeForm {
  readonly fields: Readonly<Record<string, CallFormField>>;
  /** In the order in which they are asked. */
  readonly order: readonly string[];
}

/** What a form says about its questions beside each other, in every form that the part belongs to: comparisons and conditions. */
export function checkFormRelations(doc: CallDocument): Problem[] {
  const found = new Map<string, Problem>();
  for (const instrument of doc.instruments) {
    const form = wholeForm(doc, instrument);
    for (const name of instrument.form.parts) {
      const part = doc.formParts[name];
      const path = `formParts.${name}`;
      const problems = part ? [...checkChecks(path, part, form), ...checkConditions(path, part, form), ...checkColumns(path, part)] : [];
      for (const one of problems) found.set(`${one.path} ${one.code} ${JSON.stringify(one.params)}`, one);
    }
  }
  return [...found.values()];
}

function wholeForm(doc: CallDocument, instrument: Instrument): WholeForm {
  const { properties, 'x-steps': steps } = formSchemaOf(doc, instrument);
  return { fields: properties, order: steps.flatMap(({ fields }) => fields) };
}

/** What is compared is there, and can be compared. */
function checkChecks(path: string, { 'x-checks': checks = [] }: CallFormPart, { fields }: WholeForm): Problem[] {
  return checks.flatMap((one, i) => {
    const at = `${path}.x-checks.${i}`;
    const unknown = [one.field, one.other].filter((name) => !Object.hasOwn(fields, name));
    return unknown.length > 0 ? unknown.map((key) => problem(at, 'unknown-field', { key })) : checkAmounts(at, one, fields);
  });
}

function checkAmounts(at: string, one: FormCheck, fields: WholeForm['fields']): Problem[] {
  if (one.check === 'not-before') return [];
  const row = fields[one.field]?.['items'] as { readonly properties?: Readonly<Record<string, CallFormField>> } | undefined;
  const limit = fields[one.other]?.['x-widget'];
  return [
    ...(row?.properties?.[one.column]?.['x-widget'] === 'money'
      ? []
      : [problem(`${at}.column`, 'not-an-amount-field', { key: one.column })]),
    ...(limit === 'money' || limit === 'costs' ? [] : [problem(`${at}.other`, 'not-an-amount-field', { key: one.other })]),
  ];
}

/** A condition looks at a question before its own, asks for a value that can be given, and hides nothing that the rules need. */
function checkConditions(path: string, part: CallFormPart, { fields, order }: WholeForm): Problem[] {
  return Object.entries(part.properties).flatMap(([name, field]) => {
    const when = field['x-when'];
    if (!when) return [];
    const at = `${path}.properties.${name}.x-when`;
    const other = fields[when.field];
    if (!other) return [problem(`${at}.field`, 'unknown-field', { key: when.field })];
    const possible = valuesOf(other);
    const never = when.is.filter((value) => possible !== null && !possible.includes(value));
    return [
      ...(order.indexOf(when.field) < order.indexOf(name) ? [] : [problem(`${at}.field`, 'condition-not-earlier', { key: when.field })]),
      ...(possible === null ? [problem(`${at}.field`, 'condition-without-values', { key: when.field })] : []),
      ...never.map((value) => problem(`${at}.is`, 'condition-never-met', { value: String(value) })),
      ...(field['x-fact'] === undefined ? [] : [problem(at, 'fact-under-condition', { fact: field['x-fact'] })]),
    ];
  });
}

/** Every column of a table has its place, and every place its column. */
function checkColumns(path: string, { properties }: CallFormPart): Problem[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    if (field['x-widget'] !== 'table') return [];
    const at = `${path}.properties.${name}`;
    const row = field['items'] as { readonly properties?: object; readonly required?: readonly string[] } | undefined;
    const [columns, order] = [Object.keys(row?.properties ?? {}), field['x-columns'] ?? []];
    return [
      ...unknownKeys(`${at}.x-columns`, order, columns, 'unknown-field'),
      ...unknownKeys(`${at}.items.required`, row?.required ?? [], columns, 'unknown-field'),
      ...columns.filter((key) => !order.includes(key)).map((key) => problem(`${at}.x-columns`, 'column-without-place', { key })),
    ];
  });
}

/** What can be answered, where that is a list; null where it is anything else. */
function valuesOf(field: CallFormField): readonly unknown[] | null {
  if (field['type'] === 'boolean') return [true, false];
  const items = field['items'] as { readonly enum?: readonly unknown[] } | undefined;
  const values = field['enum'] ?? items?.enum;
  return Array.isArray(values) ? (values as readonly unknown[]) : null;
}
