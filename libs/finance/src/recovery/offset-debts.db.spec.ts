import { Ledger } from '@traverse/ledger';
import { ProgrammeClock } from '@traverse/platform';

import { member } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { startTestBank, type TestBank } from '../../../../test/support/bank.js';
import { FinanceDesk, invoice } from '../../../../test/support/finance-desk.js';
import { CLAIM_TERM_NEAR } from '../finance.events.js';
import { ClaimQueries } from '../claim/claim.queries.js';
import { RequestPayout } from '../payout/request-payout.js';
import { BankFileQueries } from '../statement/bank-file.queries.js';
import { ImportBankFile } from '../statement/import-bank-file.js';
import { NotifyRecovery } from './notify-recovery.js';
import { OrderRecovery } from './order-recovery.js';
import { RecoveryQueries } from './recovery.queries.js';

let bank: TestBank;
let house: TestApp;
let desk: FinanceDesk;

beforeAll(async () => (bank = await startTestBank()));
afterAll(() => bank.close());

async function begin(change?: Parameters<typeof FinanceDesk.open>[1]): Promise<void> {
  house = await startTestApp({ env: { BANK_URL: bank.url } });
  desk = await FinanceDesk.open(house, change);
}
afterEach(async () => expect((await house.get(Ledger).proof()).problems).toEqual([]));

const trips = (amount: string, net: string) => invoice({ costKey: 'trip', units: 10, amount, net });

/** 800.00 paid, 500.00 of them asked back. The next claim on the same voucher is of 1,200.00 unless said otherwise. */
async function owing(late: boolean, next = trips('1200.00', '1300.00')) {
  const voucher = await desk.voucher({ instrument: 'event', amountMinor: 500_000n });
  const first = await desk.readyToRelease(voucher.owner, voucher.voucherId, [trips('800.00', '900.00')], false);
  await desk.release(first.batchId);
  await house.queues.drain();
  await house.timers.tick('finance.fetch-bank-files');
  const order = { cause: 'irregularity' as const, amount: '500.00', reason: 'Two of the trips were private' };
  const { id } = await house.get(OrderRecovery).execute(desk.clerk, first.claimId, order);
  await house.get(NotifyRecovery).execute(desk.controller, id);
  if (late) await house.get(ProgrammeClock).advance(31 * 86_400_000);
  const before = await desk.money(voucher.voucherId);
  const claimId = await desk.approvedClaim(member(voucher.applicantId), voucher.voucherId, [next], false);
  const payouts = await house.query<{ amount: string }>(
    `SELECT "amount_minor"::text AS "amount" FROM "finance"."payout" WHERE "claim_id" = $1`,
    [claimId],
  );
  const claim = await house.get(ClaimQueries).one(voucher.owner, claimId, 'en');
  return { voucher, before, payouts, claim, claimId, recovery: await house.get(RecoveryQueries).one(desk.clerk, id) };
}

const beginWithBasis = (): Promise<void> =>
  begin((call) => {
    for (const { redemption } of call.instruments) Object.assign(redemption, { offsetBasis: 'Budget code of the region, Art. 12' });
  });

/** As far as the bank says. */
async function payOut(claimId: string): Promise<void> {
  await desk.approvePayout(claimId);
  for (const batchId of await desk.checkedBatches()) await desk.release(batchId);
  await house.queues.drain();
  await house.timers.tick('finance.fetch-bank-files');
}

