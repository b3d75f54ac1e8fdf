import { hashOf } from '@traverse/kernel';
import type { CallDocument, Criterion, Evaluation } from '@traverse/programme';

import type { Scores } from '../assignment/assignment.entity.js';
import { orderOf, rankedCriteria } from '../ranking/call-terms.js';
import { mean, median, toText } from '../ranking/fraction.js';
import { aggregateReviews } from '../ranking/rank.js';

/** What the reviews of one application come to, for its applicant: nothing in it says who wrote what. JSON only. */
export interface ReviewFeedback {
  /** How many reviews it rests on; 0 where nobody reviewed. */
  readonly reviews: number;
  /** Percent of the highest possible, four decimals, rounded down. */
  readonly total: string;
  /** Percent. */
  readonly overallThreshold: number;
  readonly reached: boolean;
  readonly criteria: readonly CriterionFeedback[];
  /** On the whole. */
  readonly comments: readonly string[];
}

export interface CriterionFeedback {
  readonly key: string;
  /** Together, four decimals, rounded down; null where nobody scored a criterion that may be left out. */
  readonly points: string | null;
  /** Null where nothing has to be reached. */
  readonly reached: boolean | null;
  readonly comments: readonly string[];
}

export interface GivenReview {
  readonly scores: Scores;
  readonly overallComment: string;
}

/** Of submitted reviews, in whatever order. What evaluators write to the office alone is not in it. */
export function reviewFeedback(document: CallDocument, reviews: readonly GivenReview[]): ReviewFeedback {
  const { evaluation } = document;
  const { overallThreshold } = orderOf(document, null);
  if (!evaluation || reviews.length === 0)
    return { reviews: 0, total: '0.0000', overallThreshold, reached: false, criteria: [], comments: [] };
  const inputs = reviews.map(({ scores }) => ({
    id: '',
    scores: Object.fromEntries(Object.entries(scores).flatMap(([key, { score }]) => (score === null ? [] : [[key, score]]))),
  }));
  const terms = { criteria: rankedCriteria(evaluation), aggregation: evaluation.aggregation, overallThreshold };
  const { total, failures } = aggregateReviews(terms, inputs);
  return {
    reviews: reviews.length,
    total: toText(total),
    overallThreshold,
    reached: !failures.includes('below-overall-threshold'),
    criteria: evaluation.criteria.map((criterion) => ({
      key: criterion.key,
      points: pointsOf(evaluation, criterion, inputs),
      reached: criterion.threshold === undefined ? null : !failures.some((failure) => failure.endsWith(`-threshold:${criterion.key}`)),
      comments: withoutAuthor(reviews.map(({ scores }) => scores[criterion.key]?.comment ?? '')),
    })),
    comments: withoutAuthor(reviews.map(({ overallComment }) => overallComment)),
  };
}

function pointsOf(
  { aggregation }: Evaluation,
  { key }: Criterion,
  reviews: readonly { scores: Readonly<Record<string, number>> }[],
): string | null {
  const given = reviews.flatMap(({ scores }) => scores[key] ?? []);
  return given.length === 0 ? null : toText((aggregation === 'median' ? median : mean)(given));
}

/**
 * In the order of the hashes of the texts, each list for itself: neither who wrote nor when decides, and which comments are by one hand cannot be
 * read from their places.
 */
function withoutAuthor(comments: readonly string[]): string[] {
  return comments
    .map((comment) => comment.trim())
    .filter((comment) => comment !== '')
    .map((comment) => [hashOf(comment), comment] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, comment]) => comment);
}
