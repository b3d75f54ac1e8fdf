import { type FieldError, formatDecimal, parseDecimal } from '@traverse/kernel';
import type { FormCheck, NotBeforeCheck, SumAtMostCheck } from './call-form.types.js';

type Answers = Readonly<Record<string, unknown>>;

/** What is wrong with answers only when they are read beside each other. */
export function checkTogether(checks: readonly FormCheck[], answers: Answers): FieldError[] {
  return checks.flatMap((one) => (one.check === 'not-before' ? notBefore(one, answers) : sumAtMost(one, answers)));
}

function notBefore({ field, other }: NotBeforeCheck, answers: Answers): FieldError[] {
  const [later, earlier] = [answers[field], answers[other]];
  const wrong = typeof later === 'string' && typeof earlier === 'string' && later < earlier;
  return wrong ? [{ path: field, code: 'before-other', params: { other } }] : [];
}

/** Amounts of a form have two decimals whatever their currency, so they are added up as those of the euro are. */
const COUNTED_AS = 'EUR';

function sumAtMost({ field, column, other }: SumAtMostCheck, answers: Answers): FieldError[] {
  const limit = answers[other];
  if (limit === undefined || !Array.isArray(answers[field])) return [];
  const sum = added(answers[field].map((row: Answers) => row[column]));
  const most = added(typeof limit === 'object' && limit !== null ? Object.values(limit) : [limit]);
  if (sum <= most) return [];
  return [
    { path: field, code: 'sum-too-large', params: { sum: formatDecimal(sum, COUNTED_AS), limit: formatDecimal(most, COUNTED_AS), other } },
  ];
}

function added(amounts: readonly unknown[]): bigint {
  return amounts.reduce<bigint>((sum, one) => (typeof one === 'string' ? sum + parseDecimal(one, COUNTED_AS) : sum), 0n);
}
