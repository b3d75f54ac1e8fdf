import { type CallDocument, type EvaluationPhaseKey, instantOf, type PhaseTerms } from '@traverse/programme';

/** Where a call says nothing of its own. */
const OF_THE_HOUSE: Extract<PhaseTerms, { basis: 'days' }> = { basis: 'days', reviewDays: 21 };
const DAY_MS = 86_400_000;

export interface DatedPhase {
  readonly key: EvaluationPhaseKey;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export const phaseTermsOf = ({ evaluation }: CallDocument): PhaseTerms => evaluation?.phases ?? OF_THE_HOUSE;

/** The phases of a call that has dates for them, in their order, from its closing on; none in other calls. In a repeated hour the later pass counts. */
export function datedPhases(document: CallDocument): DatedPhase[] {
  const terms = phaseTermsOf(document);
  if (terms.basis === 'days' || document.closesAt === null) return [];
  const at = (local: string): Date => instantOf(local, document.timeZone, 'later');
  const ends: readonly (readonly [EvaluationPhaseKey, string])[] = [
    ['conflicts', terms.conflictsUntil],
    ['reviews', terms.reviewsUntil],
    ['third-reviews', terms.thirdReviewsUntil],
    ['ranking', terms.rankingUntil],
  ];
  return ends.map(([key, local], i) => ({ key, startsAt: at(ends[i - 1]?.[1] ?? document.closesAt ?? local), endsAt: at(local) }));
}

export interface ReviewTerm {
  readonly dueAt: Date;
  /** To accept or decline; never after the review is due. */
  readonly answerByAt: Date;
}

/**
 * Until when somebody who is asked now has to answer and to review; null when the phase for it is over. `ends` are the phases as they stand,
 * extensions included. Third opinions, and whoever is asked when the reviews should be there, have until the third reviews end.
 */
export function reviewTerm(
  terms: PhaseTerms,
  ends: readonly Pick<DatedPhase, 'key' | 'endsAt'>[],
  now: Date,
  third: boolean,
): ReviewTerm | null {
  const dueAt =
    terms.basis === 'days' ? after(now, (third ? terms.thirdReviewDays : undefined) ?? terms.reviewDays) : nextEnd(ends, now, third);
  if (!dueAt) return null;
  const answerByAt = terms.answerDays === undefined ? dueAt : after(now, terms.answerDays);
  return { dueAt, answerByAt: answerByAt < dueAt ? answerByAt : dueAt };
}

const after = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY_MS);

function nextEnd(ends: readonly Pick<DatedPhase, 'key' | 'endsAt'>[], now: Date, third: boolean): Date | null {
  const open = ends.filter(({ key, endsAt }) => (key === 'third-reviews' || (key === 'reviews' && !third)) && endsAt > now);
  return open.map(({ endsAt }) => endsAt).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}
