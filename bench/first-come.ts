import { availableParallelism, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';

import { SubmitApplication } from '@traverse/applicant';
import type { Actor } from '@traverse/kernel';
import { newId } from '@traverse/kernel';
import pg from 'pg';

import { bareFirstCome } from './bare-first-come.js';
import { analyse, copyDrafts } from './drafts.js';
import { openFirstComeCall } from './first-come-call.js';
import { openBenchHouse } from './house.js';
import { median } from './load.js';

const CLIENTS = 16;
const BAR = 0.5;
const SIDES = ['ours', 'limit'] as const;
type Side = (typeof SIDES)[number];

/** Every draft once, by so many clients at a time; transactions per second. */
async function drive(ids: readonly string[], submit: (id: string) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < ids.length) await submit(ids[next++] ?? '');
  };
  await Promise.all(Array.from({ length: CLIENTS }, lane));
  return (ids.length * 1000) / (performance.now() - began);
}

const WRITTEN = `
  SELECT count(*)::int AS "applications", count(DISTINCT a."sequence")::int AS "places",
    (SELECT count(*)::int FROM "ledger"."transfer" WHERE "subject_id" = ANY($1) AND "code" = 'earmark') AS "transfers",
    (SELECT count(*)::int FROM "audit"."transition" WHERE "entity_id" = ANY($1) AND "command" = 'submit') AS "audited",
    (SELECT count(*)::int FROM "outbox"."event" WHERE "subject_id" = ANY($1)) AS "events",
    (SELECT count(*)::int FROM "platform"."idempotency" WHERE "key" = ANY($2)) AS "keys"
  FROM "applicant"."application" a
  WHERE a."id" = ANY($1) AND a."state" = 'submitted' AND a."earmarked_minor" = a."requested_minor" AND a."snapshot_hash" IS NOT NULL`;

/** Both sides must have written the same rows, or the figures compare nothing. */
async function assertWritten(pool: pg.Pool, side: Side, ids: readonly string[]): Promise<void> {
  const { rows } = await pool.query<Record<string, number>>(WRITTEN, [ids, ids.map(keyOf)]);
  for (const [what, count] of Object.entries(rows[0] ?? {}))
    if (count !== ids.length) throw new Error(`${side} wrote ${count} ${what}, not ${ids.length}`);
}

const keyOf = (id: string): string => `bench-${id}`;

function tell(figures: Readonly<Record<Side, readonly number[]>>): number {
  const [ours, limit] = [median(figures.ours), median(figures.limit)];
  const ratio = ours / limit;
  console.log(`\nload average ${loadavg()[0]?.toFixed(1)}`);
  console.log(`first-come ours=${ours.toFixed(0)} limit=${limit.toFixed(0)} ratio=${ratio.toFixed(2)}`);
  return ratio < BAR ? 1 : 0;
}

/** `first-come [--rounds n] [--transactions n]`: submissions that all wait for one envelope, through our deed and by bare pg, interleaved. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { rounds: { type: 'string' }, transactions: { type: 'string' } } });
  const rounds = Math.max(3, Math.trunc(Number(values.rounds ?? 5)) || 5);
  const size = Math.max(CLIENTS, Math.trunc(Number(values.transactions ?? 1500)) || 1500);
  console.log(`Starting a database (${availableParallelism()} cores, load average ${loadavg()[0]?.toFixed(1)}) ...`);
  const house = await openBenchHouse();
  const pool = new pg.Pool({ connectionString: house.databaseUrl, max: CLIENTS });
  // What breaks when the server goes has been awaited by then.
  pool.on('error', () => undefined);
  const call = await openFirstComeCall(house.databaseUrl, CLIENTS);
  try {
    const deed = call.app.get(SubmitApplication);
    const { personId, organisationId } = call;
    const ours = (id: string): Promise<unknown> => {
      const idempotency = { key: keyOf(id), route: `POST /api/applications/${id}/submit`, bodyHash: 'bench' };
      const request = { id: newId(), receivedAt: new Date(), idempotency };
      const actor: Actor = { personId, system: null, staff: [], memberships: [{ organisationId, kind: 'sme', right: 'owner' }], request };
      return deed.execute(actor, id);
    };
    const limit = (id: string): Promise<unknown> => bareFirstCome(pool, call, id, keyOf(id));
    const submit: Readonly<Record<Side, (id: string) => Promise<unknown>>> = { ours, limit };
    const drafts = await copyDrafts(pool, call.template, 2 * (rounds + 1) * size);
    await analyse(house.ownerUrl);
    console.log(
      `${drafts.length} drafts, ${CLIENTS} clients, one envelope, ${rounds} rounds of ${size} transactions\n\nround   side       tx/s`,
    );
    let used = 0;
    const figures: Record<Side, number[]> = { ours: [], limit: [] };
    for (let n = 0; n <= rounds; n += 1) {
      for (const side of n % 2 === 1 ? SIDES : [...SIDES].reverse()) {
        const given = drafts.slice(used, (used += size));
        const perSecond = await drive(given, submit[side]);
        await assertWritten(pool, side, given);
        console.log(`${(n === 0 ? 'warm-up' : String(n)).padEnd(7)} ${side.padEnd(6)} ${perSecond.toFixed(0).padStart(8)}`);
        if (n > 0) figures[side].push(perSecond);
      }
    }
    return tell(figures);
  } finally {
    await call.app.close();
    await pool.end();
    await house.stop();
  }
}
