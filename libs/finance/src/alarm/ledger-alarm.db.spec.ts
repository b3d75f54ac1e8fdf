import { DomainError } from '@traverse/kernel';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { startTestBank, type TestBank } from '../../../../test/support/bank.js';
import { staff } from '../../../../test/support/alpine.js';
import { caught } from '../../../../test/support/caught.js';
import { FinanceDesk } from '../../../../test/support/finance-desk.js';
import { People } from '../../../../test/support/people.js';
import { CheckBooks } from './check-books.js';
import { ClearAlarm } from './clear-alarm.js';

let bank: TestBank;
let house: TestApp;
let desk: FinanceDesk;

beforeEach(async () => {
  bank = await startTestBank();
  house = await startTestApp({ env: { BANK_URL: bank.url } });
  desk = await FinanceDesk.open(house);
});
afterEach(async () => {
  await house.close();
  await bank.close();
});

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await caught(work);
  if (!(error instanceof DomainError)) throw error ?? new Error('nothing was refused');
  return error.code;
};
const check = (): Promise<void> => house.timers.tick('finance.check-books');
const alarms = (): Promise<{ id: string; state: string; problems: string[] }[]> =>
  house.query(`SELECT "id", "state", "problems" FROM "finance"."ledger_alarm" ORDER BY "id"`);
const alarmId = async (): Promise<string> => (await alarms())[0]?.id ?? '';
/** As somebody who owns the server: a balance that its transfers do not say. */
const falsify = (voucherId: string, byMinor: number): Promise<void> =>
  house.database.asAdmin(
    `UPDATE "ledger"."balance" SET "posted_minor" = "posted_minor" + ${byMinor}
     WHERE "account_id" IN (SELECT "id" FROM "ledger"."account" WHERE "owner_id" = '${voucherId}' AND "kind" = 'voucher:available')`,
  );

test('while the books hold nothing is said, and each proof is kept', async () => {
  await check();
  await check();
  expect(await alarms()).toEqual([]);
  const runs = await house.query<{ balanced: boolean; sums: object }>(`SELECT "balanced", "sums" FROM "finance"."proof_run"`);
  expect(runs).toEqual([
    { balanced: true, sums: { CHF: '0', EUR: '0' } },
    { balanced: true, sums: { CHF: '0', EUR: '0' } },
  ]);
  await expect(house.query(`DELETE FROM "finance"."proof_run"`)).rejects.toMatchObject({ code: '42501' });
});

test('books that do not hold stop all paying, until two people have cleared the alarm', async () => {
  const people = new People(house);
  const told = {
    finance: await people.somebody([], 'finance-officer', desk.programme.programmeId),
    administrator: await people.somebody([], 'administrator'),
    auditor: await people.somebody([], 'auditor'),
  };
  const one = await desk.voucher();
  const waiting = await desk.readyToRelease(one.owner, one.voucherId);
  const another = await desk.voucher();
  const released = await desk.readyToRelease(another.owner, another.voucherId);

  await falsify(one.voucherId, 1);
  await check();
  await check();
  expect(await alarms()).toMatchObject([{ state: 'open' }]);
  expect((await alarms())[0]?.problems.join()).toContain('its transfers say');

  // Released before the alarm was raised, not yet sent: it stays in the house.
  expect(await codeOf(desk.release(waiting.batchId))).toBe('finance.ledger-alarm.open');
  await house.database.asAdmin(`DELETE FROM "finance"."ledger_alarm"`);
  await desk.release(released.batchId);
  await check();
  await house.queues.drain();
  expect(await desk.batch(released.batchId)).toMatchObject({ state: 'released', sends: 0 });
  expect((await bank.log()).endToEndIds).toEqual([]);

  await house.queues.drain();
  const mails = await house.query<{ recipient: string }>(`SELECT "recipient" FROM "platform"."kept_mail" WHERE "subject" LIKE 'Alarm:%'`);
  expect(mails.map(({ recipient }) => recipient)).toEqual(expect.arrayContaining([told.finance.email, told.administrator.email]));
  expect(mails.map(({ recipient }) => recipient)).not.toContain(told.auditor.email);

  const clearing = house.get(ClearAlarm);
  const id = await alarmId();
  expect(await codeOf(clearing.ask(desk.controller, id, 'a mistake of mine'))).toBe('finance.ledger-alarm.books-do-not-hold');
  await falsify(one.voucherId, -1);
  expect(await codeOf(clearing.ask(desk.clerk, id, 'put right by hand'))).toBe('finance.ledger-alarm.not-allowed');
  expect(await codeOf(clearing.ask(desk.controller, id, ' '))).toBe('platform.reason-required');
  await clearing.ask(desk.controller, id, 'put right by hand');
  expect(await codeOf(desk.release(waiting.batchId))).toBe('finance.ledger-alarm.open');
  expect(await codeOf(clearing.clear(desk.controller, id))).toBe('finance.ledger-alarm.own-request');

  // It does not hold again: the second person cannot clear it either.
  await falsify(one.voucherId, 1);
  expect(await codeOf(clearing.clear(desk.clerk, id))).toBe('finance.ledger-alarm.books-do-not-hold');
  await falsify(one.voucherId, -1);
  await clearing.clear(desk.clerk, id);
  expect(await alarms()).toMatchObject([{ state: 'cleared' }]);

  await house.clock.advance(61_000);
  await house.timers.tick('finance.settle-doubt');
  await house.queues.drain();
  expect(await desk.batch(released.batchId)).toMatchObject({ state: 'sent', sends: 1 });
  await desk.release(waiting.batchId);
});

