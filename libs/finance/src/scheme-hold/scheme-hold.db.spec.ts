import { type DomainError, newId } from '@traverse/kernel';

import { staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { startTestBank, type TestBank } from '../../../../test/support/bank.js';
import { caught } from '../../../../test/support/caught.js';
import { FinanceDesk } from '../../../../test/support/finance-desk.js';
import { SchemeHoldQueries } from './scheme-hold.queries.js';
import { StopScheme } from './stop-scheme.js';

let bank: TestBank;
let house: TestApp;
let desk: FinanceDesk;
let callId: string;
let programmeId: string;

beforeAll(async () => {
  bank = await startTestBank();
  house = await startTestApp({ env: { BANK_URL: bank.url } });
  desk = await FinanceDesk.open(house);
  ({ callId, programmeId } = desk.programme);
});
afterAll(async () => {
  await house.close();
  await bank.close();
});

const codeOf = async (work: Promise<unknown>): Promise<string> => ((await caught(work)) as DomainError).code;
const stop = (by = staff('finance-officer', programmeId)) => house.get(StopScheme).execute(by, callId, 'The audit authority asks for it.');
const release = (by: ReturnType<typeof staff>, id: string) => house.get(StopScheme).release(by, id, 'The question is answered.');

test('while a call is stopped nothing under it is approved or released, whoever the payee; then it goes on', async () => {
  const voucher = await desk.voucher();
  const { claimId, batchId } = await desk.readyToRelease(voucher.owner, voucher.voucherId);
  const other = await desk.voucher();
  const waiting = await desk.approvedClaim(other.owner, other.voucherId);

  const stopped = staff('officer', programmeId);
  const { id } = await stop(stopped);
  expect(await codeOf(desk.release(batchId))).toBe('finance.batch.scheme-stopped');
  expect(await codeOf(desk.approvePayout(waiting))).toBe('finance.payout.scheme-stopped');
  expect((await desk.payout(claimId)).state).toBe('batched');

  await release(staff('finance-approver', programmeId), id);
  await desk.release(batchId);
  await desk.approvePayout(waiting);
  expect((await desk.payout(waiting)).state).toBe('approved');
});

test('a call is stopped once, by two at the same time as well; another person lets it go on', async () => {
  const clerk = staff('finance-officer', programmeId);
  const both = await Promise.allSettled([stop(clerk), stop(clerk)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await codeOf(stop())).toBe('finance.scheme-hold.stopped-already');
  const { items } = await house.get(SchemeHoldQueries).list(clerk, { state: 'open' }, 'en');
  const [hold] = items;
  expect(hold).toMatchObject({ callId, detail: 'The audit authority asks for it.', state: 'open' });
  expect(await codeOf(release(clerk, hold?.id ?? ''))).toBe('finance.scheme-hold.own-hold');
  await release(staff('finance-officer', programmeId), hold?.id ?? '');
  expect(await codeOf(release(staff('finance-officer', programmeId), hold?.id ?? ''))).toBe('finance.scheme-hold.wrong-state');
});

test('is for the money’s people of the programme', async () => {
  expect(await codeOf(stop(staff('finance-officer', newId())))).toBe('call.not-found');
  expect(await codeOf(stop(staff('auditor', programmeId)))).toBe('finance.scheme-hold.not-allowed');
  expect(await codeOf(release(staff('finance-approver', programmeId), newId()))).toBe('scheme-hold.not-found');
  const { id } = await stop();
  expect(await codeOf(release(staff('finance-approver', newId()), id))).toBe('scheme-hold.not-found');
  expect((await house.get(SchemeHoldQueries).list(staff('auditor', newId()), {}, 'en')).items).toEqual([]);
});
