import { calibrate, type Judgement } from './calibrate.js';
import { add, type Fraction, fraction, times, toText } from './fraction.js';
import type { RankedApplication, RankingResult, RankingSnapshot } from './ranking.types.js';
import { spreadOf } from './review-totals.js';

export interface AnalysedReview {
  readonly reviewId: string;
  /** Empty where the assignment is gone. */
  readonly evaluatorId: string;
  /** Percent of the highest possible, by this review alone. */
  readonly total: string;
  readonly scores: Readonly<Record<string, number>>;
}

/** One application of a ranking with what its reviews say. */
export interface AnalysedRow {
  readonly entry: RankedApplication;
  /** The last one of its envelope that is funded. */
  readonly isLastFunded: boolean;
  readonly lowest: string;
  readonly highest: string;
  readonly spread: string;
  /** The total with the severity of its evaluators left out; advisory. */
  readonly calibrated: string;
  /** Its place in its envelope by the calibrated totals; advisory. */
  readonly calibratedPlace: number;
  readonly reviews: readonly AnalysedReview[];
}

export interface Analysis {
  /** In the order of the ranking. */
  readonly rows: readonly AnalysedRow[];
  /** Most generous first. */
  readonly evaluators: readonly { readonly personId: string; readonly reviews: number; readonly severity: number }[];
}

/** For charts and advice only: a rank is never decided by a rounded number. */
const percent = (total: Fraction): number => Number((total.n * 1_000_000n) / total.d) / 1_000_000;

/** What stands beside a ranking: how far reviews lie apart, who scores high or low. Pure, and read by nothing that decides. */
export function analyse(snapshot: RankingSnapshot, result: RankingResult, evaluatorOf: ReadonlyMap<string, string>): Analysis {
  const spreads = new Map(snapshot.applications.map((application) => [application.id, spreadOf(snapshot, application)]));
  const scores = new Map(snapshot.applications.flatMap(({ reviews }) => reviews.map((review) => [review.id, review.scores] as const)));
  const judgements = [...spreads].flatMap(([applicationId, { totals }]) =>
    totals.map(({ reviewId, total }): Judgement => ({
      applicationId,
      evaluatorId: evaluatorOf.get(reviewId) ?? reviewId,
      total: percent(total),
    })),
  );
  const { severity, calibrated } = calibrate(judgements);
  const places = calibratedPlaces(result.applications, calibrated);
  const last = new Map(
    result.applications.filter(({ outcome }) => outcome === 'fund').map(({ envelopeId, applicationId }) => [envelopeId, applicationId]),
  );
  const rows = result.applications.map((entry): AnalysedRow => {
    const { totals, lowest, highest } = spreads.get(entry.applicationId) ?? { totals: [], lowest: fraction(0n), highest: fraction(0n) };
    return {
      entry,
      isLastFunded: last.get(entry.envelopeId) === entry.applicationId,
      lowest: toText(lowest),
      highest: toText(highest),
      spread: toText(add(highest, times(lowest, fraction(-1n)))),
      calibrated: (calibrated.get(entry.applicationId) ?? 0).toFixed(2),
      calibratedPlace: places.get(entry.applicationId) ?? 0,
      reviews: totals.map(({ reviewId, total }) => ({
        reviewId,
        evaluatorId: evaluatorOf.get(reviewId) ?? '',
        total: toText(total),
        scores: scores.get(reviewId) ?? {},
      })),
    };
  });
  const counts = new Map<string, number>();
  for (const { evaluatorId } of judgements) counts.set(evaluatorId, (counts.get(evaluatorId) ?? 0) + 1);
  const evaluators = [...severity].map(([personId, points]) => ({ personId, reviews: counts.get(personId) ?? 0, severity: points }));
  return { rows, evaluators: evaluators.sort((a, b) => b.severity - a.severity || (a.personId < b.personId ? -1 : 1)) };
}

/** Each with its place by the calibrated totals within its envelope. */
function calibratedPlaces(
  applications: readonly RankedApplication[],
  calibrated: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const pointsOf = ({ applicationId }: RankedApplication): number => Number((calibrated.get(applicationId) ?? 0).toFixed(2));
  const places = new Map<string, number>();
  const counted = new Map<string, number>();
  for (const one of [...applications].sort((a, b) => pointsOf(b) - pointsOf(a) || (a.number < b.number ? -1 : 1))) {
    const next = (counted.get(one.envelopeId) ?? 0) + 1;
    counted.set(one.envelopeId, next);
    places.set(one.applicationId, next);
  }
  return places;
}
