/** One side of `payout-run` in a process of its own, so that its peak memory is its own. Prints what it measured as its last line. */
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

import { NestFactory } from '@nestjs/core';
import pg from 'pg';

import { OrderPayoutRun, StartPayoutRun, UploadBankFile } from '@traverse/finance';
import type { Actor } from '@traverse/kernel';
import { JobRunner, jobsAtOnce, loadConfig } from '@traverse/platform';

import { WorkerModule } from '../apps/worker/worker.module.js';
import { type BareRun, checkBare, makeBare, releaseAndSendBare, settleBare } from './bare-run.js';

export interface RunOrder {
  readonly side: 'ours' | 'limit';
  readonly clerk: Actor;
  readonly controller: Actor;
  readonly hearers: readonly string[];
  /** Of the limit: a run that is there. */
  readonly runId: string;
}

export interface RunMeasured {
  /** Seconds: made, checked, released and sent, settled. */
  readonly phases: readonly number[];
  readonly peakMegabytes: number;
}

const TICK_MS = 25;

async function until(pool: pg.Pool, text: string, values: unknown[]): Promise<void> {
  while (!(await pool.query<{ over: boolean }>(text, values)).rows[0]?.over) await pause(TICK_MS);
}

const IN_STATE = `SELECT "state" = $2 AS "over" FROM "finance"."payout_run" WHERE "id" = $1`;
const ALL_SENT = `SELECT NOT EXISTS (SELECT FROM "finance"."batch" WHERE "run_id" = $1 AND "state" <> 'sent') AS "over"`;
const ALL_BOOKED = `SELECT NOT EXISTS (SELECT FROM "finance"."bank_file_import" WHERE "id" = $1 AND "place" IS NOT NULL) AS "over"`;

async function ours(pool: pg.Pool, bankUrl: string, { clerk, controller }: RunOrder, lap: () => void): Promise<void> {
  const config = loadConfig({ ...process.env, BANK_URL: bankUrl });
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), { logger: ['error'] });
  const fail = (error: unknown): void => {
    console.error(error);
    process.exit(1);
  };
  // The news of each payout (mails, lists) is for another worker: it stays in the outbox, on both sides.
  await app.get(JobRunner).start(fail, { timers: false, queues: ['urgent'] });
  lap();
  const { id } = await app.get(StartPayoutRun).execute(clerk, {});
  await until(pool, IN_STATE, [id, 'made']);
  lap();
  await app.get(OrderPayoutRun).execute(controller, id, 'check');
  await until(pool, IN_STATE, [id, 'checked']);
  lap();
  await app.get(OrderPayoutRun).execute(controller, id, 'release');
  await until(pool, IN_STATE, [id, 'released']);
  await until(pool, ALL_SENT, [id]);
  lap();
  const { body } = await fetch(`${bankUrl}/statement`);
  if (!body) throw new Error('no statement');
  const content = Readable.fromWeb(body as never);
  const file = await app.get(UploadBankFile).execute(clerk, { name: 'statement.xml', content, field: () => undefined });
  await until(pool, ALL_BOOKED, [file.id]);
  lap();
  await app.close();
}

async function limit(pool: pg.Pool, bankUrl: string, order: RunOrder, lap: () => void): Promise<void> {
  const { payoutsPerFile } = loadConfig();
  const [maker, checker] = [order.clerk.personId ?? '', order.controller.personId ?? ''];
  const { runId, hearers } = order;
  const run: BareRun = { pool, runId, bankUrl, step: payoutsPerFile, sendsAtOnce: jobsAtOnce.urgent, maker, checker, hearers };
  lap();
  const batchIds = await makeBare(run);
  lap();
  for (const batchId of batchIds) await checkBare(run, batchId);
  lap();
  await releaseAndSendBare(run, batchIds);
  lap();
  await settleBare(run);
  lap();
}

const order = JSON.parse(process.argv[2] ?? '') as RunOrder;
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 6 });
const laps: number[] = [];
await (order.side === 'ours' ? ours : limit)(pool, process.env['BENCH_BANK_URL'] ?? '', order, () => laps.push(performance.now()));
await pool.end();
const phases = laps.slice(1).map((at, i) => (at - (laps[i] ?? 0)) / 1000);
const measured: RunMeasured = { phases, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(measured));
