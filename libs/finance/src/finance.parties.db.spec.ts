import { type Actor, DomainError } from '@traverse/kernel';

import { member } from '../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { caught } from '../../../test/support/caught.js';
import { FinanceDesk, invoice } from '../../../test/support/finance-desk.js';
import { DecideDuplicate } from './duplicate/decide-duplicate.js';
import { OpenHold } from './hold/open-hold.js';
import { CancelPayout } from './payout/cancel-payout.js';
import { RequestPayout } from './payout/request-payout.js';

/** Deeds that no workflow decides on: what keeps members of a party off them stands in each (the workflows are in apps/api/four-eyes.spec.ts). */
let house: TestApp;
let desk: FinanceDesk;

beforeAll(async () => {
  house = await startTestApp();
  desk = await FinanceDesk.open(house);
});
afterAll(() => house.close());

const codeOf = async (work: Promise<unknown>): Promise<string> => ((await caught(work)) as DomainError).code;
const inside = (actor: Actor, organisationId: string): Actor => ({ ...actor, memberships: member(organisationId, 'viewer').memberships });

test('of a doubled invoice no officer decides who is of the company', async () => {
  const [one, two] = [await desk.voucher(), await desk.voucher()];
  const paper = invoice();
  const otherClaimId = await desk.submitted(one.owner, one.voucherId, [paper]);
  const id = await desk.submitted(two.owner, two.voucherId, [paper]);
  const [lineId = ''] = await desk.linesOf(id);
  const decide = (actor: Actor): Promise<unknown> =>
    house.get(DecideDuplicate).execute(actor, id, { lineId, otherClaimId, verdict: 'cleared', reason: 'Looked at both papers' });
  expect(await codeOf(decide(inside(desk.officer, two.applicantId)))).toBe('finance.claim.not-allowed');
  expect(await codeOf(decide(inside(desk.officer, two.partnerId)))).toBe('claim.not-found');
  await decide(desk.officer);
});

test('no finance officer asks for a payout to a company of theirs', async () => {
  const { owner, voucherId, applicantId, partnerId } = await desk.voucher();
  const claimId = await desk.approvedClaim(owner, voucherId);
  await house.get(CancelPayout).execute(desk.clerk, (await desk.payout(claimId)).id, 'not this week');
  const ask = (actor: Actor): Promise<unknown> => house.get(RequestPayout).execute(actor, claimId);
  expect(await codeOf(ask(inside(desk.clerk, applicantId)))).toBe('finance.payout.not-allowed');
  expect(await codeOf(ask(inside(desk.clerk, partnerId)))).toBe('claim.not-found');
  await ask(desk.clerk);
});

test('nobody of either party stops payments of its case', async () => {
  const { owner, voucherId, applicantId, partnerId } = await desk.voucher();
  const claimId = await desk.approvedClaim(owner, voucherId);
  const stop = (actor: Actor): Promise<unknown> =>
    house.get(OpenHold).execute(actor, { claimId, reason: 'manual', detail: 'a letter of the court' });
  expect(await codeOf(stop(inside(desk.officer, applicantId)))).toBe('claim.not-found');
  expect(await codeOf(stop(inside(desk.officer, partnerId)))).toBe('claim.not-found');
  await stop(desk.officer);
});
