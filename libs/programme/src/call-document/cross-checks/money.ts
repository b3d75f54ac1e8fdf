import { parseDecimal } from '@traverse/kernel';
import type { ApprovalLevel, CallDocument, FundingRule, MoneyByCurrency } from '../call-document.types.js';
import { problem, type Problem } from './problem.js';

/** Null where the text is no amount of this currency: that is reported at its own place. */
export function minor(decimal: string | undefined, currency: string): bigint | null {
  try {
    return decimal === undefined ? null : parseDecimal(decimal, currency);
  } catch {
    return null;
  }
}

const currenciesOf = (doc: CallDocument): string[] => [...new Set(doc.authorities.map(({ currency }) => currency))];

function checkAmounts(path: string, money: MoneyByCurrency | undefined, currencies: readonly string[]): Problem[] {
  if (money === undefined) return [];
  return [
    ...currencies.flatMap((currency) => (money[currency] === undefined ? [problem(path, 'no-amount-in-currency', { currency })] : [])),
    ...Object.entries(money).flatMap(([currency, decimal]) =>
      minor(decimal, currency) === null ? [problem(`${path}.${currency}`, 'bad-amount')] : [],
    ),
  ];
}

/** Amounts are there in every currency that is paid in, and floor, cap, rate and own contribution fit together. */
export function checkFunding(doc: CallDocument): Problem[] {
  const currencies = currenciesOf(doc);
  return doc.instruments.flatMap(({ funding }, i) => checkRule(`instruments.${i}.funding`, funding, currencies));
}

function checkRule(path: string, funding: FundingRule, currencies: readonly string[]): Problem[] {
  const { costs, cap, floor, ownContribution, rateBps } = funding;
  const above = (money: MoneyByCurrency | undefined, limit: MoneyByCurrency, currency: string): boolean => {
    const [amount, most] = [minor(money?.[currency], currency), minor(limit[currency], currency)];
    return amount !== null && most !== null && amount > most;
  };
  const zero = currencies.filter((currency) => minor(cap[currency], currency) === 0n);
  const floorTooHigh = currencies.filter((currency) => above(floor, cap, currency));
  const lumpTooHigh = costs.model === 'lump-sum' ? currencies.filter((currency) => above(costs.amount, cap, currency)) : [];
  const units = costs.model === 'unit-costs' ? costs.units : [];
  return [
    ...checkAmounts(`${path}.cap`, cap, currencies),
    ...checkAmounts(`${path}.floor`, floor, currencies),
    ...(costs.model === 'lump-sum' ? checkAmounts(`${path}.costs.amount`, costs.amount, currencies) : []),
    ...units.flatMap(({ amount }, i) => checkAmounts(`${path}.costs.units.${i}.amount`, amount, currencies)),
    ...zero.map((currency) => problem(`${path}.cap.${currency}`, 'amount-zero')),
    ...floorTooHigh.map((currency) => problem(`${path}.floor.${currency}`, 'floor-above-cap')),
    ...lumpTooHigh.map((currency) => problem(`${path}.costs.amount.${currency}`, 'lump-sum-above-cap')),
    ...(rateBps + (ownContribution?.minBps ?? 0) > 10_000 ? [problem(`${path}.rateBps`, 'rate-leaves-no-own-contribution')] : []),
  ];
}

/** An envelope has one currency, that of its authority, and some money. */
export function checkEnvelopes(doc: CallDocument): Problem[] {
  return doc.envelopes.flatMap(({ key, authority, currency, amount }, i) => {
    const path = `envelopes.${i}`;
    const payer = doc.authorities.find((one) => one.key === authority);
    const first = doc.envelopes.slice(0, i).find((other) => other.key === key);
    const amountMinor = minor(amount, currency);
    return [
      ...(first ? [problem(`${path}.key`, first.currency === currency ? 'duplicate-key' : 'envelope-in-two-currencies', { key })] : []),
      ...(payer && payer.currency !== currency
        ? [problem(`${path}.currency`, 'currency-unlike-authority', { currency, authority: payer.currency })]
        : []),
      ...(amountMinor === null ? [problem(`${path}.amount`, 'bad-amount')] : []),
      ...(amountMinor === 0n ? [problem(`${path}.amount`, 'amount-zero')] : []),
    ];
  });
}

/** Levels of approval rise, in every currency, and the last one has no upper end. */
export function checkApprovalLevels(doc: CallDocument): Problem[] {
  const { approvalLevels } = doc.decision;
  const currencies = currenciesOf(doc);
  return approvalLevels.flatMap((level, i) => {
    const path = `decision.approvalLevels.${i}`;
    const last = i === approvalLevels.length - 1;
    if (last !== (level.upTo === undefined)) return [problem(`${path}.upTo`, last ? 'last-level-has-an-end' : 'level-without-end')];
    return [...checkAmounts(`${path}.upTo`, level.upTo, currencies), ...checkRises(path, approvalLevels[i - 1], level, currencies)];
  });
}

function checkRises(path: string, before: ApprovalLevel | undefined, level: ApprovalLevel, currencies: readonly string[]): Problem[] {
  if (!before) return [];
  const falling = currencies.filter((currency) => {
    const [lower, upper] = [minor(before.upTo?.[currency], currency), minor(level.upTo?.[currency], currency)];
    return lower !== null && upper !== null && upper <= lower;
  });
  return [
    ...falling.map((currency) => problem(`${path}.upTo.${currency}`, 'levels-not-ascending')),
    ...(level.confirmations < before.confirmations ? [problem(`${path}.confirmations`, 'levels-not-ascending')] : []),
  ];
}
