import { DataSource } from 'typeorm';

import { DomainError } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { OutboxRelay } from '@traverse/platform';

import { startTestApp, type TestApp } from '../../../../test/support/app';
import { startTestBank, type TestBank } from '../../../../test/support/bank';
import { caught } from '../../../../test/support/caught';
import { describeWithReferenceData, schemaErrors } from '../../../../test/support/reference-data';
import { BANK_GATEWAY } from '../bank/bank-gateway.provider';
import type { BankGateway } from '../bank/bank-gateway.port';
import { IBAN } from '../bank/payment-batch.samples';
import { FinanceDesk } from '../finance.desk';
import { OpenHold } from '../hold/open-hold';
import { ApprovePayout } from '../payout/approve-payout';
import { RequestPayout } from '../payout/request-payout';
import { CheckBatch } from './check-batch';
import { DiscardBatch } from './discard-batch';
import { MakeBatches } from './make-batches';
import { ReleaseBatch } from './release-batch';
import { ResolveBatch } from './resolve-batch';
import { SendBatch, SENDER } from './send-batch';

let bank: TestBank;
let house: TestApp;
let desk: FinanceDesk;
let sender: SendBatch;

beforeAll(async () => {
  bank = await startTestBank();
  house = await startTestApp({ env: { BANK_URL: bank.url } });
  desk = await FinanceDesk.open(house);
  sender = house.get(SendBatch);
  // Events wait for `drain`, which delivers them as the worker would.
  await house.get(OutboxRelay).onModuleDestroy();
});
afterAll(async () => {
  await house.close();
  await bank.close();
});
afterEach(async () => expect((await house.get(Ledger).proof()).problems).toEqual([]));

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await caught(work);
  if (!(error instanceof DomainError)) throw error ?? new Error('nothing was refused');
  return error.code;
};
const fetchFiles = (): Promise<void> => house.timers.tick('finance.fetch-bank-files');
const settleDoubt = (): Promise<void> => house.timers.tick('finance.settle-doubt');
const messageOf = async (batchId: string): Promise<string> => {
  const [row] = await house.query<{ msgId: string }>(`SELECT "msg_id" AS "msgId" FROM "finance"."batch_file" WHERE "batch_id" = $1`, [
    batchId,
  ]);
  return row?.msgId ?? '';
};
const deliveriesOf = async (batchId: string): Promise<number> => {
  const msgId = await messageOf(batchId);
  return (await bank.log()).deliveries.filter((delivery) => delivery.msgId === msgId).length;
};
const debitsOf = async (endToEndId: string): Promise<number> =>
  (await bank.log()).endToEndIds.find((row) => row.endToEndId === endToEndId)?.debits ?? 0;

interface Ready {
  readonly voucherId: string;
  readonly envelopeId: string;
  readonly claimId: string;
  readonly batchId: string;
}

/** A batch of one payout, checked by a second person. */
async function ready(): Promise<Ready> {
  const voucher = await desk.voucher();
  return { ...voucher, ...(await desk.readyToRelease(voucher.owner, voucher.voucherId)) };
}
/** Released; its event waits until somebody drains the queues: until then the test is the worker. */
async function released(): Promise<Ready> {
  const one = await ready();
  await desk.release(one.batchId);
  return one;
}
async function begun(batchId: string): Promise<Parameters<SendBatch['hand']>[1]> {
  const begin = await sender.begin(SENDER, batchId);
  if (begin.kind !== 'send') throw new Error(begin.kind);
  return begin.outgoing;
}
const expectPaid = async ({ voucherId, claimId }: Ready): Promise<void> => {
  const payout = await desk.payout(claimId);
  expect(payout.state).toBe('settled');
  expect(await desk.money(voucherId)).toEqual({ available: 0n, claimed: 0n, pending: 0n });
  expect(await debitsOf(payout.endToEndId)).toBe(1);
};

