import { DomainError } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { startTestBank, type TestBank } from '../../../../test/support/bank.js';
import { caught } from '../../../../test/support/caught.js';
import { FinanceDesk } from '../../../../test/support/finance-desk.js';
import { CLAIM_TERM_NEAR } from '../finance.events.js';
import type { RecoveryState } from '../recovery/recovery.entity.js';
import { ImportBankFile } from '../statement/import-bank-file.js';
import { ApproveClaim } from './approve-claim.js';
import { ClaimQueries } from './claim.queries.js';
import { CorrectClaim } from './correct-claim.js';
import { SendClaimBack } from './send-claim-back.js';

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
afterEach(async () => expect((await house.get(Ledger).proof()).problems).toEqual([]));

const codeOf = async (work: Promise<unknown>): Promise<string> => ((await caught(work)) as DomainError).code;
const cutTo = (acceptedAmount: string) => ({ decision: 'cut' as const, acceptedAmount, reason: 'Only the days on the attendance list' });
const tick = (): Promise<void> => house.timers.tick('finance.fetch-bank-files');

interface Owed {
  readonly id: string;
  readonly state: RecoveryState;
  readonly cause: string;
  readonly amount: string;
  readonly reduced: string;
}
const recoveries = (claimId: string): Promise<Owed[]> =>
  house.query<Owed>(
    `SELECT "id", "state", "cause", "amount_minor"::text AS "amount", "reduced_minor"::text AS "reduced" FROM "finance"."recovery" WHERE "claim_id" = $1 ORDER BY "id"`,
    [claimId],
  );
const states = async (claimId: string): Promise<string[]> => (await desk.payouts(claimId)).map(({ state }) => state);
const amounts = (claimId: string): Promise<{ amount: string }[]> =>
  house.query(`SELECT "amount_minor"::text AS "amount" FROM "finance"."payout" WHERE "claim_id" = $1 ORDER BY "attempt"`, [claimId]);

/** A claim of 6,000.00 in a batch that was released and sent; the bank's answers nobody has read yet. */
async function sent(rule?: object) {
  const voucher = await desk.voucher();
  const { claimId, batchId } = await desk.readyToRelease(voucher.owner, voucher.voucherId);
  if (rule) await bank.tell({ match: { endToEndId: (await desk.payout(claimId)).endToEndId }, ...rule });
  await desk.release(batchId);
  await house.queues.drain();
  return { ...voucher, claimId };
}
async function paid() {
  const one = await sent();
  await tick();
  return one;
}

describe('to less, before anything was released', () => {
  test('the payout that was asked for is called off, another one asks for what is due; the rest goes back to the envelope', async () => {
    const voucher = await desk.voucher();
    const claimId = await desk.approvedClaim(voucher.owner, voucher.voucherId);
    await desk.approvePayout(claimId);
    const before = await desk.inEnvelope(voucher.envelopeId, 'envelope:available');
    await desk.corrected(claimId, cutTo('4500.00'));
    expect(await states(claimId)).toEqual(['cancelled', 'requested']);
    expect(await amounts(claimId)).toEqual([{ amount: '600000' }, { amount: '450000' }]);
    expect(await desk.money(voucher.voucherId)).toEqual({ available: 0n, claimed: 450_000n, pending: 0n });
    expect(await desk.inEnvelope(voucher.envelopeId, 'envelope:available')).toBe(before + 150_000n);
    expect(await recoveries(claimId)).toEqual([]);
  });

  test('out of a batch that was checked: the batch is checked anew without it', async () => {
    const [first, second] = [await desk.voucher(), await desk.voucher()];
    const other = await desk.approvedClaim(second.owner, second.voucherId);
    await desk.approvePayout(other);
    const { claimId, batchId } = await desk.readyToRelease(first.owner, first.voucherId);
    await desk.corrected(claimId, cutTo('4500.00'));
    expect(await states(claimId)).toEqual(['cancelled', 'requested']);
    expect((await desk.batch(batchId)).state).toBe('draft');
    expect(await desk.payout(other)).toMatchObject({ state: 'batched', batchId });
    expect(await house.query(`SELECT "payouts", "total_minor"::int AS "total" FROM "finance"."batch" WHERE "id" = $1`, [batchId])).toEqual([
      { payouts: 1, total: 600_000 },
    ]);
  });
});

