import { DomainError, systemActor } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { UnitOfWork } from '@traverse/platform';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { startTestBank, type TestBank } from '../../../../test/support/bank.js';
import { caught } from '../../../../test/support/caught.js';
import { creditStatement } from '../../../../test/support/credit-statement.js';
import { FinanceDesk, invoice } from '../../../../test/support/finance-desk.js';
import { owedMoney, paidClaim } from '../../../../test/support/owed.js';
import { until } from '../../../../test/support/until.js';
import { ApproveClaim } from '../claim/approve-claim.js';
import { PayoutDeskQueries } from '../desk/payout-desk.queries.js';
import { CLAIM_UNBALANCED } from '../finance.events.js';
import { Payout } from '../payout/payout.entity.js';
import { PayoutOutcomes } from '../payout/payout-outcomes.js';
import type { Imported } from '../statement/known-file.js';
import { ImportBankFile } from '../statement/import-bank-file.js';
import { NotifyRecovery } from './notify-recovery.js';
import { OrderRecovery } from './order-recovery.js';
import { RecoveryQueries } from './recovery.queries.js';
import { RepayRecovery } from './repay-recovery.js';
import { WriteOffRecovery } from './write-off-recovery.js';

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
const one = (id: string) => house.get(RecoveryQueries).one(desk.controller, id);
const receivable = (envelopeId: string): Promise<bigint> => desk.inEnvelope(envelopeId, 'recovery:receivable');

const paid = () => paidClaim(house, desk);
const notified = (withPeople = false) => owedMoney(house, desk, withPeople);

/** The bank books money on the authority's account. */
async function credit(
  id: string,
  amount: string,
  text?: string,
): Promise<{ imported: Imported; outcome: string; again: () => Promise<Imported> }> {
  const { payTo } = await one(id);
  const bytes = Buffer.from(
    creditStatement({ iban: payTo.iban, amount, currency: 'EUR', reference: text === undefined ? payTo.reference : undefined, text }),
  );
  const again = (): Promise<Imported> => house.get(ImportBankFile).execute({ bytes, source: 'upload' });
  const imported = await again();
  const [entry] = await house.query<{ outcome: string }>(`SELECT "outcome" FROM "finance"."bank_entry" WHERE "bank_file_id" = $1`, [
    imported.id,
  ]);
  return { imported, outcome: entry?.outcome ?? '', again };
}

describe('told', () => {
  test('by another person than who approved the correction: with a day, a reference, a letter to whoever owes it', async () => {
    const owed = await notified(true);
    expect(await one(owed.id)).toMatchObject({
      state: 'notified',
      cause: 'correction',
      amount: '1500.00',
      open: '1500.00',
      overdue: false,
    });
    const [due] = await house.query<{ due: string; days: number }>(
      `SELECT "due_on" AS "due", ("due_on"::date - ("notified_at" AT TIME ZONE 'Europe/Rome')::date)::int AS "days" FROM "finance"."recovery" WHERE "id" = $1`,
      [owed.id],
    );
    expect(due?.days).toBe(30);
    const letters = await house.query<{ template: string }>(`SELECT "template" FROM "notification"."message" WHERE "subject_id" = $1`, [
      owed.id,
    ]);
    expect(letters.map(({ template }) => template)).toContain('recovery-notified-correction');
    expect(await house.get(RecoveryQueries).one(owed.owner, owed.id)).toMatchObject({
      orderedBy: null,
      repayments: [],
      allowedCommands: [],
    });
    expect((await house.get(RecoveryQueries).list(owed.owner, {})).items.map(({ id }) => id)).toEqual([owed.id]);
  });
});

