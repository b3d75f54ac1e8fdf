import { DataSource } from 'typeorm';

import { DomainError } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { OutboxRelay } from '@traverse/platform';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { startTestBank, type TestBank } from '../../../../test/support/bank.js';
import { caught } from '../../../../test/support/caught.js';
import { describeWithReferenceData, schemaErrors } from '../../../../test/support/reference-data.js';
import { IBAN } from '../bank/payment-batch.samples.js';
import { FinanceDesk } from '../../../../test/support/finance-desk.js';
import { OpenHold } from '../hold/open-hold.js';
import { ApprovePayout } from '../payout/approve-payout.js';
import { BatchQueries } from './batch.queries.js';
import { CheckBatch } from './check-batch.js';
import { DiscardBatch } from './discard-batch.js';
import { MakeBatches } from './make-batches.js';
import { ReleaseBatch } from './release-batch.js';

let bank: TestBank;
let house: TestApp;
let desk: FinanceDesk;

beforeAll(async () => {
  bank = await startTestBank();
  house = await startTestApp({ env: { BANK_URL: bank.url } });
  desk = await FinanceDesk.open(house);
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
const expectPaid = async ({ voucherId, claimId }: Ready): Promise<void> => {
  const payout = await desk.payout(claimId);
  expect(payout.state).toBe('settled');
  expect(await desk.money(voucherId)).toEqual({ available: 0n, claimed: 0n, pending: 0n });
  expect(await debitsOf(payout.endToEndId)).toBe(1);
};

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
    // Who belongs to a party of a payment in it is no staff of it, whatever role they hold.
    const ofPayee = {
      ...desk.controller,
      memberships: [{ organisationId: voucher.applicantId, kind: 'sme' as const, right: 'viewer' as const }],
    };
    expect(await codeOf(house.get(ReleaseBatch).execute(ofPayee, batchId))).toBe('finance.batch.own-organisation');
    expect((await house.get(BatchQueries).one(ofPayee, batchId)).barred).toEqual(['finance.batch.own-organisation']);
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
