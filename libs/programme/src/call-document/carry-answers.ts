import { withoutBlanks, checkAnswers } from './check-answers.js';
import type { CallDocument } from './call-document.types.js';
import type { CallFormField, CallFormSchema } from './call-form.types.js';
import { formSchemaFor } from './form-schema.js';
import type { Texts } from './texts.js';

export interface AnswersOfForm {
  readonly document: CallDocument;
  readonly instrument: string;
  readonly currency: string;
}

/** An answer, or a part of one, that did not come along. */
export interface LeftAnswer {
  readonly label: Texts;
  /** The one line or choice that it is about; the whole answer where it is missing. */
  readonly part?: Texts;
  readonly reason: 'no-such-field' | 'not-allowed' | 'declare-anew' | 'other-currency' | 'to-mend';
}

export interface CarriedAnswers {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly left: readonly LeftAnswer[];
}

type Field = CallFormField & { readonly properties?: Readonly<Record<string, CallFormField>> };
type Fit = { readonly value?: unknown; readonly left: readonly LeftAnswer[] };

/** What cannot even be shown in the new form; what is only too long or too short is taken, and its writer mends it. */
const UNFIT = new Set(['wrong-type', 'not-allowed', 'unknown-field', 'wrong-format', 'not-valid', 'wrong-name']);

/**
 * The answers to one form as the beginning of another: what means the same (`x-fact`), else what is called the same. What does not fit
 * is named, never dropped in silence. Declarations are never carried: they are made for each application.
 */
export function carryAnswers(from: AnswersOfForm, answers: Readonly<Record<string, unknown>>, to: AnswersOfForm): CarriedAnswers {
  const [before, after] = [formSchemaFor(from.document, from.instrument), formSchemaFor(to.document, to.instrument)];
  const taken = new Map<string, { value: unknown; label: Texts }>();
  const left: LeftAnswer[] = [];
  for (const [name, field] of Object.entries(before.properties)) {
    const value = withoutBlanks(answers[name]);
    if (value === undefined) continue;
    const { label } = field['x-text'];
    const target = targetOf(after, name, field);
    if (field['x-fact']?.startsWith('declaration:')) left.push({ label, reason: 'declare-anew' });
    else if (target === null || taken.has(target)) left.push({ label, reason: 'no-such-field' });
    else if (holdsMoney(field) && from.currency !== to.currency) left.push({ label, reason: 'other-currency' });
    else {
      const fit = fitted(field, after.properties[target] as Field, value);
      left.push(...fit.left);
      if (fit.value !== undefined) taken.set(target, { value: fit.value, label });
    }
  }
  return judged(to, taken, left);
}

function targetOf(after: CallFormSchema, name: string, field: CallFormField): string | null {
  const fact = field['x-fact'];
  if (fact) return Object.entries(after.properties).find(([, one]) => one['x-fact'] === fact)?.[0] ?? null;
  const same = after.properties[name];
  return same && same['x-fact'] === undefined ? name : null;
}

const holdsMoney = (field: CallFormField): boolean => field['x-fact'] === 'costs' || field['x-widget'] === 'money';

/** What of this value the new field can hold: lines of costs and choices one by one. */
function fitted(field: Field, target: Field, value: unknown): Fit {
  const { label } = field['x-text'];
  if (field['x-fact'] === 'costs') return lines(field, target, value);
  const allowed = allowedBy(target);
  if (!allowed || !Array.isArray(value)) return { value, left: [] };
  const unknown = value.filter((one) => !allowed.includes(one));
  const kept = value.filter((one) => allowed.includes(one));
  const part = (one: unknown): Texts => field['x-text'].options?.[String(one)] ?? { en: String(one) };
  return { value: kept.length > 0 ? kept : undefined, left: unknown.map((one) => ({ label, part: part(one), reason: 'not-allowed' })) };
}

function allowedBy(target: Field): readonly unknown[] | null {
  const items = target['items'] as { readonly enum?: readonly unknown[] } | undefined;
  return items?.enum ?? null;
}

/** Amounts stay amounts and numbers numbers: a line of another kind is another line. */
function lines(field: Field, target: Field, value: unknown): Fit {
  if (typeof value !== 'object' || value === null) return { left: [{ label: field['x-text'].label, reason: 'not-allowed' }] };
  const entries = Object.entries(value);
  const fits = ([key]: [string, unknown]): boolean => {
    const line = target.properties?.[key];
    return line !== undefined && line['type'] === field.properties?.[key]?.['type'];
  };
  const kept = entries.filter(fits);
  const label = field['x-text'].label;
  const left = entries
    .filter((entry) => !fits(entry))
    .map(([key]): LeftAnswer => ({ label, part: field.properties?.[key]?.['x-text'].label ?? { en: key }, reason: 'no-such-field' }));
  return { value: kept.length > 0 ? Object.fromEntries(kept) : undefined, left };
}

/** The new form has the last word. */
function judged(
  to: AnswersOfForm,
  taken: ReadonlyMap<string, { readonly value: unknown; readonly label: Texts }>,
  left: readonly LeftAnswer[],
): CarriedAnswers {
  const answers = Object.fromEntries([...taken].map(([name, { value }]) => [name, value]));
  const wrong = new Map<string, boolean>();
  for (const { path, code } of checkAnswers(to.document, to.instrument, answers)) {
    const name = path.split('.')[0] ?? '';
    if (code !== 'missing' && taken.has(name)) wrong.set(name, (wrong.get(name) ?? false) || UNFIT.has(code));
  }
  const named = [...wrong].map(([name, unfit]): LeftAnswer => {
    const label = taken.get(name)?.label ?? { en: name };
    return { label, reason: unfit ? 'not-allowed' : 'to-mend' };
  });
  const kept = Object.entries(answers).filter(([name]) => wrong.get(name) !== true);
  return { answers: Object.fromEntries(kept), left: [...left, ...named] };
}