describe('given back', () => {
  test('in parts, by the reference on the statement; each once, however often it is told', async () => {
    const owed = await notified();
    const available = await desk.inEnvelope(owed.envelopeId, 'envelope:available');
    const owing = await receivable(owed.envelopeId);
    const first = await credit(owed.id, '500.00');
    expect(first.outcome).toBe('repaid');
    expect((await first.again()).duplicate).toBe(true);
    expect(await one(owed.id)).toMatchObject({ state: 'notified', open: '1000.00', repaid: '500.00' });
    const { number } = await one(owed.id);
    expect((await credit(owed.id, '1000.00', `Rueckzahlung ${number} Werkstatt`)).outcome).toBe('repaid');
    expect(await one(owed.id)).toMatchObject({ state: 'repaid', open: '0.00' });
    expect(await receivable(owed.envelopeId)).toBe(owing - 150_000n);
    expect(await desk.inEnvelope(owed.envelopeId, 'envelope:available')).toBe(available + 150_000n);
  });

  test('more than is open, or after the end: for a person, nothing is booked', async () => {
    const owed = await notified();
    expect((await credit(owed.id, '1500.01')).outcome).toBe('amount-differs');
    expect(await one(owed.id)).toMatchObject({ open: '1500.00' });
    expect((await credit(owed.id, '1500.00')).outcome).toBe('repaid');
    expect((await credit(owed.id, '1.00')).outcome).toBe('unexpected');
    expect(await one(owed.id)).toMatchObject({ state: 'repaid', repaid: '1500.00' });
  });

  test('by hand: entered by one, confirmed by another, at once by two, once', async () => {
    const owed = await notified();
    const repay = house.get(RepayRecovery);
    const input = { amount: '1500.00', bookedOn: desk.today(), note: 'Seen on the paper statement of the branch' };
    await repay.enter(desk.clerk, owed.id, input);
    const [entered] = (await one(owed.id)).repayments;
    const waiting = async (): Promise<number> => (await house.get(PayoutDeskQueries).look(desk.controller)).repayments;
    const before = await waiting();
    expect(await codeOf(repay.confirm(desk.clerk, entered?.id ?? ''))).toBe('finance.repayment.own-entry');
    expect(await one(owed.id)).toMatchObject({ open: '1500.00' });
    const confirm = () => repay.confirm(desk.controller, entered?.id ?? '');
    const both = await Promise.allSettled([confirm(), confirm()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await one(owed.id)).toMatchObject({ state: 'repaid', repaid: '1500.00' });
    expect(await waiting()).toBe(before - 1);
  });

  test('entered by hand and told by the statement meanwhile: only what is open can be confirmed', async () => {
    const owed = await notified();
    const repay = house.get(RepayRecovery);
    await repay.enter(desk.clerk, owed.id, { amount: '1500.00', bookedOn: desk.today(), note: 'Seen on paper' });
    await credit(owed.id, '900.00');
    const [entered] = (await one(owed.id)).repayments;
    expect(await codeOf(repay.confirm(desk.controller, entered?.id ?? ''))).toBe('finance.repayment.above-open');
    await repay.refuse(desk.controller, entered?.id ?? '', 'It was in the statement');
    expect(await one(owed.id)).toMatchObject({ open: '600.00' });
  });
});

describe('written off', () => {
  test('by two people, the rest of it', async () => {
    const owed = await notified();
    await credit(owed.id, '400.00');
    const writeOff = house.get(WriteOffRecovery);
    await writeOff.ask(desk.controller, owed.id, 'The firm is insolvent');
    expect(await codeOf(writeOff.execute(desk.controller, owed.id))).toBe('finance.recovery.own-write-off');
    const before = await desk.inEnvelope(owed.envelopeId, 'recovery:written-off');
    await writeOff.execute({ ...desk.controller, personId: desk.secondClerk.personId }, owed.id);
    expect(await one(owed.id)).toMatchObject({ state: 'written-off', open: '0.00', writtenOff: '1100.00' });
    expect(await desk.inEnvelope(owed.envelopeId, 'recovery:written-off')).toBe(before + 110_000n);
  });
});

describe('ordered by hand', () => {
  const order = { cause: 'irregularity' as const, reason: 'The second offer was not independent' };

  test('no more than was paid and not asked back; told by another person', async () => {
    const claim = await paid();
    const ordering = house.get(OrderRecovery);
    expect(await codeOf(ordering.execute(desk.clerk, claim.claimId, { ...order, amount: '6000.01' }))).toBe(
      'finance.recovery.amount-above-paid',
    );
    const { id } = await ordering.execute(desk.clerk, claim.claimId, { ...order, amount: '2000.00' });
    expect(await codeOf(ordering.execute(desk.clerk, claim.claimId, { ...order, amount: '4000.01' }))).toBe(
      'finance.recovery.amount-above-paid',
    );
    expect(await codeOf(house.get(NotifyRecovery).execute(desk.clerk, id))).toBe('finance.recovery.own-order');
    const { envelopeId } = claim;
    const before = await desk.paidOf(envelopeId);
    await house.get(NotifyRecovery).withdraw(desk.controller, id, 'The offer was independent after all');
    expect(await desk.paidOf(envelopeId)).toBe(before + 200_000n);
  });

  test('two at once cannot ask back the same money', async () => {
    const claim = await paid();
    const ask = () => house.get(OrderRecovery).execute(desk.clerk, claim.claimId, { ...order, amount: '4000.00' });
    const both = await Promise.allSettled([ask(), ask()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a voucher is revoked', () => {
  const REASON = 'The firm was in another group';
  /** At the bank: nobody knows yet what becomes of it. */
  async function sent() {
    const voucher = await desk.voucher({ instrument: 'event', amountMinor: 500_000n });
    const trips = invoice({ costKey: 'trip', units: 4, amount: '800.00' });
    const { claimId, batchId } = await desk.readyToRelease(voucher.owner, voucher.voucherId, [trips], false);
    await desk.release(batchId);
    await house.queues.drain();
    return { ...voucher, claimId };
  }
  async function settles(): Promise<void> {
    await house.timers.tick('finance.fetch-bank-files');
    await house.queues.drain();
  }
  async function revoke(voucherId: string): Promise<void> {
    await desk.revoke(voucherId, REASON);
    await house.queues.drain();
  }
  const asked = (claimId: string) =>
    house.query<{ id: string; cause: string; reason: string; amount: string }>(
      `SELECT "id", "cause", "reason", "amount_minor"::text AS "amount" FROM "finance"."recovery" WHERE "claim_id" = $1`,
      [claimId],
    );
  const ALL = { cause: 'voucher-revoked', reason: REASON, amount: '80000' };

  test('after it was paid: all of it is asked back, once, by who revoked it; another person tells the payee', async () => {
    const { claimId, voucherId } = await sent();
    await settles();
    await revoke(voucherId);
    const rows = await asked(claimId);
    expect(rows).toEqual([{ ...ALL, id: expect.any(String) }]);
    const [{ id } = { id: '' }] = rows;
    const revoker = { ...desk.clerk, personId: desk.approver.personId };
    expect(await codeOf(house.get(NotifyRecovery).execute(revoker, id))).toBe('finance.recovery.own-order');
    expect(await codeOf(house.get(NotifyRecovery).withdraw(revoker, id, REASON))).toBe('finance.recovery.own-order');
    await house.get(NotifyRecovery).execute(desk.clerk, id);
    expect(await one(id)).toMatchObject({ state: 'notified' });
  });

  test('what was asked back and withdrawn by another person stays with the payee, whatever is weighed again', async () => {
    const { claimId, voucherId } = await sent();
    await settles();
    await revoke(voucherId);
    const [row] = await asked(claimId);
    await house.get(NotifyRecovery).withdraw(desk.clerk, row?.id ?? '', 'The trips were made before the change of owner');
    await house.get(UnitOfWork).run(systemActor('finance.import-bank-file'), async (tx) => {
      tx.emit({ type: CLAIM_UNBALANCED, subjectId: claimId, payload: {} });
      return Promise.resolve();
    });
    await house.queues.drain();
    expect(await asked(claimId)).toEqual([{ ...ALL, id: row?.id }]);
    expect((await house.get(Ledger).proof()).problems).toEqual([]);
  });

  test('while the payment is at the bank: it is asked back when it has arrived', async () => {
    const { claimId, voucherId } = await sent();
    await revoke(voucherId);
    expect(await asked(claimId)).toEqual([]);
    await settles();
    expect(await asked(claimId)).toEqual([{ ...ALL, id: expect.any(String) }]);
    const [row] = await house.query(`SELECT "ordered_by_id" AS "by" FROM "finance"."recovery" WHERE "claim_id" = $1`, [claimId]);
    expect(row).toEqual({ by: desk.approver.personId });
  });

  test('at the moment when the payment arrives: whoever weighs it waits for the bank to be written down', async () => {
    const { claimId, voucherId } = await sent();
    const { id } = await desk.payout(claimId);
    await desk.revoke(voucherId, REASON);
    let followed: Promise<void> = Promise.resolve();
    await house.get(UnitOfWork).run(systemActor('finance.import-bank-file'), async (tx) => {
      const payout = await tx.lock(Payout, id);
      followed = house.queues.drain();
      const waiting = `SELECT 1 FROM pg_stat_activity WHERE "datname" = current_database() AND "wait_event_type" = 'Lock' AND strpos("query", '"finance"."payout"') > 0`;
      await until(async () => (await house.query(waiting)).length > 0);
      await house.get(PayoutOutcomes).settleAll(tx, [payout], () => ({ settledOn: desk.today(), bankReference: null }));
    });
    await followed;
    await house.queues.drain();
    expect(await asked(claimId)).toEqual([{ ...ALL, id: expect.any(String) }]);
  });

  test('while a correction is made and the payment is at the bank: all of it is asked back, the correction asks for nothing more', async () => {
    const { claimId, voucherId } = await sent();
    const correction = await desk.correction(claimId, { decision: 'cut', acceptedAmount: '600.00', reason: 'Three trips' });
    await revoke(voucherId);
    await settles();
    expect(await asked(claimId)).toEqual([{ ...ALL, id: expect.any(String) }]);
    await house.get(ApproveClaim).execute(desk.approver, correction);
    await house.queues.drain();
    expect(await asked(claimId)).toEqual([{ ...ALL, id: expect.any(String) }]);
  });
});
