/** An exact number: scores are compared as fractions, so that no rounding ever decides a rank. */
export interface Fraction {
  readonly n: bigint;
  /** Positive. */
  readonly d: bigint;
}

export const fraction = (n: bigint, d = 1n): Fraction => ({ n, d });
export const add = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });

/** Negative, zero or positive, as sort wants it. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** With four decimals, rounded down: for reading only. */
export function toText({ n, d }: Fraction): string {
  const scaled = (n * 10_000n) / d;
  const digits = scaled.toString().padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

export function mean(values: readonly number[]): Fraction {
  return values.length === 0
    ? fraction(0n)
    : fraction(
        values.reduce((sum, value) => sum + BigInt(value), 0n),
        BigInt(values.length),
      );
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): Fraction {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const high = sorted[half];
  if (high === undefined) return fraction(0n);
  const low = sorted.length % 2 === 0 ? (sorted[half - 1] ?? high) : high;
  return fraction(BigInt(low) + BigInt(high), 2n);
}
