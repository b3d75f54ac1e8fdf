import { DomainError } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';

import { staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { caught } from '../../../../test/support/caught.js';
import { FinanceDesk } from '../../../../test/support/finance-desk.js';
import { ApproveClaim } from '../claim/approve-claim.js';
import { ApprovePayout } from './approve-payout.js';
import { CancelPayout } from './cancel-payout.js';
import { PayoutQueries } from './payout.queries.js';
import { RequestPayout } from './request-payout.js';
import { ResolvePayout } from './resolve-payout.js';

const OWN_CLAIM = 'finance.payout.own-claim';

let house: TestApp;
let desk: FinanceDesk;

beforeAll(async () => {
  house = await startTestApp();
  desk = await FinanceDesk.open(house);
});
afterAll(() => house.close());
afterEach(async () => expect((await house.get(Ledger).proof()).problems).toEqual([]));

const codeOf = async (work: Promise<unknown>): Promise<string> => ((await caught(work)) as DomainError).code;
/** Called off, and asked for again by another person than the claim's approver. */
async function askedAgain(claimId: string): Promise<string> {
  await house.get(CancelPayout).execute(desk.clerk, (await desk.payout(claimId)).id, 'not this week');
  return (await house.get(RequestPayout).execute(desk.clerk, claimId)).id;
}

test('who approved the claim approves no payout of it, whoever asked for it, and says of none what the bank did', async () => {
  const { owner, voucherId } = await desk.voucher();
  const id = await askedAgain(await desk.approvedClaim(owner, voucherId));
  const approverToo = { ...desk.controller, personId: desk.approver.personId };
  expect((await house.get(PayoutQueries).one(approverToo, id)).barred).toEqual([OWN_CLAIM]);
  expect(await codeOf(house.get(ApprovePayout).execute(approverToo, id))).toBe(OWN_CLAIM);
  await house.query(`UPDATE "finance"."payout" SET "state" = 'in-doubt' WHERE "id" = $1`, [id]);
  for (const outcome of ['sent', 'settled', 'failed'] as const)
    expect(await codeOf(house.get(ResolvePayout).execute(approverToo, id, { outcome, reason: 'seen' }))).toBe(OWN_CLAIM);
  await house.query(`UPDATE "finance"."payout" SET "state" = 'requested' WHERE "id" = $1`, [id]);
  await house.get(ApprovePayout).execute(desk.controller, id);
});

test('of a corrected claim it is the approver of the version that counts', async () => {
  const { owner, voucherId } = await desk.voucher();
  const claimId = await desk.approvedClaim(owner, voucherId);
  const second = staff('approver');
  const correction = await desk.correction(claimId, { decision: 'cut', acceptedAmount: '5000.00', reason: 'Two days only' });
  await house.get(ApproveClaim).execute(second, correction);
  await house.queues.drain();
  const id = await askedAgain(claimId);
  const secondToo = { ...desk.controller, personId: second.personId };
  expect(await codeOf(house.get(ApprovePayout).execute(secondToo, id))).toBe(OWN_CLAIM);
  const firstToo = { ...desk.controller, personId: desk.approver.personId };
  await house.get(ApprovePayout).execute(firstToo, id);
});
