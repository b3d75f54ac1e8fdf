import type { CallDocument, PhaseTerms } from '@traverse/programme';

import { datedPhases, phaseTermsOf, reviewTerm } from './phase-times.js';

const DATES: PhaseTerms = {
  basis: 'dates',
  conflictsUntil: '2026-10-20T17:00',
  reviewsUntil: '2026-10-25T02:30',
  thirdReviewsUntil: '2026-11-20T17:00',
  rankingUntil: '2026-12-01T17:00',
  answerDays: 3,
};
const call = (phases?: PhaseTerms): CallDocument =>
  ({
    timeZone: 'Europe/Vienna',
    closesAt: '2026-10-15T17:00',
    evaluation: phases ? { phases } : {},
  }) as unknown as CallDocument;
const at = (iso: string): Date => new Date(iso);
const day = (n: number): Date => new Date(Date.UTC(2026, 10, n));

describe('phases with dates', () => {
  const phases = datedPhases(call(DATES));

  test('follow one another from the closing on; an hour that occurs twice means its later pass', () => {
    expect(phases.map(({ key, startsAt, endsAt }) => [key, startsAt.toISOString(), endsAt.toISOString()])).toEqual([
      ['conflicts', '2026-10-15T15:00:00.000Z', '2026-10-20T15:00:00.000Z'],
      ['reviews', '2026-10-20T15:00:00.000Z', '2026-10-25T01:30:00.000Z'],
      ['third-reviews', '2026-10-25T01:30:00.000Z', '2026-11-20T16:00:00.000Z'],
      ['ranking', '2026-11-20T16:00:00.000Z', '2026-12-01T16:00:00.000Z'],
    ]);
  });

  test('a review is due when its phase ends; third opinions and substitutes have until the next one; then nobody can be asked', () => {
    const due = (now: string, third: boolean): string | undefined => reviewTerm(DATES, phases, at(now), third)?.dueAt.toISOString();
    expect(due('2026-10-21T00:00:00Z', false)).toBe('2026-10-25T01:30:00.000Z');
    expect(due('2026-10-21T00:00:00Z', true)).toBe('2026-11-20T16:00:00.000Z');
    expect(due('2026-10-25T01:30:00Z', false)).toBe('2026-11-20T16:00:00.000Z');
    expect(due('2026-11-20T16:00:00Z', false)).toBeUndefined();
  });

  test('the answer comes before the review', () => {
    expect(reviewTerm(DATES, phases, at('2026-10-21T00:00:00Z'), false)?.answerByAt).toEqual(at('2026-10-24T00:00:00Z'));
    expect(reviewTerm(DATES, phases, at('2026-10-24T12:00:00Z'), false)?.answerByAt).toEqual(at('2026-10-25T01:30:00Z'));
  });
});

describe('phases in days', () => {
  test('a call that says nothing gives three weeks from the invitation, to answer and to review', () => {
    expect(datedPhases(call())).toEqual([]);
    expect(reviewTerm(phaseTermsOf(call()), [], day(1), false)).toEqual({ dueAt: day(22), answerByAt: day(22) });
  });

  test('a third opinion may have days of its own', () => {
    const terms: PhaseTerms = { basis: 'days', reviewDays: 10, answerDays: 2 };
    expect(reviewTerm(terms, [], day(1), true)).toEqual({ dueAt: day(11), answerByAt: day(3) });
    expect(reviewTerm({ ...terms, thirdReviewDays: 5 }, [], day(1), true)?.dueAt).toEqual(day(6));
    expect(reviewTerm({ ...terms, thirdReviewDays: 5 }, [], day(1), false)?.dueAt).toEqual(day(11));
  });
});