describe('after it was paid', () => {
  test('to less: the difference is asked back in the same transaction, once', async () => {
    const one = await paid();
    const paidBefore = await desk.paidOf(one.envelopeId);
    const correctionId = await desk.correction(one.claimId, cutTo('4500.00'));
    await house.get(ApproveClaim).execute(desk.approver, correctionId);
    expect(await recoveries(one.claimId)).toMatchObject([{ state: 'ordered', cause: 'correction', amount: '150000' }]);
    await house.queues.drain();
    expect(await desk.paidOf(one.envelopeId)).toBe(paidBefore - 150_000n);
    expect(await states(one.claimId)).toEqual(['settled']);
    expect(await codeOf(house.get(ApproveClaim).execute(desk.approver, correctionId))).toBe('finance.claim.wrong-state');
    expect(await recoveries(one.claimId)).toHaveLength(1);
  });

  test('to nothing: all is asked back', async () => {
    const one = await paid();
    await desk.corrected(one.claimId, { decision: 'refused', reason: 'The work was not done' });
    expect(await recoveries(one.claimId)).toMatchObject([{ amount: '600000' }]);
  });

  test('to more: a payment of the difference under the next reference, out of the envelope when the voucher was redeemed', async () => {
    const voucher = await desk.voucher();
    const claimId = await desk.submitted(voucher.owner, voucher.voucherId);
    await desk.certify(claimId, cutTo('4500.00'));
    await house.get(ApproveClaim).execute(desk.approver, claimId);
    await house.queues.drain();
    await desk.approvePayout(claimId);
    const before = await desk.inEnvelope(voucher.envelopeId, 'envelope:available');
    const { number } = await house.get(ClaimQueries).one(desk.officer, claimId, 'en');
    await desk.corrected(claimId, { decision: 'accepted' });
    // Approved, not released: it is asked for anew, as a whole.
    expect(await amounts(claimId)).toEqual([{ amount: '450000' }, { amount: '600000' }]);
    await desk.approvePayout(claimId);
    for (const batchId of await desk.checkedBatches()) await desk.release(batchId);
    await house.queues.drain();
    await tick();
    expect(await states(claimId)).toEqual(['cancelled', 'settled']);
    expect(await desk.inEnvelope(voucher.envelopeId, 'envelope:available')).toBe(before - 150_000n);
    expect((await desk.payout(claimId)).endToEndId).toBe(`${number}-02`);
  });

  test('down and up again: less is asked back; what is then above the payment is paid', async () => {
    const one = await paid();
    const second = await desk.corrected(one.claimId, cutTo('4500.00'));
    const third = await desk.corrected(second, cutTo('5000.00'));
    expect(await recoveries(one.claimId)).toMatchObject([{ state: 'ordered', amount: '150000', reduced: '50000' }]);
    await desk.corrected(third, { decision: 'accepted' });
    expect(await recoveries(one.claimId)).toMatchObject([{ state: 'withdrawn', reduced: '150000' }]);
    expect(await states(one.claimId)).toEqual(['settled']);
  });
});

describe('while it is under way', () => {
  test('nothing is asked back before the statement says that it was paid', async () => {
    const one = await sent();
    await desk.corrected(one.claimId, cutTo('4500.00'));
    expect(await recoveries(one.claimId)).toEqual([]);
    expect(await desk.money(one.voucherId)).toEqual({ available: 0n, claimed: 600_000n, pending: 600_000n });
    await tick();
    await house.queues.drain();
    expect(await states(one.claimId)).toEqual(['settled']);
    expect(await recoveries(one.claimId)).toMatchObject([{ amount: '150000' }]);
    expect(await desk.money(one.voucherId)).toEqual({ available: 0n, claimed: 0n, pending: 0n });
  });

  test('the bank refuses it: only what is due stays held and is paid anew', async () => {
    const one = await sent({ behave: 'refuse-transaction', reasonCode: 'AM09' });
    await desk.corrected(one.claimId, cutTo('4500.00'));
    await tick();
    await house.queues.drain();
    expect(await states(one.claimId)).toEqual(['failed']);
    expect(await desk.money(one.voucherId)).toEqual({ available: 0n, claimed: 450_000n, pending: 0n });
    expect(await recoveries(one.claimId)).toEqual([]);
  });
});

