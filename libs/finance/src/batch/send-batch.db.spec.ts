import { DomainError } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { OutboxRelay } from '@traverse/platform';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { startTestBank, type TestBank } from '../../../../test/support/bank.js';
import { caught } from '../../../../test/support/caught.js';
import { BANK_GATEWAY } from '../bank/bank-gateway.provider.js';
import type { BankGateway } from '../bank/bank-gateway.port.js';
import { FinanceDesk } from '../../../../test/support/finance-desk.js';
import { RequestPayout } from '../payout/request-payout.js';
import { ResolveBatch } from './resolve-batch.js';
import { SendBatch, SENDER } from './send-batch.js';

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

  test('had taken two attempts that were both said to have failed: the first is put right, the second was paid twice and a person sees it', async () => {
    const one = await released();
    const lost = async (batchId: string): Promise<void> => {
      await bank.tell({ match: { msgId: await messageOf(batchId) }, behave: 'accept-but-no-answer' });
      await house.queues.drain();
      await house
        .get(ResolveBatch)
        .execute(desk.controller, batchId, { outcome: 'refused', reason: 'the bank said that there is nothing' });
    };
    await lost(one.batchId);
    await house.get(RequestPayout).execute(desk.clerk, one.claimId);
    await desk.approvePayout(one.claimId);
    const [again = ''] = await desk.checkedBatches();
    await desk.release(again);
    await lost(again);
    await fetchFiles();
    const payouts = await desk.payouts(one.claimId);
    expect(payouts.map((payout) => payout.state)).toEqual(['settled', 'failed']);
    expect(await desk.money(one.voucherId)).toEqual({ available: 0n, claimed: 0n, pending: 0n });
    const open = await house.query(`SELECT "outcome" FROM "finance"."bank_entry" WHERE "needs_person" AND "payout_id" = $1`, [
      payouts[1]?.id,
    ]);
    expect(open).toEqual([{ outcome: 'paid-twice' }]);
  });
});