describe('where the call names its legal basis', () => {
  beforeAll(beginWithBasis);
  afterAll(() => house.close());

  test('not before its day', async () => {
    const { payouts, recovery } = await owing(false);
    expect(payouts).toEqual([{ amount: '120000' }]);
    expect(recovery).toMatchObject({ state: 'notified', offset: '0.00' });
  });

  test('what was not given back in time is set against the next payment, in its transaction; the company reads it', async () => {
    const { voucher, before, payouts, claim, claimId, recovery } = await owing(true);
    expect(payouts).toEqual([{ amount: '70000' }]);
    expect(claim.offsets).toMatchObject([{ amount: '500.00', number: recovery.number }]);
    expect(claim).toMatchObject({ paid: '500.00' });
    expect(recovery).toMatchObject({ state: 'offset', open: '0.00', offset: '500.00' });
    // 1,200.00 were claimed; 500.00 of it count as paid, and 500.00 of what was asked back are on the voucher again.
    const after = await desk.money(voucher.voucherId);
    expect([after.available - before.available, after.claimed - before.claimed]).toEqual([-70_000n, 70_000n]);
    // So say the registers: of 800.00 that the bank paid before 300.00 are kept, and 500.00 of the new claim.
    const published = `SELECT p."paid_minor"::text AS "paid" FROM "finance"."published_claim" p JOIN "finance"."claim" c USING ("application_id") WHERE c."id" = $1 ORDER BY 1`;
    expect(await house.query(published, [claimId])).toEqual([{ paid: '30000' }, { paid: '50000' }]);
    // An event that is delivered again asks for nothing more and sets nothing off again.
    await house.query(
      `UPDATE "outbox"."delivery" SET "state" = 'waiting', "due_at" = now() WHERE "event_id" IN (SELECT "id" FROM "outbox"."event" WHERE "subject_id" = $1)`,
      [claimId],
    );
    await house.queues.drain();
    expect(await desk.payouts(claimId)).toHaveLength(1);
    expect((await house.get(RecoveryQueries).one(desk.clerk, recovery.id)).offset).toBe('500.00');

    // The rest is paid by the bank: with what was set off the claim is settled, and its term over.
    await desk.approvePayout(claimId);
    for (const batchId of await desk.checkedBatches()) await desk.release(batchId);
    await house.queues.drain();
    await house.timers.tick('finance.fetch-bank-files');
    expect(await desk.payout(claimId)).toMatchObject({ state: 'settled' });
    await house.clock.advance(61 * 86_400_000);
    await house.timers.tick('finance.warn-payment-terms');
    expect(await house.query(`SELECT 1 FROM "outbox"."event" WHERE "subject_id" = $1 AND "type" = $2`, [claimId, CLAIM_TERM_NEAR])).toEqual(
      [],
    );
    const correction = await desk.correction(claimId);
    expect(await house.get(ClaimQueries).one(desk.officer, correction, 'en')).toMatchObject({ state: 'certified', payByAt: null });
  });
});

describe('a payment of the rest that failed and was made anew', () => {
  beforeAll(beginWithBasis);
  afterAll(() => house.close());

  test('is debited after all: paid twice, for a person; no other money of the voucher pays for it', async () => {
    const { voucher, claimId, payouts } = await owing(true, trips('800.00', '900.00'));
    expect(payouts).toEqual([{ amount: '30000' }]);
    const failed = await desk.payout(claimId);
    await bank.tell({ match: { endToEndId: failed.endToEndId }, behave: 'refuse-transaction', reasonCode: 'AM09' });
    await payOut(claimId);
    await house.get(RequestPayout).execute(desk.clerk, claimId);
    await payOut(claimId);
    expect((await desk.payouts(claimId)).map(({ state }) => state)).toEqual(['failed', 'settled']);
    // Money of another claim lies on the voucher.
    await desk.approvedClaim(member(voucher.applicantId), voucher.voucherId, [trips('900.00', '950.00')], false);
    const before = await desk.money(voucher.voucherId);
    expect(before.claimed).toBe(90_000n);
    const debit = await bank.file((await bank.log()).files.findLast(({ kind }) => kind === 'camt.054')?.id ?? '');
    const ofTheFailed = debit
      .replace(/<InstrId>[^<]*<\/InstrId>/, '')
      .replace(/<EndToEndId>[^<]*/, `<EndToEndId>${failed.endToEndId}`)
      .replaceAll('<AcctSvcrRef>', '<AcctSvcrRef>LATE');
    const { id } = await house.get(ImportBankFile).execute({ bytes: Buffer.from(ofTheFailed), source: 'gateway' });
    expect((await house.get(BankFileQueries).file(id)).summary).toEqual({ 'paid-twice': 1 });
    expect(await desk.money(voucher.voucherId)).toEqual(before);
  });
});

describe('where the call names none', () => {
  beforeAll(() => begin());
  afterAll(() => house.close());

  test('nothing is ever set off', async () => {
    const { payouts, recovery } = await owing(true);
    expect(payouts).toEqual([{ amount: '120000' }]);
    expect(recovery).toMatchObject({ state: 'notified', open: '500.00' });
  });
});
