import { execFile } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';

import { NestFactory } from '@nestjs/core';
import pg from 'pg';

import { PAYOUT_SETTLED } from '@traverse/finance';
import { newId } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { loadConfig, Queues, SubscriberRegistry } from '@traverse/platform';

import { WorkerModule } from '../apps/worker/worker.module.js';
import { analyse } from './drafts.js';
import { openBenchHouse } from './house.js';
import { openPurse, type Purse, rowId, seedPayables } from './payables.js';
import type { RunMeasured, RunOrder } from './payout-run-worker.js';
import { openSinkBank, type SinkBank } from './sink-bank.js';

const BAR = 0.4;
const MOST_MEMORY = 1.3;
const TIME_LIMIT_MS = 60 * 60_000;
const WORKER = fileURLToPath(new URL('./payout-run-worker.js', import.meta.url));
type Side = RunOrder['side'];

const execute = promisify(execFile);

const EMPTY_RUN = `
  INSERT INTO "finance"."payout_run" ("id", "state", "version", "created_at", "number", "scope", "made_by_id", "expected") VALUES ($1, 'making', 1, now(), $2, '{}', $3, 0)`;
const OF_RANGE = `SELECT ${rowId('payout', 'n')} AS "id" FROM generate_series($1::bigint, $2::bigint) AS n`;
/** Rows for each payout; both sides must have written the same. */
const WRITTEN = `
  WITH "mine" AS (${OF_RANGE}), "batches" AS (SELECT DISTINCT "batch_id" AS "id" FROM "finance"."payout" JOIN "mine" USING ("id"))
  SELECT (SELECT count(*) FROM "finance"."payout" JOIN "mine" USING ("id") WHERE "state" = 'settled' AND "version" = 5)::int AS "settled payouts",
    (SELECT count(*) / 3.0 FROM "audit"."transition" t JOIN "mine" m ON m."id" = t."entity_id")::float AS "steps of payouts",
    (SELECT count(*) / 2.0 FROM "outbox"."event" e JOIN "mine" m ON m."id" = e."subject_id")::float AS "news",
    (SELECT count(*) / 2.0 FROM "outbox"."delivery" d JOIN "outbox"."event" e ON e."id" = d."event_id" JOIN "mine" m ON m."id" = e."subject_id")::float AS "deliveries",
    (SELECT count(*) / 2.0 FROM "ledger"."transfer" t JOIN "mine" m ON m."id" = t."subject_id" WHERE t."kind" IN ('hold', 'post'))::float AS "movements",
    (SELECT count(*) FROM "finance"."bank_entry" e JOIN "mine" m ON m."id" = e."payout_id" WHERE e."outcome" = 'settled')::int AS "bank entries",
    (SELECT sum("payouts") FROM "finance"."batch" b JOIN "batches" USING ("id") WHERE b."state" = 'sent' AND b."sends" = 1)::int AS "payouts in batches sent",
    (SELECT sum(b."payouts") FROM "finance"."batch_file" f JOIN "batches" ON "batches"."id" = f."batch_id" JOIN "finance"."batch" b ON b."id" = f."batch_id")::int AS "payouts in files"`;

async function assertWritten(pool: pg.Pool, side: Side, from: number, to: number): Promise<void> {
  const { rows } = await pool.query<Record<string, number>>(WRITTEN, [from, to]);
  for (const [what, count] of Object.entries(rows[0] ?? {}))
    if (count !== to - from + 1) throw new Error(`${side} wrote ${count} ${what}, not ${to - from + 1}`);
}

interface Scene {
  readonly pool: pg.Pool;
  readonly bank: SinkBank;
  readonly databaseUrl: string;
  readonly purse: Purse;
  readonly hearers: readonly string[];
}

