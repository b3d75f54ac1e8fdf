import pg from 'pg';

import { OrderPayoutRun, StartPayoutRun } from '@traverse/finance';

import { dayStatement, type Debit } from '../../bench/day-statement.js';
import { AMOUNT_MINOR, openPurse, type Purse, seedPayables } from '../../bench/payables.js';
import { fileInMemory } from '../../libs/finance/src/statement/large-file.js';
import { TakeLargeFile } from '../../libs/finance/src/statement/take-large-file.js';
import { PayoutHouse } from '../support/payout-house.js';
import { queueBackends } from '../support/queue-backends.js';
import { until } from '../support/until.js';
import type { WorkerProcess } from '../support/worker-process.js';

/**
 * A run of two thousand payouts, and the day's statement that tells of them, taken in steps by a real worker process that is killed in the middle: while
 * it makes files, while it releases and sends them, while it books the statement. The bank's notifications come in beside the statement.
 */
const PAYOUTS = 2_000;
const A_STEP = 200;
jest.setTimeout(240_000);

let run: PayoutHouse;
let worker: WorkerProcess;
let pool: pg.Pool;
let purse: Purse;
let env: Readonly<Record<string, string>>;
const start = (): Promise<WorkerProcess> => run.startWorker({ ...env, PAYOUTS_PER_FILE: String(A_STEP) });

/** The worker dies once so much is done, and another takes its place. */
async function killWhen(done: string, values: readonly unknown[]): Promise<void> {
  await until(async () => (await run.query<{ done: boolean }>(done, values))[0]?.done ?? false, { timeoutMs: 60_000 });
  await worker.kill();
  worker = await start();
}

const isOver = async (text: string, values: readonly unknown[]): Promise<void> =>
  until(async () => (await run.query<{ over: boolean }>(text, values))[0]?.over ?? false, {
    timeoutMs: 90_000,
    describe: async () => JSON.stringify(await run.query(`SELECT "state", "steps", "batches", "done" FROM "finance"."payout_run"`)),
  });
const isIn = (runId: string, state: string): Promise<void> =>
  isOver(`SELECT "state" = $2 AS "over" FROM "finance"."payout_run" WHERE "id" = $1`, [runId, state]);

async function statement(): Promise<Buffer> {
  const [authority] = await run.query<{ iban: string }>(`SELECT "iban" FROM "programme"."authority" WHERE "id" = $1`, [purse.authorityId]);
  const rows = await run.query<Pick<Debit, 'endToEndId' | 'instrId' | 'currency'>>(
    `SELECT "end_to_end_id" AS "endToEndId", "instr_id" AS "instrId", "currency" FROM "finance"."payout" ORDER BY "id" DESC`,
  );
  const debits = rows.map((row) => ({ ...row, amountMinor: AMOUNT_MINOR, reference: null }));
  const head = { id: 'STM-1', iban: authority?.iban ?? '', day: '2026-11-30', currency: 'EUR' };
  const pieces: string[] = [];
  for await (const piece of dayStatement({ ...head, entries: PAYOUTS, sumMinor: AMOUNT_MINOR * BigInt(PAYOUTS) }, debits))
    pieces.push(piece);
  return Buffer.from(pieces.join(''));
}

describe.each(queueBackends)('on %s', (_backend, environment) => {
  beforeAll(async () => {
    env = environment();
    run = await PayoutHouse.open(env);
    pool = new pg.Pool({ connectionString: run.house.config.databaseUrl, max: 2 });
    purse = await openPurse(run.house.app, pool);
    await seedPayables(run.house.app, pool, purse, 1, PAYOUTS);
    worker = await start();
  });
  afterAll(async () => {
    await pool?.end();
    await run?.close();
  });

  test('a run of two thousand payouts comes to its end, whenever its worker is killed: each is paid once and settled once', async () => {
    const { id } = await run.house.app.get(StartPayoutRun).execute(purse.clerk, {});
    await killWhen(`SELECT "batches" >= 2 AS "done" FROM "finance"."payout_run" WHERE "id" = $1`, [id]);
    await isIn(id, 'made');
    const order = run.house.app.get(OrderPayoutRun);
    await order.execute(purse.controller, id, 'check');
    await isIn(id, 'checked');
    await order.execute(purse.controller, id, 'release');
    await killWhen(`SELECT "done" >= 3 AS "done" FROM "finance"."payout_run" WHERE "id" = $1`, [id]);
    await isOver(
      `SELECT r."state" = 'released' AND NOT EXISTS (SELECT FROM "finance"."batch" b WHERE b."run_id" = r."id" AND b."state" <> 'sent') AS "over"
       FROM "finance"."payout_run" r WHERE r."id" = $1`,
      [id],
    );
    const file = await run.house.app.get(TakeLargeFile).execute(fileInMemory(await statement()), { source: 'upload' });
    await killWhen(`SELECT "steps" >= 2 AS "done" FROM "finance"."bank_file_import" WHERE "id" = $1`, [file?.id]);
    await isOver(`SELECT "place" IS NULL AS "over" FROM "finance"."bank_file_import" WHERE "id" = $1`, [file?.id]);

    const batches = await run.query<{ id: string; payouts: number; sends: number }>(
      `SELECT "id", "payouts", "sends" FROM "finance"."batch" WHERE "run_id" = $1`,
      [id],
    );
    expect(batches.map(({ payouts }) => payouts)).toEqual(Array.from({ length: PAYOUTS / A_STEP }, () => A_STEP));
    await run.expectPaidOnce(batches.map((batch) => batch.id));
    const [booked] = await run.query<{ movements: number; done: number; wrong: number }>(
      `SELECT i."movements", i."done", (SELECT count(*)::int FROM "finance"."bank_entry" e WHERE e."needs_person") AS "wrong" FROM "finance"."bank_file_import" i`,
    );
    expect(booked).toEqual({ movements: PAYOUTS, done: PAYOUTS, wrong: 0 });
  });
});
