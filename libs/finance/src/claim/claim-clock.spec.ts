import { clockOf, warnDaysOf } from './claim-clock.js';

const DAY = 86_400_000;
const at = (days: number): Date => new Date(days * DAY);
const claim = (more: Partial<Parameters<typeof clockOf>[0]> = {}): Parameters<typeof clockOf>[0] => ({
  ...{ state: 'submitted', submittedAt: at(100), payByAt: at(180), queriedAt: null, pausedMs: 0n },
  ...more,
});

test('runs from the submission, day by full day', () => {
  expect(clockOf(claim(), null, at(100))).toEqual({ days: 80, usedDays: 0, pausedDays: 0, state: 'running', dueAt: at(180) });
  expect(clockOf(claim(), null, at(159.9))).toMatchObject({ usedDays: 59 });
  expect(clockOf(claim({ state: 'approved' }), null, at(185))).toMatchObject({ usedDays: 85, state: 'running' });
});

test('stands still during a query, while its end moves on', () => {
  const queried = claim({ state: 'queried', queriedAt: at(110) });
  expect(clockOf(queried, null, at(110))).toMatchObject({ usedDays: 10, pausedDays: 0, state: 'paused', dueAt: at(180) });
  expect(clockOf(queried, null, at(130))).toMatchObject({ usedDays: 10, pausedDays: 20, state: 'paused', dueAt: at(200) });
});

test('goes on after the answer with what was used before', () => {
  const answered = claim({ payByAt: at(200), pausedMs: BigInt(20 * DAY) });
  expect(clockOf(answered, null, at(135))).toMatchObject({ days: 80, usedDays: 15, pausedDays: 20, state: 'running', dueAt: at(200) });
});

test('ends when the money has arrived, and not before', () => {
  const approved = claim({ state: 'approved' });
  expect(clockOf(approved, at(150), at(300))).toMatchObject({ usedDays: 50, state: 'ended' });
  // The day of the bank's entry is not over yet.
  expect(clockOf(approved, at(151), at(150.5))).toMatchObject({ usedDays: 50, state: 'ended' });
});

test.each(['rejected', 'withdrawn'] as const)('none runs for a claim that was %s', (state) =>
  expect(clockOf(claim({ state }), null, at(120))).toBeNull(),
);
test('none runs before the submission, nor where the register has no term', () => {
  expect(clockOf(claim({ state: 'draft', submittedAt: null, payByAt: null }), null, at(120))).toBeNull();
  expect(clockOf(claim({ payByAt: null }), null, at(120))).toBeNull();
});

test.each([
  ['60 75', [60, 75]],
  ['75 60', [60, 75]],
  ['', []],
  [undefined, []],
  ['soon', []],
])('days of warning: %s', (value, days) => expect(warnDaysOf(value)).toEqual(days));
