import { DomainError, parseDecimal } from '@traverse/kernel';
import type { CallDocument } from './call-document.types.js';
import type { FieldFact } from './call-form.types.js';
import { formSchemaFor } from './form-schema.js';
import type { CostsGiven } from './funding.js';

/** What the answers mean, whatever the fields of this call are named. */
export interface AnswerFacts {
  readonly title: string | null;
  readonly need: string | null;
  readonly borderBenefit: string | null;
  readonly competences: readonly string[];
  readonly languages: readonly string[];
  /** ISO dates. */
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  /** The organisation that the firm names as its partner. */
  readonly partnerOrganisationId: string | null;
  /** Declared yes or no, by key of the declaration; not there when not answered. */
  readonly declarations: Readonly<Record<string, boolean>>;
}

type Answers = Readonly<Record<string, unknown>>;

/** Reads answers (complete or not) by the meaning that the form gives to its fields. */
export function answerFacts(doc: CallDocument, instrument: string, answers: Answers): AnswerFacts {
  const fields = Object.entries(formSchemaFor(doc, instrument).properties);
  const value = (fact: FieldFact): unknown => {
    const field = fields.find(([, { 'x-fact': one }]) => one === fact);
    return field ? answers[field[0]] : undefined;
  };
  const text = (fact: FieldFact): string | null => {
    const given = value(fact);
    return typeof given === 'string' && given.trim() !== '' ? given.trim() : null;
  };
  const declared = doc.declarations.flatMap(({ key }) => {
    const given = value(`declaration:${key}`);
    return typeof given === 'boolean' ? [[key, given] as const] : [];
  });
  return {
    title: text('title'),
    need: text('need'),
    borderBenefit: text('border-benefit'),
    competences: strings(value('competences')),
    languages: strings(value('languages')),
    plannedStart: text('planned-start'),
    plannedEnd: text('planned-end'),
    partnerOrganisationId: text('partner'),
    declarations: Object.fromEntries(declared),
  };
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** The costs in checked answers, as the funding rule takes them; amounts are read in the currency of the firm's envelope. */
export function costsOf(doc: CallDocument, instrument: string, answers: Answers, currency: string): CostsGiven {
  const name = Object.entries(formSchemaFor(doc, instrument).properties).find(([, field]) => field['x-fact'] === 'costs')?.[0];
  const given = name === undefined ? undefined : answers[name];
  const entries = typeof given === 'object' && given !== null ? Object.entries(given) : [];
  const lines: [string, bigint][] = [];
  const units: [string, number][] = [];
  for (const [key, value] of entries as [string, unknown][]) {
    if (typeof value === 'string' && value.trim() !== '') lines.push([key, parseDecimal(value.trim(), currency)]);
    else if (typeof value === 'number' && Number.isSafeInteger(value)) units.push([key, value]);
    else if (value !== null && value !== '') throw new DomainError('programme.bad-costs', { status: 422, params: { line: key } });
  }
  return { currency, linesMinor: Object.fromEntries(lines), units: Object.fromEntries(units) };
}
