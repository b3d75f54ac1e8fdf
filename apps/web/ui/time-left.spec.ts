import fc from 'fast-check';
import { timeLeft } from './time-left.js';

const words = (leftMs: number): string =>
  timeLeft(leftMs)
    .parts.map(({ unit, count }) => `${count} ${unit}`)
    .join(' ');
const hour = 3_600_000;

it.each([
  [50 * hour, '2 days 2 hours'],
  [48 * hour, '2 days'],
  [5 * hour + 61_000, '5 hours 1 minutes'],
  [59 * 60_000, '59 minutes'],
  [9 * 60_000 + 5000, '9 minutes 5 seconds'],
  [59_999, '59 seconds'],
  [999, '0 seconds'],
  [0, ''],
  [-5, ''],
])('of %i ms says "%s"', (left, expected) => expect(words(left)).toBe(expected));

it('changes what it shows when it says that it will, and not before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 * 24 * hour }), (left) => {
      const { nextMs } = timeLeft(left);
      expect(nextMs).toBeGreaterThan(0);
      expect(words(left - nextMs)).not.toBe(words(left));
      expect(words(Math.max(1, left - nextMs + 1))).toBe(words(left));
    }),
  );
});
