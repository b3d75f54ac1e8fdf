import fc from 'fast-check';

import { forecastOf, hazardsOf, type OpenVoucher, PRIOR_HAZARD_PPM, STEPS, type VoucherLife } from './forecast.js';

const DAY_MS = 86_400_000;
const ISSUED = new Date('2027-01-01T00:00:00Z');
const day = (days: number): Date => new Date(ISSUED.getTime() + days * DAY_MS);
/** A hundred days long, so that a step is ten of them. */
const life = (claims: readonly (readonly [day: number, amount: bigint])[], more: Partial<VoucherLife> = {}): VoucherLife => ({
  id: 'past',
  issuedAt: ISSUED,
  claimUntilAt: day(100),
  amountMinor: 1000n,
  claims: claims.map(([at, amountMinor]) => ({ at: day(at), amountMinor })),
  over: true,
  ...more,
});
const open = (availableMinor = 100_000n): OpenVoucher => ({ id: 'open', issuedAt: ISSUED, claimUntilAt: day(100), availableMinor });
const many = (n: number, one: VoucherLife): VoucherLife[] => Array.from({ length: n }, () => one);

test('with no history six of ten are claimed in the end, spread over its life', () => {
  const hazards = hazardsOf([], ISSUED);
  expect(hazards).toEqual({ ppm: Array(STEPS).fill(PRIOR_HAZARD_PPM), vouchers: 0 });
  const { expectedMinor, lapseMinor, months } = forecastOf(open(), hazards, ISSUED);
  expect(Number(expectedMinor)).toBeCloseTo(60_000, -1);
  expect(expectedMinor + lapseMinor).toBe(100_000n);
  expect([...months.keys()]).toEqual(['2027-01', '2027-02', '2027-03', '2027-04']);
});

test('with a long history it is the history that counts', () => {
  const hazards = hazardsOf(many(2000, life([[55, 1000n]])), day(200));
  expect(hazards.vouchers).toBe(2000);
  // Half of a life ahead, in which everybody claimed everything; and later, when it has been missed.
  expect(forecastOf(open(), hazards, day(50)).expectedMinor).toBeGreaterThan(99_000n);
  const never = hazardsOf(many(2000, life([])), day(200));
  expect(forecastOf(open(), never, day(50)).lapseMinor).toBeGreaterThan(99_000n);
});

test('few vouchers move the forecast a little, and in their direction', () => {
  const none = forecastOf(open(), hazardsOf([], ISSUED), ISSUED).expectedMinor;
  const some = forecastOf(open(), hazardsOf(many(2, life([[15, 1000n]])), day(200)), ISSUED).expectedMinor;
  const more = forecastOf(open(), hazardsOf(many(20, life([[15, 1000n]])), day(200)), ISSUED).expectedMinor;
  expect(some).toBeGreaterThan(none);
  expect(more).toBeGreaterThan(some);
});

test('of vouchers that are still open only the steps that are over count', () => {
  const running = life([[5, 400n]], { over: false });
  expect(hazardsOf([running], day(9))).toEqual(hazardsOf([], day(9)));
  const first = hazardsOf([running], day(11));
  expect(first.vouchers).toBe(1);
  // (5 x prior + 0.4) / 6.
  expect(first.ppm[0]).toBe((5n * PRIOR_HAZARD_PPM + 400_000n) / 6n);
  expect(first.ppm[1]).toBe(PRIOR_HAZARD_PPM);
});

test('what a claim gave back was not claimed, and never makes a hazard below nothing', () => {
  const back = many(
    100,
    life([
      [15, 1000n],
      [25, -1000n],
    ]),
  );
  const hazards = hazardsOf(back, day(200));
  expect(hazards.ppm[1]).toBeGreaterThan(900_000n);
  expect(hazards.ppm[2]).toBe(0n);
});

test('at its end nothing more is expected', () => {
  const hazards = hazardsOf([], ISSUED);
  for (const at of [day(100), day(300)]) expect(forecastOf(open(), hazards, at)).toMatchObject({ expectedMinor: 0n, lapseMinor: 100_000n });
});

test('no cent is lost, nothing is below zero, and waiting never makes it better', () => {
  const claims = fc.array(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.bigInt({ min: 1n, max: 300n })), { maxLength: 3 });
  const lives = fc.array(
    fc.tuple(claims, fc.boolean()).map(([given, over]) => life(given, { over })),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(lives, fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 110 }), (past, available, at) => {
      const hazards = hazardsOf(past, day(at));
      const now = forecastOf(open(available), hazards, day(at));
      expect(now.expectedMinor + now.lapseMinor).toBe(available);
      expect(now.expectedMinor >= 0n && now.lapseMinor >= 0n).toBe(true);
      expect([...now.months.values()].reduce((sum, one) => sum + one, 0n)).toBe(now.expectedMinor);
      const later = forecastOf(open(available), hazards, day(at + 1));
      expect(later.expectedMinor).toBeLessThanOrEqual(now.expectedMinor + BigInt(STEPS));
    }),
  );
});
