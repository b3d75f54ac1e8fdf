import { DomainError, type FieldError, notFound } from '@traverse/kernel';

import { rank } from './rank.js';
import type { RankedApplication, RankingSnapshot } from './ranking.types.js';

export interface OtherScore {
  readonly reviewId: string;
  readonly criterion: string;
  readonly score: number;
}

export interface Move {
  readonly applicationId: string;
  readonly before: RankedApplication;
  readonly after: RankedApplication;
}

/**
 * What would move if one score of the snapshot were another: every application whose place, total, outcome or offer changes, in the order of the new
 * ranking. Keeps nothing.
 *
 * @throws `assignment.not-found` when the ranking counts no such review; `platform.invalid-input` naming the criterion or the score.
 */
export function whatIf(snapshot: RankingSnapshot, other: OtherScore): readonly Move[] {
  const errors = mistakes(snapshot, other);
  if (errors.length > 0) throw new DomainError('platform.invalid-input', { status: 400, fields: errors });
  const before = new Map(rank(snapshot).applications.map((entry) => [entry.applicationId, entry]));
  return rank(withScore(snapshot, other)).applications.flatMap((after) => {
    const was = before.get(after.applicationId);
    return was && differs(was, after) ? [{ applicationId: after.applicationId, before: was, after }] : [];
  });
}

function mistakes(snapshot: RankingSnapshot, { reviewId, criterion, score }: OtherScore): FieldError[] {
  if (!snapshot.applications.some(({ reviews }) => reviews.some(({ id }) => id === reviewId))) throw notFound('assignment');
  const known = snapshot.criteria.find(({ key }) => key === criterion);
  if (!known) return [{ path: 'criterion', code: 'evaluator.unknown-criterion' }];
  const max = known.scaleMax;
  return Number.isInteger(score) && score >= 0 && score <= max
    ? []
    : [{ path: 'score', code: 'evaluator.score-outside-scale', params: { max } }];
}

function withScore(snapshot: RankingSnapshot, { reviewId, criterion, score }: OtherScore): RankingSnapshot {
  return {
    ...snapshot,
    applications: snapshot.applications.map((application) => ({
      ...application,
      reviews: application.reviews.map((review) =>
        review.id === reviewId ? { ...review, scores: { ...review.scores, [criterion]: score } } : review,
      ),
    })),
  };
}

const differs = (a: RankedApplication, b: RankedApplication): boolean =>
  a.rank !== b.rank || a.total !== b.total || a.outcome !== b.outcome || a.offeredMinor !== b.offeredMinor;
