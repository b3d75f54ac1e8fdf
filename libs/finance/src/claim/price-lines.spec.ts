import fc from 'fast-check';

import { shareBps, sumMinor } from '@traverse/kernel';
import type { FundingRule } from '@traverse/programme';

import { propertyRuns } from '../../../../test/support/property-runs.js';
import {
  convertMinor,
  countedVat,
  currenciesToConvert,
  type LineToPrice,
  priceLines,
  type PriceRule,
  shareOf,
  type VatTreatment,
  vatTreatments,
} from './price-lines.js';

const label = { en: 'x' };
const legalBasis = 'Art. 54 of Regulation (EU) 2021/1060';
const real: FundingRule['costs'] = {
  model: 'real-costs',
  lines: [
    { key: 'staff', label },
    { key: 'travel', label },
  ],
  flatRates: [{ key: 'office', label, bps: 1500, of: ['staff'], legalBasis }],
};
const units: FundingRule['costs'] = { model: 'unit-costs', units: [{ key: 'day', label, amount: { EUR: '220.55', CHF: '210.00' } }] };
const lump: FundingRule['costs'] = { model: 'lump-sum', amount: { EUR: '3000.00', CHF: '2800.00' } };

const rule = (more: Partial<PriceRule> = {}): PriceRule => ({ costs: real, bps: 7500, vat: 'unrecoverable', currency: 'EUR', ...more });
const line = (more: Partial<LineToPrice> = {}): LineToPrice => ({
  ...{
    costKey: 'travel',
    units: null,
    netMinor: 100_01n,
    vatMinor: 20_00n,
    vatTreatment: 'recoverable',
    currency: 'EUR',
    wantedMinor: null,
  },
  ...more,
});
const one = (of: PriceRule, what: LineToPrice, available = 10n ** 12n) => priceLines(of, [what], { CHF: '0.9351' }, available)[0];

describe('what a line is worth', () => {
  test('its share of the net costs, rounded down', () =>
    expect(one(rule(), line())).toEqual({ eligibleMinor: 100_01n, flatRateMinor: 0n, shareMinor: 75_00n, amountMinor: 75_00n }));
  test.each<[VatTreatment, PriceRule['vat'], bigint]>([
    ['recoverable', 'unrecoverable', 100_01n],
    ['not-recoverable', 'unrecoverable', 120_01n],
    ['not-recoverable', 'none', 100_01n],
    ['recoverable', 'all', 120_01n],
    ['reverse-charge', 'all', 100_01n],
    ['reverse-charge', 'unrecoverable', 100_01n],
  ])('VAT %s where %s counts', (vatTreatment, vat, eligibleMinor) =>
    expect(one(rule({ vat }), line({ vatTreatment }))?.eligibleMinor).toBe(eligibleMinor),
  );
  test('a flat rate on top of the lines that it names, of the net, rounded down', () => {
    const staff = line({ costKey: 'staff', netMinor: 100_05n, vatTreatment: 'not-recoverable' });
    expect(one(rule(), staff)).toMatchObject({ flatRateMinor: 15_00n, eligibleMinor: 135_05n, shareMinor: 101_28n });
  });
  test('units, whatever the invoice says', () => {
    const days = line({ costKey: 'day', units: 3 });
    expect(one(rule({ costs: units }), days)).toMatchObject({ eligibleMinor: 661_65n, shareMinor: 496_23n });
    expect(one(rule({ costs: units, currency: 'CHF' }), days)?.eligibleMinor).toBe(630_00n);
    expect(one(rule({ costs: units }), line({ costKey: 'week', units: 3 }))?.amountMinor).toBe(0n);
  });
  test('a lump sum once, however many lines prove it', () =>
    expect(priceLines(rule({ costs: lump, bps: 10_000 }), [line(), line()], {}, 10n ** 9n).map((priced) => priced.amountMinor)).toEqual([
      3000_00n,
      0n,
    ]));
  test('what is asked by hand stays as it is; the rest goes as far as the voucher', () => {
    const lines = [line({ wantedMinor: 30_00n }), line(), line()];
    expect(priceLines(rule(), lines, {}, 120_00n).map((priced) => priced.amountMinor)).toEqual([30_00n, 75_00n, 15_00n]);
    expect(priceLines(rule(), [line()], {}, -1n)[0]?.amountMinor).toBe(0n);
  });
  test('capped, it is neither above the share nor above what is left', () => {
    const lines = [line({ wantedMinor: 90_00n }), line({ wantedMinor: 30_00n }), line({ wantedMinor: 60_00n }), line()];
    expect(priceLines(rule(), lines, {}, 120_00n, 'capped').map((priced) => priced.amountMinor)).toEqual([75_00n, 30_00n, 15_00n, 0n]);
  });
  test('a rate that is missing leaves the worth open', () => {
    expect(one(rule(), line({ currency: 'USD' }))).toEqual({ eligibleMinor: null, flatRateMinor: 0n, shareMinor: null, amountMinor: 0n });
    expect(one(rule(), line({ currency: 'CHF', netMinor: 15_000_00n }))?.eligibleMinor).toBe(16_041_07n);
  });
});

