import { availableParallelism, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';

import { BATCH_RELEASED, CheckBatch, MakeBatches, ReleaseBatch } from '@traverse/finance';
import { JobRunner, jobsAtOnce, loadConfig, SubscriberRegistry } from '@traverse/platform';

import { WorkerModule } from '../apps/worker/worker.module.js';
import { bareSender } from './bare-payout.js';
import { analyse } from './drafts.js';
import { openBenchHouse } from './house.js';
import { median } from './load.js';
import { openPurse, rowId, seedPayables } from './payables.js';

const BAR = 0.4;
const SIDES = ['ours', 'limit'] as const;
type Side = (typeof SIDES)[number];

const COPIES = `SELECT n, ${rowId('batch', 'n')} AS "batch_id", ${rowId('payout', 'n')} AS "payout_id", 'BAT-2026-' || 9000000 + n AS "number" FROM generate_series($2::bigint, $3::bigint) AS n`;
const COPY_BATCHES = `
  INSERT INTO "finance"."batch" SELECT copy.* FROM "finance"."batch" b, (${COPIES}) AS made,
    LATERAL jsonb_populate_record(b, jsonb_build_object('id', made."batch_id", 'number', made."number")) AS copy WHERE b."id" = $1`;
const PUT_IN = `
  UPDATE "finance"."payout" p SET "state" = 'batched', "version" = 3, "batch_id" = made."batch_id", "bank_account_id" = ${rowId('account', 'made.n')}
  FROM (${COPIES}) AS made WHERE p."id" = made."payout_id" AND $1::uuid IS NOT NULL`;
/** The same payment under its own message id, EndToEndId and instruction id. */
const COPY_FILES = `
  INSERT INTO "finance"."batch_file" ("batch_id", "msg_id", "execution_date", "bytes", "sha256", "created_at")
  SELECT made."batch_id", made."number" || '-BENCH', f."execution_date", made."bytes", encode(sha256(made."bytes"), 'hex'), f."created_at"
  FROM "finance"."batch_file" f JOIN "finance"."payout" o ON o."batch_id" = f."batch_id",
    LATERAL (SELECT m.*, convert_to(replace(replace(replace(convert_from(f."bytes", 'UTF8'), f."msg_id", m."number" || '-BENCH'), o."end_to_end_id", p."end_to_end_id"),
      o."instr_id", p."instr_id"), 'UTF8') AS "bytes" FROM (${COPIES}) AS m JOIN "finance"."payout" p ON p."id" = m."payout_id") AS made
  WHERE f."batch_id" = $1`;

/** Batches of one, as after their release; the first by the deeds, the others its copies. */
async function releaseBatches(app: INestApplicationContext, pool: pg.Pool, count: number): Promise<void> {
  const purse = await openPurse(app, pool);
  await seedPayables(app, pool, purse, 0, 0);
  const { batchIds, leftOut } = await app.get(MakeBatches).execute(purse.clerk, {});
  const [template] = batchIds;
  if (!template) throw new Error(`no batch: ${leftOut[0]?.problem}`);
  await app.get(CheckBatch).execute(purse.controller, template);
  await app.get(ReleaseBatch).execute(purse.controller, template);
  await seedPayables(app, pool, purse, 1, count);
  for (const statement of [COPY_BATCHES, PUT_IN, COPY_FILES]) await pool.query(statement, [template, 1, count]);
}

/** The news of the release. Ours lie in the outbox for the relay; the limit's jobs are added by hand, and the relay leaves them alone. */
const NEWS = `
  WITH "event" AS (
    INSERT INTO "outbox"."event" ("id", "type", "subject_id", "payload", "occurred_at", "request_id")
    SELECT gen_random_uuid(), $3, ${rowId('batch', 'n')}, '{}', now(), 'bench' FROM generate_series($1::bigint, $2::bigint) AS n RETURNING "id"),
  "delivery" AS (
    INSERT INTO "outbox"."delivery" ("event_id", "subscriber", "state", "attempts", "due_at") SELECT "id", $4, $5, 0, now() + $6::interval FROM "event")
  SELECT "id" FROM "event"`;
const OPEN = `SELECT EXISTS (SELECT FROM "outbox"."delivery" WHERE "event_id" = ANY($1::uuid[]) AND "state" IN ('waiting', 'queued')) AS "open"`;
const QUIET = `SELECT EXISTS (SELECT FROM "outbox"."delivery" WHERE "state" IN ('waiting', 'queued')) AS "open"`;

async function over(pool: pg.Pool, text: string, values: unknown[] = []): Promise<void> {
  while ((await pool.query<{ open: boolean }>(text, values)).rows[0]?.open) await pause(10);
}

const WRITTEN = `
  SELECT count(*) FILTER (WHERE b."state" = 'sent' AND b."sends" = 1)::int AS "batches", count(*) FILTER (WHERE p."state" = 'sent')::int AS "payouts",
    (SELECT count(*)::int / 2 FROM "audit"."transition" WHERE "entity_id" = ANY($1) AND "command" IN ('begin-sending', 'mark-sent')) AS "batch steps",
    (SELECT count(*)::int FROM "audit"."transition" WHERE "entity_id" = ANY($2) AND "command" = 'mark-sent') AS "payout steps",
    (SELECT count(*)::int / 2 FROM "outbox"."event" WHERE "subject_id" = ANY($1 || $2) AND "type" IN ('finance.batch.sent.v1', 'finance.payout.sent.v1')) AS "events",
    (SELECT count(*)::int FROM "outbox"."inbox" i JOIN "outbox"."event" e ON e."id" = i."event_id" WHERE e."subject_id" = ANY($1)) AS "inbox rows"
  FROM "finance"."batch" b JOIN "finance"."payout" p ON p."batch_id" = b."id" WHERE b."id" = ANY($1)`;

/** Both sides must have written the same rows, or the figures compare nothing. */
async function assertWritten(pool: pg.Pool, side: Side, from: number, to: number): Promise<void> {
  const { rows: ids } = await pool.query<{ batches: string[]; payouts: string[] }>(
    `SELECT array_agg(${rowId('batch', 'n')}) AS "batches", array_agg(${rowId('payout', 'n')}) AS "payouts" FROM generate_series($1::bigint, $2::bigint) AS n`,
    [from, to],
  );
  const { rows } = await pool.query<Record<string, number>>(WRITTEN, [ids[0]?.batches, ids[0]?.payouts]);
  for (const [what, count] of Object.entries(rows[0] ?? {}))
    if (count !== to - from + 1) throw new Error(`${side} wrote ${count} ${what}, not ${to - from + 1}`);
}

async function assertPaidOnce(bankUrl: string, sent: number): Promise<void> {
  const log = (await (await fetch(`${bankUrl}/log`)).json()) as { endToEndIds: { debits: number }[]; deliveries: object[] };
  const once = log.endToEndIds.filter(({ debits }) => debits === 1).length;
  if (once !== sent || log.deliveries.length !== sent)
    throw new Error(`the bank paid ${once} once in ${log.deliveries.length} files, not ${sent}`);
}

function tell(figures: Readonly<Record<Side, readonly number[]>>): number {
  const [ours, limit] = [median(figures.ours), median(figures.limit)];
  const ratio = ours / limit;
  console.log(`\nload average ${loadavg()[0]?.toFixed(1)}`);
  console.log(`payouts ours=${ours.toFixed(0)} limit=${limit.toFixed(0)} ratio=${ratio.toFixed(2)}`);
  return ratio < BAR ? 1 : 0;
}

/** `payouts [--rounds n] [--jobs n]`: batches of one from released to sent, relay, queue and bank included, beside a bare BullMQ job, interleaved. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { rounds: { type: 'string' }, jobs: { type: 'string' } } });
  const rounds = Math.max(3, Math.trunc(Number(values.rounds ?? 5)) || 5);
  const size = Math.max(50, Math.trunc(Number(values.jobs ?? 1000)) || 1000);
  console.log(`Starting a database and the bank (${availableParallelism()} cores, load average ${loadavg()[0]?.toFixed(1)}) ...`);
  const house = await openBenchHouse();
  const errors: unknown[] = [];
  const pool = new pg.Pool({ connectionString: house.databaseUrl, max: 4 }).on('error', () => undefined);
  const bank = await house.bank();
  const config = loadConfig({ ...process.env, DATABASE_URL: house.databaseUrl, BANK_URL: bank, DEMO: '1', REDIS_URL: '' });
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), { logger: ['error'] });
  const limit = bareSender(house, bank, jobsAtOnce.urgent, (error) => errors.push(error));
  try {
    const total = 2 * (rounds + 1) * size;
    await releaseBatches(app, pool, total);
    await analyse(house.ownerUrl);
    // Without timers: fetching and booking the bank's statements is not what is measured, and the limit does not do it.
    await app.get(JobRunner).start((error) => errors.push(error), { timers: false });
    await over(pool, QUIET);
    const [subscriber] = app.get(SubscriberRegistry).of(BATCH_RELEASED);
    console.log(`${total} batches of one, ${jobsAtOnce.urgent} at once, ${rounds} rounds of ${size}\n\nround   side     jobs/s`);
    let used = 0;
    const figures: Record<Side, number[]> = { ours: [], limit: [] };
    for (let n = 0; n <= rounds; n += 1) {
      for (const side of n % 2 === 1 ? SIDES : [...SIDES].reverse()) {
        const [from, to] = [used + 1, (used += size)];
        const began = performance.now();
        const due = side === 'ours' ? ['waiting', '0'] : ['queued', '1 day'];
        const { rows } = await pool.query<{ id: string }>(NEWS, [from, to, BATCH_RELEASED, subscriber, ...due]);
        const events = rows.map(({ id }) => id);
        if (side === 'limit') await limit.send(events);
        await over(pool, OPEN, [events]);
        const perSecond = (size * 1000) / (performance.now() - began);
        await assertWritten(pool, side, from, to);
        if (errors.length > 0) throw errors[0];
        console.log(`${(n === 0 ? 'warm-up' : String(n)).padEnd(7)} ${side.padEnd(6)} ${perSecond.toFixed(0).padStart(8)}`);
        if (n > 0) figures[side].push(perSecond);
      }
    }
    await assertPaidOnce(bank, total + 1);
    return tell(figures);
  } finally {
    await limit.close();
    await app.close();
    await pool.end();
    await house.stop();
  }
}
