import fc from 'fast-check';
import { aCall, anInstrument } from './call-document.fixture.js';
import type { FundingRule } from './call-document.types.js';
import { checkDocuments } from './documents.js';
import { fundingFor } from './funding.js';
import { confirmationsFor } from './lookups.js';

const plain = anInstrument().funding;
const callWith = (funding: Partial<FundingRule>) => aCall({ instruments: [anInstrument({ funding: { ...plain, ...funding } })] });
const experts = (amountMinor: bigint) => ({ currency: 'EUR', linesMinor: { experts: amountMinor } });

describe('fundingFor', () => {
  const call = callWith({});

  it('pays the share, rounded down to the cent', () => {
    expect(fundingFor(call, 'pilot', experts(200_001n))).toMatchObject({ grantMinor: 150_000n, ownContributionMinor: 50_001n });
    expect(fundingFor(callWith({ rateBps: 3333 }), 'pilot', experts(1_000_000n)).grantMinor).toBe(333_300n);
  });

  it('stops at the cap and says so', () => {
    const { grantMinor, explanation } = fundingFor(call, 'pilot', experts(10_000_000n));
    expect(grantMinor).toBe(1_000_000n);
    expect(explanation).toEqual([
      { textKey: 'funding.costs.real-costs', params: { amount: '100000.00', currency: 'EUR' } },
      { textKey: 'funding.share', params: { rateBps: 7500, amount: '75000.00', currency: 'EUR' } },
      { textKey: 'funding.cap', params: { amount: '10000.00', currency: 'EUR' } },
      { textKey: 'funding.grant', params: { amount: '10000.00', currency: 'EUR' } },
    ]);
  });

  it('gives nothing below the floor', () => {
    expect(fundingFor(call, 'pilot', experts(133_333n))).toMatchObject({ grantMinor: 0n, eligibleCostsMinor: 133_333n });
    expect(fundingFor(call, 'pilot', experts(133_334n)).grantMinor).toBe(100_000n);
    expect(fundingFor(call, 'pilot', { currency: 'EUR' }).explanation.map(({ textKey }) => textKey)).toContain('funding.below-floor');
  });

  it('knows lump sums, units, and VAT that cannot be recovered', () => {
    const lump = callWith({ costs: { model: 'lump-sum', amount: { EUR: '3000.00', CHF: '2800.00' } }, rateBps: 10_000 });
    expect(fundingFor(lump, 'pilot', { currency: 'CHF' })).toMatchObject({ grantMinor: 280_000n, ownContributionMinor: 0n });
    const units = callWith({ costs: { model: 'unit-costs', units: [{ key: 'day', label: { en: 'Day' }, amount: { EUR: '400.00' } }] } });
    expect(fundingFor(units, 'pilot', { currency: 'EUR', units: { day: 5 } }).grantMinor).toBe(150_000n);
    const given = { ...experts(200_000n), unrecoverableVatMinor: 40_000n };
    expect(fundingFor(callWith({ vat: 'never' }), 'pilot', given).eligibleCostsMinor).toBe(200_000n);
    expect(fundingFor(callWith({ vat: 'if-not-recoverable' }), 'pilot', given).eligibleCostsMinor).toBe(240_000n);
    expect(() => fundingFor(units, 'pilot', { currency: 'EUR', units: { day: 1.5 } })).toThrow('programme.bad-costs');
  });

  it('refuses unknown lines, negative costs and currencies that the call does not pay in', () => {
    expect(() => fundingFor(call, 'pilot', { currency: 'EUR', linesMinor: { gold: 1n } })).toThrow('programme.unknown-cost-line');
    expect(() => fundingFor(call, 'pilot', experts(-1n))).toThrow('programme.bad-costs');
    expect(() => fundingFor(call, 'pilot', { currency: 'USD' })).toThrow('programme.no-amount-in-currency');
  });

  it('never pays more than the share or the cap, nor less than the floor, and more costs never mean less money', () => {
    const bps = fc.integer({ min: 1, max: 10_000 });
    const costs = fc.bigInt({ min: 0n, max: 10n ** 10n });
    fc.assert(
      fc.property(bps, costs, costs, (rateBps, one, other) => {
        const rule = callWith({ rateBps });
        const [less, more] = one < other ? [one, other] : [other, one];
        const { grantMinor } = fundingFor(rule, 'pilot', experts(more));
        expect(grantMinor * 10_000n).toBeLessThanOrEqual(more * BigInt(rateBps));
        expect(grantMinor).toBeLessThanOrEqual(1_000_000n);
        expect(grantMinor === 0n || grantMinor >= 100_000n).toBe(true);
        expect(fundingFor(rule, 'pilot', experts(less)).grantMinor).toBeLessThanOrEqual(grantMinor);
      }),
    );
  });
});

describe('levels of approval', () => {
  it('ask for more persons above a limit, which belongs to the lower level', () => {
    expect([500_000n, 500_001n].map((amount) => confirmationsFor(aCall(), amount, 'EUR'))).toEqual([1, 2]);
  });
});

describe('checkDocuments', () => {
  const letter = { key: 'letter', label: { en: 'Letter' }, required: true, types: ['application/pdf'], maxBytes: 1000 };
  const call = aCall({ instruments: [anInstrument({ documents: [letter, { ...letter, key: 'annex', required: false }] })] });

  it('names what is missing, of the wrong type, too large or not asked for', () => {
    expect(checkDocuments(call, 'pilot', [])).toEqual([{ path: 'documents.letter', code: 'missing' }]);
    expect(
      checkDocuments(call, 'pilot', [
        { key: 'letter', mediaType: 'image/png', bytes: 1001 },
        { key: 'song', mediaType: 'audio/mpeg', bytes: 1 },
      ]),
    ).toEqual([
      { path: 'documents.letter', code: 'document-type', params: { allowed: 'application/pdf' } },
      { path: 'documents.letter', code: 'document-too-large', params: { maxBytes: 1000 } },
      { path: 'documents.song', code: 'unknown-field' },
    ]);
    expect(checkDocuments(call, 'pilot', [{ key: 'letter', mediaType: 'application/pdf', bytes: 1000 }])).toEqual([]);
  });
});