describe('a worker', () => {
  test('the event delivered twice and six workers at once: the bank gets one file', async () => {
    const one = await released();
    await Promise.all([house.queues.drain(), ...Array.from({ length: 6 }, () => sender.execute(SENDER, one.batchId))]);
    await sender.execute(SENDER, one.batchId);
    expect(await desk.batch(one.batchId)).toMatchObject({ state: 'sent', sends: 1 });
    expect(await deliveriesOf(one.batchId)).toBe(1);
    await fetchFiles();
    await expectPaid(one);
  });

  test('that dies after transaction A leaves the batch to the next: nothing had arrived, so the same bytes go out', async () => {
    const one = await released();
    const first = await begun(one.batchId);
    // Another delivery right behind it keeps its hands off: the first may be alive.
    await house.queues.drain();
    await settleDoubt();
    expect(await desk.batch(one.batchId)).toMatchObject({ state: 'sending', sends: 1 });
    await house.clock.advance(6_000);
    await settleDoubt();
    expect(await desk.batch(one.batchId)).toMatchObject({ state: 'sent', sends: 2 });
    expect(await deliveriesOf(one.batchId)).toBe(1);
    // The first wakes up late, with whatever answer: the fencing id is not the present one.
    await sender.conclude(SENDER, first, { kind: 'refused', code: 'AM04', message: '' });
    await sender.conclude(SENDER, first, { kind: 'unknown', reason: 'no-answer-in-time' });
    expect((await desk.batch(one.batchId)).state).toBe('sent');
    await fetchFiles();
    await expectPaid(one);
  });

  test('that wakes up late and sends after its batch was taken over: the bank knows the message, nobody is paid twice', async () => {
    const one = await released();
    const first = await begun(one.batchId);
    await house.clock.advance(6_000);
    await settleDoubt();
    await sender.hand(SENDER, first);
    expect(await deliveriesOf(one.batchId)).toBe(2);
    await fetchFiles();
    await expectPaid(one);
  });

  test('that dies between the bank and transaction B: the bank says that it has the file', async () => {
    const one = await released();
    const outgoing = await begun(one.batchId);
    expect((await house.get<BankGateway>(BANK_GATEWAY as never).send(outgoing)).kind).toBe('accepted');
    await house.clock.advance(6_000);
    await settleDoubt();
    expect(await desk.batch(one.batchId)).toMatchObject({ state: 'sent', sends: 1 });
    expect(await deliveriesOf(one.batchId)).toBe(1);
    await fetchFiles();
    await expectPaid(one);
  });

  test('whose statement comes before transaction B: the entry proves that the file arrived', async () => {
    const one = await released();
    const outgoing = await begun(one.batchId);
    await house.get<BankGateway>(BANK_GATEWAY as never).send(outgoing);
    await fetchFiles();
    expect((await desk.batch(one.batchId)).state).toBe('sent');
    await expectPaid(one);
    await sender.conclude(SENDER, outgoing, { kind: 'unknown', reason: 'connection-lost' });
    expect((await desk.batch(one.batchId)).state).toBe('sent');
    await expectPaid(one);
  });
});

describe('the bank', () => {
  test('takes the file and gives no answer: in doubt, until the statement settles it', async () => {
    const one = await released();
    await bank.tell({ match: { msgId: await messageOf(one.batchId) }, behave: 'accept-but-no-answer' });
    await house.queues.drain();
    expect((await desk.batch(one.batchId)).state).toBe('in-doubt');
    expect((await desk.payout(one.claimId)).state).toBe('in-doubt');
    expect(await desk.money(one.voucherId)).toEqual({ available: 0n, claimed: 600_000n, pending: 600_000n });
    await fetchFiles();
    expect((await desk.batch(one.batchId)).state).toBe('sent');
    await expectPaid(one);
  });

  test('is down: in doubt, not refused; asked again when it is back, it has nothing, and gets the same bytes', async () => {
    const one = await released();
    await bank.stop();
    await house.queues.drain();
    expect((await desk.batch(one.batchId)).state).toBe('in-doubt');
    await house.clock.advance(11_000);
    await settleDoubt();
    expect(await desk.batch(one.batchId)).toMatchObject({ state: 'in-doubt', sends: 1 });
    // No statement can be fetched either, and nobody minds.
    await fetchFiles();
    await bank.start();
    await house.clock.advance(11_000);
    await settleDoubt();
    expect(await desk.batch(one.batchId)).toMatchObject({ state: 'sent', sends: 2 });
    await fetchFiles();
    await expectPaid(one);
  });

  test('refuses the file: nothing is reserved any more, nobody is on hold, and a new attempt has a new EndToEndId', async () => {
    const one = await released();
    const before = await desk.payout(one.claimId);
    await bank.tell({ match: { msgId: await messageOf(one.batchId) }, behave: 'refuse', reasonCode: 'AC01' });
    await house.queues.drain();
    expect(await desk.batch(one.batchId)).toMatchObject({ state: 'refused', outcomeCode: 'AC01' });
    expect(await desk.payout(one.claimId)).toMatchObject({ state: 'failed', outcomeCode: 'AC01' });
    expect(await desk.money(one.voucherId)).toEqual({ available: 0n, claimed: 600_000n, pending: 0n });
    const retry = house.get(ResolveBatch);
    expect(await retry.retry(desk.clerk, one.batchId)).toEqual([{ id: one.claimId, problem: null }]);
    expect(await retry.retry(desk.clerk, one.batchId)).toEqual([{ id: one.claimId, problem: 'finance.payout.nothing-due' }]);
    const again = await desk.payout(one.claimId);
    expect(again).toMatchObject({ attempt: 2, state: 'requested' });
    expect(again.endToEndId).not.toBe(before.endToEndId);
    await desk.approvePayout(one.claimId);
    const [batchId = ''] = await desk.checkedBatches();
    await desk.release(batchId);
    await house.queues.drain();
    await fetchFiles();
    await expectPaid(one);
    expect(await debitsOf(before.endToEndId)).toBe(0);
  });

  test('answers so late that a person has decided: the statement is right all the same, and the attempt made meanwhile is called off', async () => {
    const one = await released();
    const before = await desk.payout(one.claimId);
    await bank.tell({ match: { msgId: await messageOf(one.batchId) }, behave: 'accept-but-no-answer' });
    await house.queues.drain();
    const resolve = house.get(ResolveBatch);
    const refused = { outcome: 'refused', reason: 'the bank said on the phone that there is nothing' } as const;
    expect(await codeOf(resolve.execute(desk.clerk, one.batchId, refused))).toBe('finance.batch.not-allowed');
    await resolve.execute(desk.controller, one.batchId, refused);
    expect(await desk.payout(one.claimId)).toMatchObject({ state: 'failed', outcomeCode: 'by-hand' });
    await house.get(RequestPayout).execute(desk.clerk, one.claimId);
    await fetchFiles();
    const payouts = await desk.payouts(one.claimId);
    expect(payouts.map((payout) => payout.state)).toEqual(['settled', 'cancelled']);
    expect(await debitsOf(before.endToEndId)).toBe(1);
    expect(await desk.money(one.voucherId)).toEqual({ available: 0n, claimed: 0n, pending: 0n });
    expect(await codeOf(house.get(RequestPayout).execute(desk.clerk, one.claimId))).toBe('finance.payout.nothing-due');
  });
});

