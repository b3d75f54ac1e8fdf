import { add, compare, type Fraction, fraction, times } from './fraction.js';
import type { RankedInput, RankingSnapshot } from './ranking.types.js';

/** One review's own total: percent of the highest possible, by the weights of the call. A criterion that it leaves out counts as 0, as in the ranking. */
export function reviewTotal(snapshot: Pick<RankingSnapshot, 'criteria'>, review: RankedInput['reviews'][number]): Fraction {
  const weights = snapshot.criteria.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  return snapshot.criteria.reduce(
    (total, { key, weight, scaleMax }) =>
      add(total, times(fraction(BigInt(review.scores[key] ?? 0)), fraction(BigInt(weight) * 100n, BigInt(scaleMax) * weights))),
    fraction(0n),
  );
}

export interface Spread {
  /** By review, in the order of their ids. */
  readonly totals: readonly { readonly reviewId: string; readonly total: Fraction }[];
  readonly lowest: Fraction;
  readonly highest: Fraction;
}

/** How far the reviews of one application lie apart. */
export function spreadOf(snapshot: Pick<RankingSnapshot, 'criteria'>, application: Pick<RankedInput, 'reviews'>): Spread {
  const totals = [...application.reviews]
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map((review) => ({ reviewId: review.id, total: reviewTotal(snapshot, review) }));
  const ordered = totals.map(({ total }) => total).sort(compare);
  return { totals, lowest: ordered[0] ?? fraction(0n), highest: ordered.at(-1) ?? fraction(0n) };
}