describe('conversion', () => {
  // Vectors of rules.md, section 8.
  test.each([
    [10_000_00n, '0.9227', 10_837_76n],
    [15_000_00n, '0.9350', 16_042_78n],
  ])('%d rappen at %s', (amount, rate, cents) => expect(convertMinor(amount, 'CHF', 'EUR', { CHF: rate })).toBe(cents));
  test('half a cent goes up; less goes down', () => {
    expect(convertMinor(1n, 'CHF', 'EUR', { CHF: '2' })).toBe(1n);
    expect(convertMinor(1n, 'CHF', 'EUR', { CHF: '2.00000001' })).toBe(0n);
  });
  test('out of the euro, and by way of it, with one rounding', () => {
    expect(convertMinor(100_00n, 'EUR', 'CHF', { CHF: '0.9227' })).toBe(92_27n);
    expect(convertMinor(100_00n, 'USD', 'CHF', { USD: '1.1435', CHF: '0.9227' })).toBe(80_69n);
    expect(convertMinor(100_00n, 'USD', 'CHF', { USD: '1.1435' })).toBeNull();
    expect(convertMinor(100_00n, 'CHF', 'CHF', {})).toBe(100_00n);
  });
  test('which rates a claim needs', () => {
    expect(currenciesToConvert(['EUR', 'EUR'], 'EUR')).toEqual([]);
    expect(currenciesToConvert(['EUR', 'USD', 'USD'], 'EUR')).toEqual(['USD']);
    expect(currenciesToConvert(['EUR', 'CHF'], 'CHF')).toEqual(['CHF']);
    expect(currenciesToConvert(['USD'], 'CHF')).toEqual(['USD', 'CHF']);
  });
  test('is never off by more than half a minor unit', () =>
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 13n), fc.integer({ min: 1, max: 10 ** 9 }), (amount, rate) => {
        const cents = convertMinor(amount, 'CHF', 'EUR', { CHF: (rate / 10_000).toFixed(4) }) ?? -1n;
        const exact = amount * 10_000n;
        const off = 2n * (cents * BigInt(rate) - exact);
        expect(off > -BigInt(rate) && off <= BigInt(rate)).toBe(true);
      }),
    ));
});

describe('VAT by law', () => {
  const limit = 5_000_000_00n;
  test.each([
    ['never', 'NO_AID', 1n, 'none'],
    ['if-not-recoverable', 'NO_AID', 1n, 'unrecoverable'],
    ['if-allowed', 'NO_AID', limit - 1n, 'all'],
    ['if-allowed', 'NO_AID', limit, 'unrecoverable'],
    ['if-allowed', 'OUTSIDE_EU_LAW', 1n, 'all'],
    ['if-allowed', 'DE_MINIMIS', 1n, 'unrecoverable'],
    ['if-allowed', 'GBER_20A', 1n, 'unrecoverable'],
    ['if-allowed', 'NO_AID', null, 'unrecoverable'],
  ] as const)('%s under %s with a total of %s: %s', (vat, route, total, counted) =>
    expect(countedVat(vat, route, total, limit)).toBe(counted),
  );
  test('no figure, no VAT that could be got back', () => expect(countedVat('if-allowed', 'NO_AID', 1n, null)).toBe('unrecoverable'));
});

test('the own contribution is left out of the share', () => {
  expect(shareOf({ rateBps: 7500 })).toBe(7500);
  expect(shareOf({ rateBps: 9000, ownContribution: { minBps: 2000, inKind: false } })).toBe(8000);
});

describe('whatever the lines, the rates and the call', () => {
  const lines = fc.array(
    fc.record<LineToPrice>({
      costKey: fc.constantFrom('staff', 'travel', 'day', null),
      units: fc.option(fc.integer({ min: 0, max: 10_000 })),
      netMinor: fc.bigInt(0n, 10n ** 10n),
      vatMinor: fc.bigInt(0n, 10n ** 9n),
      vatTreatment: fc.constantFrom(...vatTreatments),
      currency: fc.constantFrom('EUR', 'CHF', 'USD', 'SEK'),
      wantedMinor: fc.constant(null),
    }),
    { maxLength: 20 },
  );
  const rules = fc.record<PriceRule>({
    costs: fc.constantFrom(real, units, lump),
    bps: fc.integer({ min: 1, max: 10_000 }),
    vat: fc.constantFrom('none', 'unrecoverable', 'all'),
    currency: fc.constantFrom('EUR', 'CHF'),
  });
  const rates = { CHF: '0.9351', USD: '1.1435' };
  const seeds = propertyRuns();

  test('the lines never add up to more than is due, nor to more than the voucher has', () =>
    fc.assert(
      fc.property(rules, lines, fc.bigInt(-1n, 10n ** 11n), (of, what, available) => {
        const priced = priceLines(of, what, rates, available);
        const due = shareBps(sumMinor(priced.map((each) => each.eligibleMinor ?? 0n)), of.bps);
        const asked = sumMinor(priced.map((each) => each.amountMinor));
        expect(asked).toBeLessThanOrEqual(due);
        expect(asked).toBeLessThanOrEqual(available > 0n ? available : 0n);
        for (const each of priced) expect(each.amountMinor).toBeLessThanOrEqual(each.shareMinor ?? 0n);
        // Nothing is lost either: one minor unit a line at most, unless the voucher ends.
        if (asked < available) expect(asked).toBeGreaterThan(due - BigInt(what.length) - 1n);
      }),
      seeds,
    ));

  test('a line of its own cannot make another one worth more, and order does not change what is eligible', () =>
    fc.assert(
      fc.property(rules, lines, (of, what) => {
        const total = (some: readonly LineToPrice[]): bigint =>
          sumMinor(priceLines(of, some, rates, 10n ** 15n).map((each) => each.eligibleMinor ?? 0n));
        expect(total([...what].reverse())).toBe(total(what));
        expect(total(what.slice(1))).toBeLessThanOrEqual(total(what));
      }),
      seeds,
    ));
});
