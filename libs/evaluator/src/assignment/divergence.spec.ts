import fc from 'fast-check';

import { toText } from '../ranking/fraction.js';
import type { Scores } from './assignment.entity.js';
import { diverge, overallOf, reviewsWanted } from './divergence.js';

const label = { en: 'x' };
const criteria = [
  { key: 'idea', label, weight: 2, scaleMax: 5 },
  { key: 'team', label, weight: 1, scaleMax: 10 },
  { key: 'green', label, weight: 1, scaleMax: 5, optional: true },
];
const review = (idea: number, team: number, green: number | null = null): Scores => ({
  idea: { score: idea, comment: 'why' },
  team: { score: team, comment: 'why' },
  green: { score: green, comment: '' },
});
const terms = (divergencePercent: number | null) => ({ criteria, divergencePercent, reviewersPerApplication: 2 });

test('the overall score is the weighted share of the scale; what was left out weighs nothing', () => {
  expect(toText(overallOf({ criteria }, review(5, 10)))).toBe('100.0000');
  expect(toText(overallOf({ criteria }, review(5, 1)))).toBe('70.0000');
  expect(toText(overallOf({ criteria }, review(5, 1, 0)))).toBe('52.5000');
  expect(toText(overallOf({ criteria }, {}))).toBe('0.0000');
});

test('two reviews diverge when they are further apart than the call accepts, not when they are just as far', () => {
  expect(diverge(terms(30), [review(5, 10), review(5, 1)])).toBe(false);
  expect(diverge(terms(29.9), [review(5, 10), review(5, 1)])).toBe(true);
  expect(diverge(terms(null), [review(5, 10), review(0, 0)])).toBe(false);
  expect(diverge(terms(0), [review(5, 10)])).toBe(false);
});

test('then one more is wanted, and never a fourth', () => {
  const [high, low] = [review(5, 10), review(1, 1)];
  expect(reviewsWanted(terms(30), [])).toBe(2);
  expect(reviewsWanted(terms(30), [high])).toBe(2);
  expect(reviewsWanted(terms(30), [high, low])).toBe(3);
  expect(reviewsWanted(terms(30), [high, low, review(0, 0)])).toBe(3);
  expect(reviewsWanted(terms(30), [high, high, low])).toBe(2);
});

test('who wrote which does not matter', () => {
  const any = fc
    .record({ idea: fc.integer({ min: 0, max: 5 }), team: fc.integer({ min: 0, max: 10 }) })
    .map(({ idea, team }) => review(idea, team));
  fc.assert(fc.property(any, any, (a, b) => expect(diverge(terms(25), [a, b])).toBe(diverge(terms(25), [b, a]))));
});
