import { type Extendable, offerOf, termBeyond } from './extension-rule.js';

const ZONE = 'Europe/Rome';
const NOW = new Date('2027-03-01T09:00:00Z');
const TERMS = { claimWithinDays: 60, extension: { maxTimes: 2, maxMonths: 3 } };
const voucher = (more: Partial<Extendable> = {}): Extendable => ({
  state: 'active',
  validUntilAt: new Date('2027-05-31T10:00:00Z'),
  claimUntilAt: new Date('2027-07-30T10:00:00Z'),
  extensions: 0,
  ...more,
});
const days = (offer: ReturnType<typeof offerOf>): unknown =>
  offer.barred ?? [offer.term?.validUntilAt.toISOString().slice(0, 10), offer.term?.claimUntilAt.toISOString().slice(0, 10)];

test('so many months from the day that holds now, and the days to claim after it', () => {
  expect(days(offerOf(voucher(), TERMS, ZONE, NOW))).toEqual(['2027-08-31', '2027-10-30']);
  // The month has fewer days.
  expect(days(offerOf(voucher(), { ...TERMS, extension: { maxTimes: 1, maxMonths: 1 } }, ZONE, NOW))).toEqual(['2027-06-30', '2027-08-29']);
});

test('never beyond the day of the call, and not at all when that day is reached', () => {
  const until = (day: string) => ({ ...TERMS, extension: { maxTimes: 2, maxMonths: 3, notAfter: `${day}T23:59:59` } });
  expect(days(offerOf(voucher(), until('2027-07-15'), ZONE, NOW))).toEqual(['2027-07-15', '2027-09-13']);
  expect(days(offerOf(voucher(), until('2027-12-31'), ZONE, NOW))).toEqual(['2027-08-31', '2027-10-30']);
  expect(days(offerOf(voucher(), until('2027-05-30'), ZONE, NOW))).toBe('award.voucher.extension-at-end');
});

test.each([
  ['award.voucher.extension-none', voucher(), { ...TERMS, extension: null }, NOW],
  ['award.voucher.extension-used-up', voucher({ extensions: 2 }), TERMS, NOW],
  ['award.voucher.extension-too-late', voucher(), TERMS, new Date('2027-05-31T10:00:01Z')],
  ['award.voucher.wrong-state', voucher({ state: 'expired' }), TERMS, NOW],
] as const)('%s', (code, row, terms, now) => expect(offerOf(row, terms, ZONE, now)).toEqual({ barred: code, term: null }));

test('an officer names a day: it ends with the clocks of the call, is later than what holds, and no slip in the year', () => {
  expect(termBeyond(voucher(), TERMS, '2027-09-30', ZONE, NOW)).toEqual({
    validUntilAt: new Date('2027-09-30T21:59:59Z'),
    claimUntilAt: new Date('2027-11-29T21:59:59Z'),
  });
  expect(termBeyond(voucher(), TERMS, '2027-05-30', ZONE, NOW)).toBe('award.voucher.extension-not-later');
  expect(termBeyond(voucher(), TERMS, '2072-09-30', ZONE, NOW)).toBe('award.voucher.extension-too-long');
  expect(termBeyond(voucher(), TERMS, '2027-13-45', ZONE, NOW)).toBe('platform.isISO8601');
  // What is over already is not extended into the past.
  expect(termBeyond(voucher({ validUntilAt: new Date('2027-01-01T10:00:00Z') }), TERMS, '2027-02-01', ZONE, NOW)).toBe(
    'award.voucher.extension-not-later',
  );
});
