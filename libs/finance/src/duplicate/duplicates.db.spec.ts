import { type Actor, DomainError } from '@traverse/kernel';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { member, staff } from '../../../../test/support/alpine.js';
import { caught } from '../../../../test/support/caught.js';
import { FinanceDesk, invoice } from '../../../../test/support/finance-desk.js';
import { CertifyClaim, type LineVerdict } from '../claim/certify-claim.js';
import type { ClaimDuplicateDto } from '../claim/claim.dto.js';
import { ClaimQueries } from '../claim/claim.queries.js';
import { EndClaim } from '../claim/end-claim.js';
import { QueryClaim } from '../claim/query-claim.js';
import { SubmitClaim } from '../claim/submit-claim.js';
import { DecideDuplicate } from './decide-duplicate.js';

let house: TestApp;
let desk: FinanceDesk;

beforeAll(async () => {
  house = await startTestApp();
  desk = await FinanceDesk.open(house);
});
afterAll(() => house.close());

const errorOf = async (work: Promise<unknown>): Promise<DomainError> => {
  const error = await caught(work);
  if (!(error instanceof DomainError)) throw error ?? new Error('nothing was refused');
  return error;
};
const seen = async (actor: Actor, id: string): Promise<ClaimDuplicateDto[]> =>
  (await house.get(ClaimQueries).one(actor, id, 'en')).lines.flatMap((line) => line.duplicates);
const certify = async (id: string, verdict: Partial<LineVerdict> = {}): Promise<unknown> => {
  const lines = (await desk.linesOf(id)).map((lineId) => ({ lineId, decision: 'accepted' as const, ...verdict }));
  return house.get(CertifyClaim).execute(desk.officer, id, lines);
};
const decide = async (id: string, otherClaimId: string, verdict: 'cleared' | 'refused', actor = desk.officer): Promise<unknown> => {
  const [lineId = ''] = await desk.linesOf(id);
  return house.get(DecideDuplicate).execute(actor, id, { lineId, otherClaimId, verdict, reason: 'Looked at both papers' });
};
const gapsOf = async (work: Promise<unknown>): Promise<string[]> => (await errorOf(work)).fields.map(({ path, code }) => `${path} ${code}`);

const UNDECIDED = ['lines finance.claim.duplicate-undecided'];

test('two companies hand in the same invoice at once: both are found, and neither is certified before somebody has decided', async () => {
  const [one, two] = [await desk.voucher(), await desk.voucher()];
  const paper = invoice({ invoiceNumber: 'R-2026/0042', supplier: 'Labor Müller GmbH' });
  const drafts = [
    await desk.draft(one.owner, one.voucherId, [paper]),
    await desk.draft(two.owner, two.voucherId, [{ ...paper, invoiceNumber: 'r 2026 42', supplier: 'LABOR MÜLLER', net: '7000.00' }]),
  ];
  const [a = '', b = ''] = drafts;
  await desk.attach(one.owner, a);
  await desk.attach(two.owner, b);
  await Promise.all([house.get(SubmitClaim).execute(one.owner, a, 'submit'), house.get(SubmitClaim).execute(two.owner, b, 'submit')]);

  expect(await seen(desk.officer, a)).toMatchObject([{ claimId: b, matched: ['number'], sameCompany: false, open: true, verdict: null }]);
  // Neither company learns of the other.
  expect(await seen(one.owner, a)).toEqual([]);
  expect(await seen(two.owner, b)).toEqual([]);
  const answers = await Promise.all([gapsOf(certify(a)), gapsOf(certify(b))]);
  expect(answers).toEqual([UNDECIDED, UNDECIDED]);

  await decide(a, b, 'cleared');
  await decide(b, a, 'refused');
  await certify(a);
  expect(await gapsOf(certify(b))).toEqual(['lines.0.decision finance.claim.duplicate-refused']);
  await certify(b, { decision: 'refused', reason: 'Paid to another firm' });
  expect(await seen(desk.officer, b)).toMatchObject([{ claimId: a, verdict: 'refused', reason: 'Looked at both papers' }]);
});

test('the SME is warned of its own, in the draft already; the same file, or amount and day, is enough', async () => {
  const { owner, voucherId, applicantId } = await desk.voucher({ instrument: 'event', amountMinor: 500_000n });
  const trip = { costKey: 'trip', units: 1, supplier: 'Bahn', net: '240.00' };
  const first = await desk.submitted(owner, voucherId, [invoice(trip)], false);
  const { number } = await house.get(ClaimQueries).one(owner, first, 'en');
  const draft = await desk.draft(owner, voucherId, [invoice(trip)], false);
  expect(await seen(owner, draft)).toMatchObject([{ number, matched: ['amount'], sameCompany: true, open: true }]);
  await desk.edit(owner, draft, { lines: [invoice({ ...trip, supplier: 'Bus', net: '99.00' })] });
  expect(await seen(member(applicantId, 'viewer'), draft)).toEqual([]);
  await house.query(
    `UPDATE "finance"."claim_file" SET "sha256" = (SELECT "sha256" FROM "finance"."claim_file" WHERE "claim_id" = $2 LIMIT 1) WHERE "id" = $1`,
    [await desk.attach(owner, draft), first],
  );
  expect(await seen(owner, draft)).toMatchObject([{ number, matched: ['file'] }]);
});

test('what was decided holds for that likeness alone; a claim that came to nothing counts no more', async () => {
  const [one, two] = [await desk.voucher(), await desk.voucher()];
  const paper = invoice({ supplier: 'Prüfstand AG' });
  const first = await desk.submitted(one.owner, one.voucherId, [paper]);
  const second = await desk.submitted(two.owner, two.voucherId, [{ ...paper, net: '7999.00' }]);
  await decide(second, first, 'cleared');
  await house.get(QueryClaim).execute(desk.officer, second, { reason: 'the amount on the paper is another' });
  expect((await errorOf(decide(second, first, 'cleared'))).code).toBe('finance.claim.wrong-state');
  const [id] = await desk.linesOf(second);
  await desk.edit(two.owner, second, { lines: [{ ...paper, id }] });
  await house.get(SubmitClaim).execute(two.owner, second, 'answer');
  expect(await seen(desk.officer, second)).toMatchObject([{ matched: ['amount', 'number'], verdict: null }]);
  expect(await gapsOf(certify(second))).toEqual(UNDECIDED);
  await house.get(EndClaim).execute(one.owner, first, 'withdraw');
  expect(await seen(desk.officer, second)).toEqual([]);
  await certify(second);
});

test('an officer of the programme decides, about what is there', async () => {
  const [one, two] = [await desk.voucher(), await desk.voucher()];
  const paper = invoice();
  const first = await desk.submitted(one.owner, one.voucherId, [paper]);
  const second = await desk.submitted(two.owner, two.voucherId, [paper]);
  const elsewhere: Actor = { ...staff('officer'), staff: [{ role: 'officer', programmeId: one.voucherId }] };
  expect((await errorOf(decide(second, first, 'cleared', elsewhere))).status).toBe(404);
  expect((await errorOf(decide(second, first, 'cleared', two.owner))).code).toBe('finance.claim.not-allowed');
  expect((await errorOf(decide(second, two.voucherId, 'cleared'))).code).toBe('duplicate.not-found');
});
