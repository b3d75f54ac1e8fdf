import { DomainError } from './domain-error.js';

/** ISO 4217 code. */
export type Currency = string;

/** An amount in minor units (cents, rappen) and its currency. */
export interface Money {
  readonly amountMinor: bigint;
  readonly currency: Currency;
}

const BASIS = 10_000n;

/** Digits after the point, ISO 4217. Programmes of this house pay in currencies with two. */
function exponent(currency: Currency): number {
  if (!/^[A-Z]{3}$/.test(currency)) throw new DomainError('kernel.bad-currency', { status: 400, params: { currency } });
  return 2;
}

/** "12.5" -> 1250n. Refuses exponents, separators, blanks and more digits than the currency has. */
export function parseDecimal(text: string, currency: Currency): bigint {
  const digits = exponent(currency);
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text);
  const fraction = match?.[3] ?? '';
  if (!match || fraction.length > digits) throw new DomainError('kernel.bad-amount', { status: 400, params: { currency } });
  const minor = BigInt(`${match[2] ?? '0'}${fraction.padEnd(digits, '0')}`);
  return match[1] === '-' ? -minor : minor;
}

/** 1250n -> "12.50". */
export function formatDecimal(amountMinor: bigint, currency: Currency): string {
  const digits = exponent(currency);
  const sign = amountMinor < 0n ? '-' : '';
  const text = (amountMinor < 0n ? -amountMinor : amountMinor).toString().padStart(digits + 1, '0');
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** The share of a grant: `rateBps` of 10,000, rounded DOWN, so that parts never exceed the whole. Amounts are not negative. */
export function shareBps(amountMinor: bigint, rateBps: number): bigint {
  if (amountMinor < 0n || !Number.isInteger(rateBps) || rateBps < 0) throw new DomainError('kernel.bad-share', { status: 400 });
  return (amountMinor * BigInt(rateBps)) / BASIS;
}

export function sumMinor(amounts: Iterable<bigint>): bigint {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum;
}

export function minBigint(first: bigint, ...others: readonly bigint[]): bigint {
  return others.reduce((least, other) => (other < least ? other : least), first);
}
