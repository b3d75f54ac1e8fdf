import type { Evaluation } from '@traverse/programme';

import { add, compare, type Fraction, fraction, times } from '../ranking/fraction.js';
import type { Scores } from './assignment.entity.js';

type Terms = Pick<Evaluation, 'criteria' | 'divergencePercent' | 'reviewersPerApplication'>;

/** The overall score of one review in percent, exactly. What a reviewer has left out, where the call allows it, weighs nothing. */
export function overallOf({ criteria }: Pick<Evaluation, 'criteria'>, scores: Scores): Fraction {
  const given = criteria.flatMap(({ key, weight, scaleMax }) => {
    const score = scores[key]?.score;
    return score === null || score === undefined ? [] : [{ weight: BigInt(weight), scaleMax: BigInt(scaleMax), score: BigInt(score) }];
  });
  const weights = given.reduce((sum, { weight }) => sum + weight, 0n);
  if (weights === 0n) return fraction(0n);
  return given.reduce((sum, { weight, scaleMax, score }) => add(sum, fraction(weight * score * 100n, scaleMax * weights)), fraction(0n));
}

/** Whether two of these reviews lie further apart than the call accepts. */
export function diverge(terms: Pick<Evaluation, 'criteria' | 'divergencePercent'>, reviews: readonly Scores[]): boolean {
  if (terms.divergencePercent === null || reviews.length < 2) return false;
  const overall = reviews.map((scores) => overallOf(terms, scores)).sort(compare);
  const [lowest, highest] = [overall[0], overall.at(-1)];
  if (!lowest || !highest) return false;
  return compare(add(highest, times(lowest, fraction(-1n))), fraction(BigInt(Math.round(terms.divergencePercent * 100)), 100n)) > 0;
}

/**
 * How many reviews an application needs: those of the call, and one more where the first of them lie too far apart. Later ones change nothing
 * about that: there is one third opinion, not a fourth.
 */
export function reviewsWanted(terms: Terms, submitted: readonly Scores[]): number {
  const { reviewersPerApplication: needed } = terms;
  return submitted.length >= needed && diverge(terms, submitted.slice(0, needed)) ? needed + 1 : needed;
}