test('a reservation without a payment under way, and a payment at the bank without one', async () => {
  const one = await desk.voucher();
  const { claimId, batchId } = await desk.readyToRelease(one.owner, one.voucherId);
  await desk.release(batchId);
  await house.queues.drain();
  await check();
  expect(await alarms()).toEqual([]);
  const { id } = await desk.payout(claimId);
  await house.database.asAdmin(`UPDATE "finance"."payout" SET "state" = 'failed' WHERE "id" = '${id}'`);
  await check();
  expect((await alarms())[0]?.problems).toEqual([expect.stringMatching(/^hold .* has no payment under way$/)]);
  await house.database.asAdmin(`UPDATE "finance"."payout" SET "state" = 'sent' WHERE "id" = '${id}'`);
  const [hold] = await house.query<{ id: string }>(`SELECT "id" FROM "ledger"."reported_open_hold" WHERE "subject_id" = $1`, [id]);
  await house.database.asAdmin(
    `SET session_replication_role = replica; DELETE FROM "finance"."ledger_alarm"; DELETE FROM "ledger"."transfer" WHERE "id" = '${String(hold?.id)}'`,
  );
  await check();
  expect((await alarms())[0]?.problems).toContain(`payout ${id} is with the bank and nothing is reserved for it`);
});

test('two checks at once raise one alarm, and a release at the same time is before it or refused', async () => {
  const one = await desk.voucher();
  const { batchId } = await desk.readyToRelease(one.owner, one.voucherId);
  await falsify(one.voucherId, 1);
  const checks = house.get(CheckBooks);
  const [release] = await Promise.allSettled([desk.release(batchId), checks.execute(), checks.execute(), checks.execute()]);
  expect(await alarms()).toHaveLength(1);
  const [batch] = await house.query<{ before: boolean }>(
    `SELECT b."released_at" <= a."created_at" AS "before" FROM "finance"."batch" b, "finance"."ledger_alarm" a WHERE b."id" = $1`,
    [batchId],
  );
  if (release.status === 'fulfilled') expect(batch?.before).toBe(true);
  else expect(release.reason).toMatchObject({ code: 'finance.ledger-alarm.open' });
});

test('two people clear at once: one of them does', async () => {
  const one = await desk.voucher();
  await falsify(one.voucherId, 1);
  await check();
  await falsify(one.voucherId, -1);
  const clearing = house.get(ClearAlarm);
  const id = await alarmId();
  await clearing.ask(desk.controller, id, 'put right by hand');
  const answers = await Promise.allSettled([clearing.clear(desk.clerk, id), clearing.clear(desk.secondClerk, id)]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await codeOf(clearing.ask(staff('finance-approver'), id, 'once more'))).toBe('finance.ledger-alarm.wrong-state');
});
