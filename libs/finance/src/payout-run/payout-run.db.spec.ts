import pg from 'pg';

import { type Actor, newId } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { UnitOfWork } from '@traverse/platform';

import { openPurse, type Purse, seedPayables } from '../../../../bench/payables.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { startTestBank, type TestBank } from '../../../../test/support/bank.js';
import { caught } from '../../../../test/support/caught.js';
import { FinanceDesk } from '../../../../test/support/finance-desk.js';
import { BatchQueries } from '../batch/batch.queries.js';
import { Holds } from '../hold/holds.js';
import { CancelPayout } from '../payout/cancel-payout.js';
import { OrderPayoutRun } from './order-payout-run.js';
import type { PayoutRunDto } from './payout-run.dto.js';
import { PayoutRunQueries } from './payout-run.queries.js';
import { StartPayoutRun } from './start-payout-run.js';
import { TakeStep } from './take-step.js';

const PAYOUTS = 24;
const A_FILE = 10;

let bank: TestBank;
let house: TestApp;
let pool: pg.Pool;
let purse: Purse;
let seeded = 0;

beforeAll(async () => {
  bank = await startTestBank();
  house = await startTestApp({ env: { BANK_URL: bank.url, PAYOUTS_PER_FILE: String(A_FILE) } });
  await FinanceDesk.open(house);
  pool = new pg.Pool({ connectionString: house.config.databaseUrl, max: 2 });
  purse = await openPurse(house.app, pool);
});
afterAll(async () => {
  await pool.end();
  await house.close();
  await bank.close();
});

/** So many approved payouts more; returns their ids. */
async function payables(count = PAYOUTS): Promise<string[]> {
  await seedPayables(house.app, pool, purse, seeded + 1, seeded + count);
  seeded += count;
  const rows = await house.query<{ id: string }>(`SELECT "id" FROM "finance"."payout" WHERE "state" = 'approved' ORDER BY "id"`);
  return rows.map(({ id }) => id);
}
const start = async (actor: Actor = purse.clerk): Promise<string> => (await house.get(StartPayoutRun).execute(actor, {})).id;
const order = async (actor: Actor, id: string, command: 'check' | 'release'): Promise<void> => {
  await house.get(OrderPayoutRun).execute(actor, id, command);
  await house.queues.drain();
};
const look = (id: string, actor: Actor = purse.controller): Promise<PayoutRunDto> => house.get(PayoutRunQueries).one(actor, id);
const putOnHold = async (payoutId: string): Promise<string> => {
  const [payout] = await house.query<{ organisationId: string; programmeId: string }>(
    `SELECT "payee_organisation_id" AS "organisationId", "programme_id" AS "programmeId" FROM "finance"."payout" WHERE "id" = $1`,
    [payoutId],
  );
  if (!payout) throw new Error('no payout');
  const hold = await house
    .get(UnitOfWork)
    .run(purse.clerk, (tx) => house.get(Holds).open(tx, { ...payout, reason: 'manual', detail: 'to be looked at' }));
  return hold ?? '';
};

test('all that is approved is made into files, checked, released, sent and settled; what cannot go is named and holds up nothing', async () => {
  const ids = await payables();
  const [onHold = '', later = ''] = [ids[3], ids[14]];
  await putOnHold(onHold);
  const runId = await start();
  await house.queues.drain();
  const made = await look(runId);
  expect(made).toMatchObject({ state: 'made', expected: PAYOUTS, payouts: PAYOUTS - 1, batches: 3, percent: 100, mine: false, barred: [] });
  expect(made.problems).toEqual([{ payoutId: onHold, batchId: null, problem: 'finance.payout.on-hold' }]);
  expect(made.allowedCommands.map(({ command }) => command)).toEqual(['check']);
  expect((await look(runId, purse.clerk)).barred).toEqual(['finance.batch.own-batch']);
  expect(await caught(house.get(OrderPayoutRun).execute(purse.clerk, runId, 'check'))).toMatchObject({ code: 'finance.batch.own-batch' });

  await putOnHold(later);
  await order(purse.controller, runId, 'check');
  const checked = await look(runId);
  expect(checked.state).toBe('checked');
  const [left] = checked.problems.slice(1);
  expect(checked.problems.slice(1)).toEqual([{ payoutId: null, batchId: expect.any(String), problem: 'finance.batch.payee-on-hold' }]);
  const batches = house.get(BatchQueries);
  // What stands against it is told on its own page.
  expect((await batches.one(purse.controller, left?.batchId ?? '')).barred).toEqual(['finance.batch.payee-on-hold']);
  expect((await batches.list(purse.controller, { state: 'draft' })).items.map(({ barred }) => barred)).toEqual([[]]);
  await order(purse.controller, runId, 'release');
  await house.timers.tick('finance.fetch-bank-files');
  const released = await look(runId);
  expect(released.state).toBe('released');
  expect(released.outcomes).toEqual([
    { state: 'batched', payouts: A_FILE },
    { state: 'settled', payouts: PAYOUTS - 1 - A_FILE },
  ]);
  const debits = (await bank.log()).endToEndIds.map((row) => row.debits);
  expect(debits).toEqual(Array.from({ length: PAYOUTS - 1 - A_FILE }, () => 1));
  expect((await house.get(Ledger).proof()).problems).toEqual([]);
  await house.get(CancelPayout).execute(purse.clerk, onHold, 'paid by hand');
});