describe('people', () => {
  test('two approvers at once: one of them', async () => {
    const voucher = await desk.voucher();
    const claimId = await desk.approvedClaim(voucher.owner, voucher.voucherId);
    const { id } = await desk.payout(claimId);
    const approve = house.get(ApprovePayout);
    const other = { ...desk.controller, personId: desk.secondClerk.personId };
    const answers = await Promise.allSettled([approve.execute(desk.controller, id), approve.execute(other, id)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = answers.find((answer) => answer.status === 'rejected');
    expect((lost as PromiseRejectedResult).reason).toMatchObject({ code: 'finance.payout.wrong-state' });
    const [steps] = await house.query<{ n: number }>(
      `SELECT count(*)::int AS "n" FROM "audit"."transition" WHERE "entity_id" = $1 AND "command" = 'approve'`,
      [id],
    );
    expect(steps?.n).toBe(1);
    await house.get(DiscardBatch).execute(desk.clerk, (await desk.checkedBatches())[0] ?? '');
  });

  test('nobody makes and checks, nobody makes and releases, and the claim’s approver does not approve its payout', async () => {
    const voucher = await desk.voucher();
    const claimId = await desk.approvedClaim(voucher.owner, voucher.voucherId);
    const { id } = await desk.payout(claimId);
    const approverToo = { ...desk.controller, personId: desk.approver.personId };
    expect(await codeOf(house.get(ApprovePayout).execute(approverToo, id))).toBe('finance.payout.own-request');
    await house.get(ApprovePayout).execute(desk.controller, id);
    const { batchIds } = await house.get(MakeBatches).execute(desk.clerk, {});
    const batchId = (await desk.payout(claimId)).batchId ?? '';
    expect(batchIds).toContain(batchId);
    const makerToo = { ...desk.controller, personId: desk.clerk.personId };
    expect(await codeOf(house.get(CheckBatch).execute(makerToo, batchId))).toBe('finance.batch.own-batch');
    await house.get(CheckBatch).execute(desk.secondClerk, batchId);
    expect(await codeOf(house.get(ReleaseBatch).execute(makerToo, batchId))).toBe('finance.batch.own-batch');
    const auditor = { ...desk.controller, staff: [{ role: 'auditor' as const, programmeId: null }] };
    expect(await codeOf(house.get(ReleaseBatch).execute(auditor, batchId))).toBe('finance.batch.not-allowed');
    const stranger = { ...desk.controller, staff: [{ role: 'finance-approver' as const, programmeId: batchId }] };
    expect(await codeOf(house.get(ReleaseBatch).execute(stranger, batchId))).toBe('batch.not-found');
    await house.get(DiscardBatch).execute(desk.clerk, batchId);
    expect((await desk.payout(claimId)).state).toBe('approved');
    await house.get(MakeBatches).execute(desk.clerk, {});
    await house.get(DiscardBatch).takeOut(desk.clerk, (await desk.payout(claimId)).batchId ?? '', id);
    expect(await desk.payout(claimId)).toMatchObject({ state: 'approved', batchId: null });
  });

  test('an account changed, or a hold opened, after the batch was made: it cannot go', async () => {
    const voucher = await desk.voucher();
    const { batchId, claimId } = await desk.readyToRelease(voucher.owner, voucher.voucherId);
    await desk.account(voucher.owner, voucher.applicantId, IBAN.de);
    await house.get(OpenHold).execute(desk.officer, { claimId, reason: 'manual', detail: 'a question is open' });
    const error = await caught(house.get(ReleaseBatch).execute(desk.controller, batchId));
    expect((error as DomainError).fields.map((field) => field.code)).toEqual([
      'finance.batch.payee-on-hold',
      'finance.batch.account-changed',
    ]);
    await house.get(DiscardBatch).execute(desk.controller, batchId);
    const { leftOut } = await house.get(MakeBatches).execute(desk.clerk, {});
    expect(leftOut).toContainEqual({ payoutId: (await desk.payout(claimId)).id, problem: 'finance.payout.on-hold' });
  });
});

test('what cannot be paid this way stays out of the batch and is named', async () => {
  const swiss = await desk.voucher({ nutsCode: 'CH070', countryCode: 'CH', iban: IBAN.at, name: 'Officina Sagl' });
  const claimId = await desk.approvedClaim(swiss.owner, swiss.voucherId);
  await desk.approvePayout(claimId);
  const { leftOut } = await house.get(MakeBatches).execute(desk.clerk, { currency: 'CHF' });
  expect(leftOut).toEqual([{ payoutId: (await desk.payout(claimId)).id, problem: 'finance.payment.account-country-not-in-profile' }]);
});

test('the payment file is written before it is sent, and nobody can change it or the payment afterwards', async () => {
  const one = await released();
  const { id } = await desk.payout(one.claimId);
  const source = house.get(DataSource);
  for (const statement of [
    `UPDATE "finance"."batch_file" SET "sha256" = 'x' WHERE "batch_id" = '${one.batchId}'`,
    `DELETE FROM "finance"."batch_file" WHERE "batch_id" = '${one.batchId}'`,
    `UPDATE "finance"."payout" SET "amount_minor" = 1 WHERE "id" = '${id}'`,
    `UPDATE "finance"."payout" SET "end_to_end_id" = 'x' WHERE "id" = '${id}'`,
    `DELETE FROM "finance"."payout" WHERE "id" = '${id}'`,
    `UPDATE "finance"."bank_account" SET "iban" = '${IBAN.fr}'`,
    `DELETE FROM "finance"."bank_entry"`,
  ])
    expect(await caught(source.query(statement))).toMatchObject({ driverError: { code: '42501' } });
  await house.queues.drain();
  await fetchFiles();
  await expectPaid(one);
});

describeWithReferenceData('the files against the ISO schema', () => {
  test('SEPA and Swiss domestic', async () => {
    const swiss = await desk.voucher({ nutsCode: 'CH070', countryCode: 'CH', iban: IBAN.ch, name: 'Officina Sagl' });
    const german = await desk.voucher({ name: 'Bäckerei Größl & Töchter' });
    for (const voucher of [swiss, german]) await desk.approvePayout(await desk.approvedClaim(voucher.owner, voucher.voucherId));
    const batchIds = await desk.checkedBatches();
    for (const batchId of batchIds) await desk.release(batchId);
    const files = await house.query<{ bytes: Buffer; profile: string }>(
      `SELECT f."bytes", b."profile" FROM "finance"."batch_file" f JOIN "finance"."batch" b ON b."id" = f."batch_id" WHERE b."id" = ANY($1::uuid[])`,
      [batchIds],
    );
    expect(files.map((file) => file.profile).sort()).toEqual(['sepa', 'swiss-domestic']);
    const errors = await schemaErrors(
      'pain.001.001.09',
      files.map((file) => file.bytes.toString('utf8')),
    );
    expect(errors).toEqual(files.map(() => []));
    await house.queues.drain();
    await fetchFiles();
  });
});