async function measure({ pool, bank, databaseUrl, purse, hearers }: Scene, side: Side): Promise<RunMeasured> {
  const runId = newId();
  if (side === 'limit') await pool.query(EMPTY_RUN, [runId, `RUN-BENCH-${runId.slice(-8)}`, purse.clerk.personId]);
  const order: RunOrder = { side, clerk: purse.clerk, controller: purse.controller, hearers, runId };
  const env = { ...process.env, DATABASE_URL: databaseUrl, BENCH_BANK_URL: bank.url, DEMO: '1', REDIS_URL: '' };
  const { stdout } = await execute(process.execPath, [WORKER, JSON.stringify(order)], { env, timeout: TIME_LIMIT_MS });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as RunMeasured;
}

const secondsOf = ({ phases }: RunMeasured): number => phases.reduce((sum, one) => sum + one, 0);

function row(side: Side, payouts: number, measured: RunMeasured): void {
  const cells = [
    ...measured.phases.map((one) => one.toFixed(1)),
    (payouts / secondsOf(measured)).toFixed(0),
    measured.peakMegabytes.toFixed(0),
  ];
  console.log(`${side.padEnd(6)}${String(payouts).padStart(8)}${cells.map((cell) => cell.padStart(9)).join('')}`);
}

type Figures = Record<Side, RunMeasured[]>;

function tell(figures: Figures, sizes: readonly number[]): number {
  const last = (side: Side): number => (sizes.at(-1) ?? 0) / secondsOf(figures[side].at(-1) ?? { phases: [], peakMegabytes: 0 });
  const [small = 0, large = 0] = figures.ours.map((one) => one.peakMegabytes);
  const [ours, limit] = [last('ours'), last('limit')];
  console.log(
    `\nload average ${loadavg()[0]?.toFixed(1)}; peak memory of ours at ${sizes[1]} is ${(large / small).toFixed(2)} times that at ${sizes[0]}`,
  );
  console.log(`payout-run ours=${ours.toFixed(0)} limit=${limit.toFixed(0)} ratio=${(ours / limit).toFixed(2)}`);
  return ours / limit < BAR || large / small > MOST_MEMORY ? 1 : 0;
}

/**
 * `payout-run [--small n] [--large n]`: that many approved payouts made into files, checked, released, sent and settled from a camt.053, by the jobs of a
 * worker; beside the same rows by bare `pg` in the same steps.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { small: { type: 'string' }, large: { type: 'string' } } });
  const sizes = [values.small ?? '10000', values.large ?? '100000'].map((text) => Math.max(100, Math.trunc(Number(text)) || 100));
  console.log(`Starting a database (${availableParallelism()} cores, load average ${loadavg()[0]?.toFixed(1)}) ...`);
  const house = await openBenchHouse();
  const bank = await openSinkBank();
  const pool = new pg.Pool({ connectionString: house.databaseUrl, max: 4 }).on('error', () => undefined);
  const config = loadConfig({ ...process.env, DATABASE_URL: house.databaseUrl, BANK_URL: bank.url, DEMO: '1', REDIS_URL: '' });
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), { logger: ['error'] });
  try {
    const hearers = app.get(SubscriberRegistry).of(PAYOUT_SETTLED);
    const scene = { pool, bank, databaseUrl: house.databaseUrl, purse: await openPurse(app, pool), hearers };
    console.log(
      `steps of ${config.payoutsPerFile}; seconds of each phase\n\nside   payouts     made  checked     sent  settled payouts/s  peak MB`,
    );
    const figures: Figures = { ours: [], limit: [] };
    let seeded = 0;
    for (const size of sizes)
      for (const side of ['ours', 'limit'] as const) {
        await seedPayables(app, pool, scene.purse, seeded + 1, seeded + size);
        await analyse(house.ownerUrl);
        const measured = await measure(scene, side);
        await assertWritten(pool, side, seeded + 1, seeded + size);
        seeded += size;
        // What was told and not yet heard is not to be in the other side's way.
        await pool.query(`UPDATE "outbox"."delivery" SET "state" = 'done' WHERE "state" <> 'done'`);
        await app.get(Queues).queue('events').drain();
        figures[side].push(measured);
        row(side, size, measured);
      }
    const { problems } = await app.get(Ledger).proof();
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return tell(figures, sizes);
  } finally {
    await app.close();
    await pool.end();
    await bank.close();
    await house.stop();
  }
}