test('the steps act in the name of the person who gave the order', async () => {
  await payables(3);
  const runId = await start();
  await house.queues.drain();
  await order(purse.controller, runId, 'check');
  const rows = await house.query(
    `SELECT DISTINCT t."command", t."acted_as" AS "as", t."person_id" AS "person" FROM "audit"."transition" t JOIN "finance"."batch" b ON b."id" = t."entity_id"
     WHERE b."run_id" = $1 ORDER BY 1`,
    [runId],
  );
  expect(rows).toEqual([
    { command: 'check', as: 'system:finance.payout-run', person: purse.controller.personId },
    { command: 'create', as: 'system:finance.payout-run', person: purse.clerk.personId },
  ]);
});

test('a step that comes again, late or twice at once, does nothing', async () => {
  await payables(A_FILE + 3);
  const runId = await start();
  await house.queues.drain();
  const before = await look(runId);
  expect(before).toMatchObject({ payouts: A_FILE + 3, batches: 2 });
  const events = await house.query<{ id: string; type: string; payload: { step: number } }>(
    `SELECT "id", "type", "payload" FROM "outbox"."event" WHERE "subject_id" = $1 AND "type" = 'finance.payout-run.step.v1' ORDER BY "id"`,
    [runId],
  );
  expect(events.map(({ payload }) => payload.step)).toEqual([0, 1]);
  const again = events.flatMap((event) => [0, 1].map(() => ({ ...event, subjectId: runId })));
  await Promise.all(again.map((event) => house.get(UnitOfWork).run(purse.clerk, (tx) => house.get(TakeStep).handle(tx, event))));
  expect(await look(runId)).toEqual(before);
});

test('two runs at once share what is there: no payout is in two batches', async () => {
  const ids = await payables(2 * A_FILE);
  const other: Actor = { ...purse.clerk, personId: newId() };
  const runs = await Promise.all([start(), start(other)]);
  await house.queues.drain();
  const both = await Promise.all(runs.map((id) => look(id)));
  expect(both.reduce((sum, run) => sum + run.payouts, 0)).toBe(ids.length);
  const moves = await house.query<{ n: number }>(
    `SELECT count(*)::int AS "n" FROM "audit"."transition" WHERE "entity_id" = ANY($1::uuid[]) AND "command" = 'batch' GROUP BY "entity_id"`,
    [ids],
  );
  expect(moves.map(({ n }) => n)).toEqual(ids.map(() => 1));
});

test('to check and release it takes a role that pays in each of its programmes, and no part in any payment', async () => {
  const [payoutId = ''] = await payables(3);
  const runId = await start();
  await house.queues.drain();
  const reads = { role: 'auditor' as const, programmeId: null };
  const elsewhere: Actor = { ...purse.controller, staff: [{ role: 'finance-approver', programmeId: newId() }, reads] };
  expect(await look(runId, elsewhere)).toMatchObject({
    state: 'made',
    allowedCommands: [],
    barred: ['finance.payout-run.other-programmes'],
  });
  expect(await caught(house.get(OrderPayoutRun).execute(elsewhere, runId, 'check'))).toMatchObject({
    code: 'finance.payout-run.other-programmes',
  });
  const [paid] = await house.query<{ id: string }>(`SELECT "payee_organisation_id" AS "id" FROM "finance"."payout" WHERE "id" = $1`, [
    payoutId,
  ]);
  const ofPayee: Actor = { ...purse.controller, memberships: [{ organisationId: paid?.id ?? '', kind: 'sme', right: 'viewer' }] };
  expect(await caught(house.get(OrderPayoutRun).execute(ofPayee, runId, 'check'))).toMatchObject({
    code: 'finance.batch.own-organisation',
  });
  await order(purse.controller, runId, 'check');
  expect((await look(runId)).state).toBe('checked');
});

test('nothing approved, nothing begun; a run is not there for the money of other programmes, nor for those who belong to a payee', async () => {
  expect(await caught(start())).toMatchObject({ code: 'finance.batch.nothing-to-pay' });
  const [payoutId = ''] = await payables(1);
  const [payout] = await house.query<{ payee: string }>(
    `SELECT "payee_organisation_id" AS "payee" FROM "finance"."payout" WHERE "id" = $1`,
    [payoutId],
  );
  const insider: Actor = { ...purse.clerk, memberships: [{ organisationId: payout?.payee ?? '', kind: 'sme', right: 'viewer' }] };
  expect(await caught(start(insider))).toMatchObject({ code: 'finance.batch.nothing-to-pay' });
  const runId = await start();
  await house.queues.drain();
  const stranger: Actor = { ...purse.controller, staff: [{ role: 'finance-approver', programmeId: newId() }] };
  expect(await caught(look(runId, stranger))).toMatchObject({ code: 'payout-run.not-found', status: 404 });
  expect((await house.get(PayoutRunQueries).list(stranger, {})).items).toEqual([]);
  expect((await house.get(PayoutRunQueries).list(purse.controller, {})).items.map(({ id }) => id)).toContain(runId);
  expect(await caught(house.get(OrderPayoutRun).execute(stranger, runId, 'check'))).toMatchObject({ status: 404 });
});
