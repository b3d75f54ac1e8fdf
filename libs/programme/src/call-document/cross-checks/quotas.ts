import type { CallDocument, EnvelopeTerms, TerritoryQuota } from '../call-document.types.js';
import { minor } from './money.js';
import { problem, type Problem } from './problem.js';

/** A quota limits a territory of its own envelope, says something, and fits into the envelope and beside the others. */
export function checkQuotas(doc: CallDocument): Problem[] {
  const { mode } = doc.selection;
  return doc.envelopes.flatMap((envelope, i) => {
    const quotas = envelope.quotas ?? [];
    const path = `envelopes.${i}.quotas`;
    return [
      ...(quotas.length > 0 && mode === 'first-come' ? [problem(path, 'quota-without-ranking')] : []),
      ...quotas.flatMap((quota, j) => [
        ...checkPlace(`${path}.${j}`, envelope, quota, j),
        ...checkFigures(`${path}.${j}`, envelope, quota),
        ...(quota.reservedAmount !== undefined && mode !== 'competitive' && mode !== 'first-come'
          ? [problem(`${path}.${j}.reservedAmount`, 'quota-reserve-in-several-rankings')]
          : []),
      ]),
      ...checkReserved(path, envelope, quotas),
    ];
  });
}

function checkPlace(
  path: string,
  { territories, quotas = [] }: EnvelopeTerms,
  { territory: key, ...limits }: TerritoryQuota,
  j: number,
): Problem[] {
  const isTwice = quotas.findIndex(({ territory }) => territory === key) < j;
  return [
    ...(territories.includes(key) ? [] : [problem(`${path}.territory`, 'quota-outside-envelope', { key })]),
    ...(isTwice ? [problem(`${path}.territory`, 'duplicate-key', { key })] : []),
    ...(Object.keys(limits).length > 0 ? [] : [problem(path, 'quota-says-nothing')]),
  ];
}

function checkFigures(path: string, { amount, currency, maxAwards }: EnvelopeTerms, quota: TerritoryQuota): Problem[] {
  const whole = minor(amount, currency);
  const most = minor(quota.maxAmount, currency);
  const reserved = minor(quota.reservedAmount, currency);
  const above = (value: bigint | null): boolean => value !== null && whole !== null && value > whole;
  const named = ['reservedAmount', 'maxAmount'] as const;
  return [
    ...named.flatMap((name) => {
      const value = minor(quota[name], currency);
      if (quota[name] === undefined) return [];
      if (value === null) return [problem(`${path}.${name}`, 'bad-amount')];
      return value === 0n ? [problem(`${path}.${name}`, 'amount-zero')] : [];
    }),
    ...(above(most) ? [problem(`${path}.maxAmount`, 'quota-above-envelope')] : []),
    ...(most !== null && reserved !== null && reserved > most ? [problem(`${path}.reservedAmount`, 'quota-reserve-above-most')] : []),
    ...(maxAwards !== undefined && (quota.maxAwards ?? 0) > maxAwards ? [problem(`${path}.maxAwards`, 'quota-above-envelope')] : []),
  ];
}

function checkReserved(path: string, { amount, currency }: EnvelopeTerms, quotas: readonly TerritoryQuota[]): Problem[] {
  const whole = minor(amount, currency);
  const reserved = quotas.reduce((sum, { reservedAmount }) => sum + (minor(reservedAmount, currency) ?? 0n), 0n);
  return whole !== null && reserved > whole ? [problem(path, 'quota-reserves-above-envelope')] : [];
}
