import { Ledger } from '@traverse/ledger';

import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { startTestBank, type TestBank } from '../../../test/support/bank.js';
import { FinanceDesk } from '../../../test/support/finance-desk.js';

let bank: TestBank;
let house: TestApp;
let desk: FinanceDesk;

beforeAll(async () => {
  bank = await startTestBank();
  house = await startTestApp({ env: { BANK_URL: bank.url } });
  desk = await FinanceDesk.open(house);
});
afterAll(async () => {
  await house.close();
  await bank.close();
});

test('from a claim to the settled payout: the bank debits once, the books follow the statement', async () => {
  const voucher = await desk.voucher();
  const claimId = await desk.submitted(voucher.owner, voucher.voucherId);
  expect(await desk.money(voucher.voucherId)).toEqual({ available: 300_000n, claimed: 600_000n, pending: 0n });
  await desk.certify(claimId);
  await house.get((await import('./claim/approve-claim.js')).ApproveClaim).execute(desk.approver, claimId);
  await house.queues.drain();
  // A voucher for one use: what is left went back to its envelope.
  expect(await desk.money(voucher.voucherId)).toEqual({ available: 0n, claimed: 600_000n, pending: 0n });
  await desk.approvePayout(claimId);
  const [batchId = ''] = await desk.checkedBatches();
  await desk.release(batchId);
  expect(await desk.money(voucher.voucherId)).toEqual({ available: 0n, claimed: 600_000n, pending: 600_000n });
  await house.queues.drain();
  expect((await desk.batch(batchId)).state).toBe('sent');
  expect((await desk.payout(claimId)).state).toBe('sent');
  await house.timers.tick('finance.fetch-bank-files');
  expect((await desk.payout(claimId)).state).toBe('settled');
  expect(await desk.money(voucher.voucherId)).toEqual({ available: 0n, claimed: 0n, pending: 0n });
  expect(await desk.paidOf(voucher.envelopeId)).toBe(600_000n);
  const { endToEndId } = await desk.payout(claimId);
  const log = await bank.log();
  expect(log.endToEndIds.find((row) => row.endToEndId === endToEndId)).toMatchObject({ debits: 1, returns: 0, amount: '6000.00' });
  expect((await house.get(Ledger).proof()).balanced).toBe(true);
});
