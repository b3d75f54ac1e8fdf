import fc from 'fast-check';

import { DomainError, newId } from '@traverse/kernel';

import { claimGaps, type ClaimToCheck, type GapLine, shareOfCosts } from './claim-gaps.js';
import { paused, payBy, resumed } from './claim-clock.js';
import { decideLines } from './certify-claim.js';

const line = (more: Partial<GapLine> = {}): GapLine => ({
  id: 'l1',
  description: 'Test stand',
  supplier: 'Lab',
  invoiceNumber: 'R-1',
  invoiceDate: '2026-03-31',
  netMinor: 100_00n,
  vatMinor: 20_00n,
  amountMinor: 75_00n,
  ...more,
});
const invoice = { lineId: 'l1', documentKey: 'invoice' };
const evidence = (key: string, required: boolean): ClaimToCheck['evidence'][number] => ({
  ...{ key, required, label: { en: key }, types: ['application/pdf'], maxBytes: 1, from: 'sme' as const },
});
const realCosts = { costs: { model: 'real-costs' as const, lines: [] }, rateBps: 7500, vat: 'never' as const };
const claim = (more: Partial<ClaimToCheck> = {}): ClaimToCheck => ({
  lines: [line()],
  files: [invoice],
  evidence: [evidence('invoice', true)],
  funding: realCosts,
  currency: 'EUR',
  availableMinor: 75_00n,
  today: '2026-04-01',
  accountMissing: false,
  ...more,
});
const codes = (more: Partial<ClaimToCheck>): string[] => claimGaps(claim(more)).map(({ path, code }) => `${path} ${code.slice(14)}`);

describe('gaps of a claim', () => {
  test('none', () => expect(codes({})).toEqual([]));
  test('all of them at once', () => {
    const empty = line({ description: ' ', supplier: '', invoiceNumber: '', invoiceDate: '', netMinor: 0n, vatMinor: 0n, amountMinor: 0n });
    expect(codes({ lines: [empty], files: [], evidence: [evidence('final-report', true)], accountMissing: true })).toEqual([
      'lines.0.description description-missing',
      'lines.0.supplier supplier-missing',
      'lines.0.invoiceNumber invoice-number-missing',
      'lines.0.invoiceDate invoice-date-missing',
      'lines.0.net net-missing',
      'lines.0.amount amount-missing',
      'lines.0.file invoice-file-missing',
      'files.final-report evidence-missing',
      'bankAccount no-bank-account',
    ]);
  });
  test('no line at all', () => expect(codes({ lines: [] })).toEqual(['lines lines-missing']));
  test.each([
    ['2026-04-01', []],
    ['2026-04-02', ['lines.0.invoiceDate invoice-date-future']],
    ['2026-02-30', ['lines.0.invoiceDate invoice-date-missing']],
    ['01.04.2026', ['lines.0.invoiceDate invoice-date-missing']],
  ])('an invoice of %s', (invoiceDate, gaps) => expect(codes({ lines: [line({ invoiceDate })] })).toEqual(gaps));
  test('one cent above what the voucher has left', () => {
    expect(codes({ availableMinor: 74_99n })).toEqual(['lines above-available']);
    expect(claimGaps(claim({ availableMinor: 74_99n }))[0]?.params).toEqual({ asked: '75.00', available: '74.99', currency: 'EUR' });
  });
  test('one cent above the share of the costs; VAT counts only where the call says so', () => {
    const lines = [line({ amountMinor: 75_01n })];
    expect(codes({ lines, availableMinor: 100_00n })).toEqual(['lines.0.amount above-share']);
    expect(codes({ lines, availableMinor: 100_00n, funding: { ...realCosts, vat: 'if-not-recoverable' } })).toEqual([]);
  });
  test('lump sums are not bound to the invoice', () =>
    expect(
      codes({
        lines: [line({ amountMinor: 500_00n })],
        availableMinor: 500_00n,
        funding: { ...realCosts, costs: { model: 'lump-sum', amount: {} } },
      }),
    ).toEqual([]));
  test('one file with all invoices proves every line; a file of another line does not', () => {
    const lines = [line(), line({ id: 'l2', amountMinor: 0n + 1n })];
    const availableMinor = 200_00n;
    expect(codes({ lines, availableMinor })).toEqual(['lines.1.file invoice-file-missing']);
    expect(codes({ lines, availableMinor, files: [{ lineId: null, documentKey: 'invoice' }] })).toEqual([]);
    expect(codes({ lines, availableMinor, files: [invoice, { lineId: null, documentKey: 'final-report' }] })).toEqual([
      'lines.1.file invoice-file-missing',
    ]);
  });
  test('shares of lines never add up to more than the share of the whole', () =>
    fc.assert(
      fc.property(fc.array(fc.bigInt(0n, 10n ** 9n), { maxLength: 20 }), fc.integer({ min: 0, max: 10_000 }), (nets, rateBps) => {
        const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);
        const funding = { ...realCosts, rateBps };
        return sum(nets.map((net) => shareOfCosts(funding, net, 0n) ?? -1n)) <= (shareOfCosts(funding, sum(nets), 0n) ?? -1n);
      }),
    ));
});

describe('certifying line by line', () => {
  const lines = [
    { id: 'a', position: 0, amountMinor: 100n },
    { id: 'b', position: 1, amountMinor: 200n },
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
        { lineId: 'b', decision: 'accepted' },
      ]),
    ).toEqual(['lines.0.acceptedAmount cut-amount-wrong']),
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
