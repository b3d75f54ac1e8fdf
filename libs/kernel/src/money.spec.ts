import fc from 'fast-check';

import { DomainError } from './domain-error.js';
import { formatDecimal, minBigint, parseDecimal, shareBps, sumMinor } from './money.js';

test('a decimal survives the way there and back', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 16n), 10n ** 16n), (minor) => expect(parseDecimal(formatDecimal(minor, 'EUR'), 'EUR')).toBe(minor)),
  );
});

test.each(['', '1.234', '1e3', '1,00', ' 1', '0x10', '--1', 'NaN'])('refuses %p', (text) => {
  expect(() => parseDecimal(text, 'EUR')).toThrow(DomainError);
});

test('a share is rounded down and two complementary shares never exceed the whole', () => {
  expect(shareBps(999n, 5000)).toBe(499n);
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 14n), fc.integer({ min: 0, max: 10_000 }), (amount, rate) => {
      expect(shareBps(amount, rate) + shareBps(amount, 10_000 - rate) <= amount).toBe(true);
    }),
  );
});

test('sum and minimum', () => {
  expect(sumMinor([1n, 2n, -4n])).toBe(-1n);
  expect(minBigint(3n, 2n, 9n)).toBe(2n);
});