test('a payment that comes back takes back what was asked of it', async () => {
  const before = (await bank.log()).files.length;
  const one = await sent({ behave: 'return-after-settlement', reasonCode: 'AC06' });
  const [debit] = (await bank.log()).files.slice(before).filter(({ kind }) => kind === 'camt.054');
  await house.get(ImportBankFile).execute({ bytes: Buffer.from(await bank.file(debit?.id ?? '')), source: 'upload' });
  expect(await states(one.claimId)).toEqual(['settled']);
  const paidBefore = await desk.paidOf(one.envelopeId);
  await desk.corrected(one.claimId, cutTo('4500.00'));
  expect(await recoveries(one.claimId)).toMatchObject([{ state: 'ordered', amount: '150000' }]);
  await tick();
  await house.queues.drain();
  expect(await states(one.claimId)).toEqual(['returned']);
  expect(await recoveries(one.claimId)).toMatchObject([{ state: 'withdrawn', reduced: '150000' }]);
  expect(await desk.paidOf(one.envelopeId)).toBe(paidBefore - 600_000n);
  expect(await desk.money(one.voucherId)).toEqual({ available: 0n, claimed: 450_000n, pending: 0n });
});

describe('two people, and both versions', () => {
  test('who opened or certified a correction does not approve it; another sends it back', async () => {
    const voucher = await desk.voucher();
    const claimId = await desk.approvedClaim(voucher.owner, voucher.voucherId);
    const id = await desk.correction(claimId, cutTo('4500.00'));
    const both = (personId: string | null) => ({ ...desk.approver, personId });
    expect(await codeOf(house.get(ApproveClaim).execute(both(desk.officer.personId), id))).toBe('finance.claim.own-certification');
    await house.get(SendClaimBack).execute(desk.approver, id, 'The second day is on the list');
    await desk.certify(id, cutTo('5000.00'));
    expect(await codeOf(house.get(CorrectClaim).execute(desk.officer, claimId, 'once more'))).toBe('finance.claim.wrong-state');
    await house.get(ApproveClaim).execute(desk.approver, id);
    expect(await desk.money(voucher.voucherId)).toMatchObject({ claimed: 500_000n });
  });

  test('two officers at once begin one correction; two approvers at once approve it once', async () => {
    const one = await paid();
    const correct = () => house.get(CorrectClaim).execute(desk.officer, one.claimId, 'An invoice was read wrongly');
    const begun = await Promise.allSettled([correct(), correct()]);
    const made = begun.flatMap((each) => (each.status === 'fulfilled' ? each.value.id : []));
    expect(made).toHaveLength(1);
    await desk.certify(made[0] ?? '', cutTo('4500.00'));
    const approve = () => house.get(ApproveClaim).execute(desk.approver, made[0] ?? '');
    const approved = await Promise.allSettled([approve(), approve()]);
    expect(approved.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await recoveries(one.claimId)).toHaveLength(1);
  });

  test('the company sees both, why, and what became of its money', async () => {
    const one = await paid();
    const id = await desk.corrected(one.claimId, cutTo('4500.00'));
    const seen = await house.get(ClaimQueries).one(one.owner, id, 'en');
    expect(seen).toMatchObject({ revision: 2, state: 'approved', accepted: '4500.00', paid: '6000.00' });
    expect(seen.versions).toMatchObject([
      { revision: 1, state: 'corrected', accepted: '6000.00', reason: null },
      { revision: 2, state: 'approved', accepted: '4500.00', reason: 'An invoice was read wrongly' },
    ]);
    expect(seen.lines).toMatchObject([{ acceptedAmount: '4500.00', before: { decision: 'accepted', acceptedAmount: '6000.00' } }]);
    expect(seen.files).toHaveLength(1);
    expect(seen.payments).toMatchObject([{ state: 'settled', amount: '6000.00' }]);
    expect(seen.recoveries).toMatchObject([{ state: 'ordered', amount: '1500.00', open: '1500.00' }]);
    expect(seen.timeline.map(({ command }) => command)).toEqual([
      'create',
      'submit',
      'certify',
      'approve',
      'correct',
      'certify',
      'approve',
    ]);
    const mine = await house.get(ClaimQueries).list(one.owner, { voucherId: one.voucherId });
    expect(mine.items.map((item) => item.id)).toEqual([id]);
  });
});

test('corrected while its payout is under way and settled then: the term has ended, nobody is warned', async () => {
  const { claimId } = await sent();
  const correction = await desk.corrected(claimId);
  await tick();
  expect(await states(claimId)).toEqual(['settled']);
  await house.clock.advance(61 * 86_400_000);
  await house.timers.tick('finance.warn-payment-terms');
  expect(
    await house.query(`SELECT 1 FROM "outbox"."event" WHERE "subject_id" = $1 AND "type" = $2`, [correction, CLAIM_TERM_NEAR]),
  ).toEqual([]);
});
