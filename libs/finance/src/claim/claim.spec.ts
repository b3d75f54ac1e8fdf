import { DomainError, newId } from '@traverse/kernel';

import { claimGaps, type ClaimToCheck, type GapLine } from './claim-gaps.js';
import { paused, payBy, resumed } from './claim-clock.js';
import { decideLines } from './certify-claim.js';
import { indicatorValues } from './edit-claim-lines.js';

const line = (more: Partial<GapLine> = {}): GapLine => ({
  id: 'l1',
  description: 'Test stand',
  supplier: 'Lab',
  invoiceNumber: 'R-1',
  invoiceDate: '2026-03-31',
  netMinor: 100_00n,
  vatMinor: 20_00n,
  vatTreatment: 'recoverable',
  costKey: 'tests',
  units: null,
  shareMinor: 75_00n,
  wantedMinor: null,
  amountMinor: 75_00n,
  ...more,
});
const invoice = { lineId: 'l1', documentKey: 'invoice' };
const evidence = (key: string, required: boolean): ClaimToCheck['evidence'][number] => ({
  ...{ key, required, label: { en: key }, types: ['application/pdf'], maxBytes: 1, from: 'sme' as const },
});
const label = { en: 'x' };
const realCosts = { model: 'real-costs' as const, lines: [{ key: 'tests', label }] };
const unitCosts = { model: 'unit-costs' as const, units: [{ key: 'day', label, amount: { EUR: '100.00' } }] };
const lumpSum = { model: 'lump-sum' as const, amount: { EUR: '75.00' } };
const indicators = [
  { key: 'tests-done', label, unit: 'number' as const, required: true },
  { key: 'goes-on', label, unit: 'yes-no' as const, required: false },
];
const claim = (more: Partial<ClaimToCheck> = {}): ClaimToCheck => ({
  lines: [line()],
  files: [invoice],
  evidence: [evidence('invoice', true)],
  costs: realCosts,
  indicators,
  indicatorValues: { 'tests-done': 0 },
  final: true,
  currency: 'EUR',
  availableMinor: 75_00n,
  today: '2026-04-01',
  issuedOn: '2025-10-01',
  validUntil: '2026-03-31',
  notDelivered: false,
  accountMissing: false,
  ...more,
});
const codes = (more: Partial<ClaimToCheck>): string[] => claimGaps(claim(more)).map(({ path, code }) => `${path} ${code.slice(14)}`);

describe('gaps of a claim', () => {
  test('none', () => expect(codes({})).toEqual([]));
  test('all of them at once', () => {
    const empty = line({ description: ' ', supplier: '', invoiceNumber: '', invoiceDate: '', costKey: 'x', netMinor: 0n, amountMinor: 0n });
    const asked = [evidence('invoice', true), evidence('final-report', true)];
    const lines = [{ ...empty, vatTreatment: 'reverse-charge' as const, shareMinor: 0n }];
    expect(codes({ lines, files: [], evidence: asked, indicatorValues: {}, accountMissing: true, notDelivered: true })).toEqual([
      'lines.0.description description-missing',
      'lines.0.supplier supplier-missing',
      'lines.0.invoiceNumber invoice-number-missing',
      'lines.0.net net-missing',
      'lines.0.invoiceDate invoice-date-missing',
      'lines.0.costKey cost-line-missing',
      'lines.0.vat reverse-charge-with-vat',
      'lines.0.amount amount-missing',
      'lines.0.file invoice-file-missing',
      'files.final-report evidence-missing',
      'indicators.tests-done indicator-missing',
      'delivery not-delivered',
      'bankAccount no-bank-account',
    ]);
  });
  test('no line at all', () => expect(codes({ lines: [] })).toEqual(['lines lines-missing']));
  test.each([
    ['2026-03-31', []],
    ['2025-10-01', []],
    ['2025-09-30', ['lines.0.invoiceDate invoice-date-before-voucher']],
    ['2026-04-01', ['lines.0.invoiceDate invoice-date-after-voucher']],
    ['2026-04-02', ['lines.0.invoiceDate invoice-date-future']],
    ['2026-02-30', ['lines.0.invoiceDate invoice-date-missing']],
    ['01.04.2026', ['lines.0.invoiceDate invoice-date-missing']],
  ])('an invoice of %s', (invoiceDate, gaps) => expect(codes({ lines: [line({ invoiceDate })] })).toEqual(gaps));
  test('one cent above what the voucher has left', () => {
    expect(codes({ availableMinor: 74_99n })).toEqual(['lines above-available']);
    expect(claimGaps(claim({ availableMinor: 74_99n }))[0]?.params).toEqual({ asked: '75.00', available: '74.99', currency: 'EUR' });
  });
  test('one cent above the share of the costs', () => {
    expect(codes({ lines: [line({ amountMinor: 75_01n })], availableMinor: 100_00n })).toEqual(['lines.0.amount above-share']);
  });
  test('a rate that is not published stands against nothing', () =>
    expect(codes({ lines: [line({ shareMinor: null, amountMinor: 0n })] })).toEqual([]));
  test('what was entered by hand counts before the rate is there', () => {
    const waits = { shareMinor: null, amountMinor: 0n };
    expect(codes({ lines: [line({ ...waits, wantedMinor: 75_01n })], availableMinor: 75_00n })).toEqual(['lines above-available']);
    expect(codes({ lines: [line({ ...waits, wantedMinor: 75_00n })], availableMinor: 75_00n })).toEqual([]);
  });
  test('units are counted, not invoiced; a lump sum wants nothing of a line', () => {
    const bare = { supplier: '', invoiceNumber: '', invoiceDate: '', netMinor: 0n, vatMinor: 0n, costKey: 'day' };
    const proofs = { files: [], evidence: [evidence('attendance', true)] };
    const files = [{ lineId: null, documentKey: 'attendance' }];
    expect(codes({ costs: unitCosts, lines: [line({ ...bare, units: 1 })], ...proofs, files })).toEqual([]);
    expect(codes({ costs: unitCosts, lines: [line({ ...bare, units: 0, costKey: 'week' })], ...proofs })).toEqual([
      'lines.0.costKey cost-line-missing',
      'lines.0.units units-missing',
      'files.attendance evidence-missing',
    ]);
    expect(codes({ costs: lumpSum, lines: [line({ ...bare, costKey: null })], ...proofs, files })).toEqual([]);
  });
  test('results and the signing off are asked for with the last claim', () =>
    expect(codes({ final: false, indicatorValues: {}, notDelivered: true })).toEqual([]));
  test('one file with all invoices proves every line; a file of another line does not', () => {
    const lines = [line(), line({ id: 'l2', amountMinor: 1n })];
    const availableMinor = 200_00n;
    expect(codes({ lines, availableMinor })).toEqual(['lines.1.file invoice-file-missing']);
    expect(codes({ lines, availableMinor, files: [{ lineId: null, documentKey: 'invoice' }] })).toEqual([]);
    expect(codes({ lines, availableMinor, files: [invoice, { lineId: null, documentKey: 'final-report' }] })).toEqual([
      'lines.1.file invoice-file-missing',
    ]);
  });
});

