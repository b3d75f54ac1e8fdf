import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { parseDecimal } from '@traverse/kernel';
import { describeWithReferenceData, referenceData } from '../../../../test/support/reference-data.js';
import type { SmeFigures } from './facts.js';
import { legalParametersSeed } from './legal-parameters.seed.js';
import { awuMillionths, possibleClasses, smeThresholdsOn } from './sme-class.js';

const thresholds = smeThresholdsOn(legalParametersSeed, '2026-11-23');
const figures = (headcount: string | null, turnover: string | null, balance: string | null): SmeFigures => ({
  headcount,
  turnoverMinor: turnover === null ? null : parseDecimal(turnover, 'EUR'),
  balanceMinor: balance === null ? null : parseDecimal(balance, 'EUR'),
  includesLinked: true,
});

describe('SME class by headcount, and turnover or balance', () => {
  it.each([
    ['9.999999', '2000000.00', '99000000.00', ['micro']],
    ['10', '0', '0', ['small']],
    ['9', '2000000.01', '2000000.01', ['small']],
    ['249.5', '50000000.01', '43000000.00', ['medium']],
    ['249.5', '50000000.01', '43000000.01', ['large']],
    ['250', '0', '0', ['large']],
    ['5', '1000000', null, ['micro']],
    ['5', '3000000', null, ['micro', 'small']],
    [null, '60000000', '44000000', ['large']],
    [null, '0', '0', ['micro', 'small', 'medium', 'large']],
  ])('%s staff, %s, %s', (headcount, turnover, balance, expected) => {
    expect(possibleClasses(thresholds, figures(headcount, turnover, balance))).toEqual(expected);
  });

  it('never falls when a figure rises, and narrows when one becomes known', () => {
    const order = ['micro', 'small', 'medium', 'large'];
    const amount = fc.bigInt({ min: 0n, max: 8_000_000_000n });
    const staff = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(staff, amount, amount, amount, (headcount, turnoverMinor, balanceMinor, more) => {
        const known: SmeFigures = { headcount: String(headcount), turnoverMinor, balanceMinor, includesLinked: true };
        const rank = (one: SmeFigures): number => order.indexOf(possibleClasses(thresholds, one)[0] ?? '');
        const [now] = possibleClasses(thresholds, known);
        expect(possibleClasses(thresholds, known)).toHaveLength(1);
        expect(rank({ ...known, turnoverMinor: turnoverMinor + more })).toBeGreaterThanOrEqual(rank(known));
        for (const gap of [{ headcount: null }, { turnoverMinor: null }, { balanceMinor: null }]) {
          expect(possibleClasses(thresholds, { ...known, ...gap })).toContain(now);
        }
      }),
    );
  });

  it('compares staff exactly', () => {
    expect(awuMillionths('9.999999')).toBe(9_999_999n);
    for (const wrong of ['9,5', '-1', '1.0000001', '', '1e3']) expect(() => awuMillionths(wrong)).toThrow(RangeError);
  });
});

interface SizeCase {
  readonly id: string;
  readonly kind: string;
  readonly headcount?: number;
  readonly turnover?: number | string;
  readonly balance?: number | string;
  readonly total?: { readonly headcount: string; readonly turnover: string; readonly balance: string };
  readonly expect: string;
}

describeWithReferenceData('SME class against the reference cases', () => {
  const { cases } = JSON.parse(readFileSync(referenceData('cases', 'sme.json'), 'utf8')) as { cases: SizeCase[] };
  // Cases of ownership need the graph of enterprises; of aggregated firms the totals are judged here.
  const judged = cases.filter(({ kind }) => kind === 'autonomous' || kind === 'aggregate');

  it('knows most of them', () => expect(judged.length).toBeGreaterThanOrEqual(10));

  it('agrees on each', () => {
    const answers = judged.map(({ id, total, ...own }) => {
      const { headcount, turnover, balance } = total ?? own;
      return [id, possibleClasses(thresholds, figures(String(headcount), String(turnover), String(balance)))];
    });
    expect(answers).toEqual(judged.map((one) => [one.id, [one.expect]]));
  });
});