describe('results', () => {
  test('what the call asks for; an open one is left out', () =>
    expect(indicatorValues(indicators, { 'tests-done': 12, 'goes-on': null })).toEqual({ 'tests-done': 12 }));
  test.each([
    [{ 'tests-done': -1 }, 'indicators.tests-done indicator-wrong'],
    [{ 'tests-done': 1.5 }, 'indicators.tests-done indicator-wrong'],
    [{ 'goes-on': 'yes' }, 'indicators.goes-on indicator-wrong'],
    [{ jobs: 1 }, 'indicators.jobs indicator-unknown'],
  ])('%j is none', (given, problem) => {
    try {
      indicatorValues(indicators, given);
      throw new Error('taken');
    } catch (error) {
      expect((error as DomainError).fields.map(({ path, code }) => `${path} ${code.slice(14)}`)).toEqual([problem]);
    }
  });
});

describe('certifying line by line', () => {
  const lines = [
    { id: 'a', position: 0, amountMinor: 100n, shareMinor: 100n },
    { id: 'b', position: 1, amountMinor: 200n, shareMinor: 150n },
  ];
  const gapsOf = (verdicts: Parameters<typeof decideLines>[1]): string[] => {
    try {
      decideLines(lines, verdicts, 'EUR');
      return [];
    } catch (error) {
      return (error as DomainError).fields.map(({ path, code }) => `${path} ${code.slice(14)}`);
    }
  };

  test('accepted, cut, refused', () => {
    const decided = decideLines(
      lines,
      [
        { lineId: 'a', decision: 'refused', reason: 'not for this' },
        { lineId: 'b', decision: 'cut', acceptedAmount: '1.50', reason: 'meals' },
      ],
      'EUR',
    );
    expect(decided.get('a')).toEqual({ decision: 'refused', acceptedMinor: 0n, reason: 'not for this' });
    expect(decided.get('b')).toEqual({ decision: 'cut', acceptedMinor: 150n, reason: 'meals' });
  });
  test('everything that is not as it must be, at once', () =>
    expect(
      gapsOf([
        { lineId: 'a', decision: 'cut', acceptedAmount: '1.00' },
        { lineId: newId(), decision: 'accepted' },
      ]),
    ).toEqual([
      'lines.1.lineId unknown-line',
      'lines.0.reason cut-reason-missing',
      'lines.0.acceptedAmount cut-amount-wrong',
      'lines line-undecided',
    ]));
  test.each(['0.00', '1.00', '-0.50', undefined])('a cut to %s is no cut', (acceptedAmount) =>
    expect(
      gapsOf([
        { lineId: 'a', decision: 'cut', acceptedAmount, reason: 'x' },
        { lineId: 'b', decision: 'refused', reason: 'x' },
      ]),
    ).toEqual(['lines.0.acceptedAmount cut-amount-wrong']),
  );
  test.each([
    [{ decision: 'accepted' }, ['lines.1.decision above-share']],
    [{ decision: 'cut', acceptedAmount: '1.51', reason: 'x' }, ['lines.1.acceptedAmount above-share']],
    [{ decision: 'cut', acceptedAmount: '1.50', reason: 'x' }, []],
  ] as const)('of a line that asks for more than the call pays: %j', (verdict, gaps) =>
    expect(
      gapsOf([
        { lineId: 'a', decision: 'accepted' },
        { lineId: 'b', ...verdict },
      ]),
    ).toEqual(gaps),
  );
});

describe('the term to pay', () => {
  const day = 86_400_000;
  test('stands still while the claim is queried, as often as it is', () => {
    let claimed = { queriedAt: null as Date | null, payByAt: payBy(new Date(0), 80), pausedMs: 0n };
    for (const [from, to] of [
      [10, 15],
      [20, 50],
    ] as const) {
      claimed = { ...claimed, ...paused(new Date(from * day), 30) };
      claimed = { ...claimed, ...resumed(claimed, new Date(to * day)) };
    }
    expect(claimed.payByAt).toEqual(new Date(115 * day));
    expect(claimed.pausedMs).toBe(BigInt(35 * day));
    expect(claimed.queriedAt).toBeNull();
  });
  test('is unknown where the register has no figure', () => expect(payBy(new Date(0), Number.NaN)).toBeNull());
});
