import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import pg from 'pg';

import { analyse, assertWritten, copyDrafts, logIn, makeTemplate, type Template } from './drafts.js';
import { openBenchHouse } from './house.js';
import { drive, median, type Round } from './load.js';

const CONNECTIONS = 32;
const BAR = 0.75;
const P99_BAR = 1.5;

interface Plan {
  readonly rounds: number;
  readonly requests: number;
  readonly warmUp: number;
  readonly warmUpMaxMs: number;
  readonly maxMs: number;
}

function planOf(args: readonly string[]): Plan {
  const { values } = parseArgs({
    args: [...args],
    options: { quick: { type: 'boolean', default: false }, rounds: { type: 'string' }, requests: { type: 'string' } },
  });
  const usual = values.quick
    ? { rounds: 3, requests: 600, warmUp: 500, warmUpMaxMs: 15_000, maxMs: 6_000 }
    : { rounds: 5, requests: 3_000, warmUp: 1_500, warmUpMaxMs: 30_000, maxMs: 20_000 };
  const count = (text: string | undefined, least: number, otherwise: number): number =>
    text === undefined ? otherwise : Math.max(least, Math.trunc(Number(text)) || least);
  return { ...usual, rounds: count(values.rounds, 3, usual.rounds), requests: count(values.requests, CONNECTIONS, usual.requests) };
}

type Side = 'ours' | 'limit';
const SIDES: readonly Side[] = ['ours', 'limit'];

/** The two take turns, and who begins changes with each round: whatever else the machine does meets both. */
async function measure(
  plan: Plan,
  submit: (side: Side, requests: number, maxMs: number) => Promise<Round>,
): Promise<Readonly<Record<Side, readonly Round[]>>> {
  const rounds: Record<Side, Round[]> = { ours: [], limit: [] };
  for (const side of SIDES) await submit(side, plan.warmUp, plan.warmUpMaxMs);
  for (let n = 1; n <= plan.rounds; n += 1) {
    for (const side of n % 2 === 1 ? SIDES : [...SIDES].reverse()) {
      const round = await submit(side, plan.requests, plan.maxMs);
      rounds[side].push(round);
      console.log(line(String(n), side, round.submitted.length, round));
    }
  }
  return rounds;
}

function line(round: string, side: string, requests: number, { perSecond, p50, p99 }: Pick<Round, 'perSecond' | 'p50' | 'p99'>): string {
  const cells = [round.padEnd(7), side.padEnd(6), String(requests).padStart(9), perSecond.toFixed(0).padStart(8)];
  return [...cells, p50.toFixed(1).padStart(9), p99.toFixed(1).padStart(9)].join(' ');
}

function middle(rounds: readonly Round[]): Pick<Round, 'perSecond' | 'p50' | 'p99'> {
  const of = (value: (round: Round) => number): number => median(rounds.map(value));
  return { perSecond: of(({ perSecond }) => perSecond), p50: of(({ p50 }) => p50), p99: of(({ p99 }) => p99) };
}

function tell(rounds: Readonly<Record<Side, readonly Round[]>>): number {
  const [ours, limit] = [middle(rounds.ours), middle(rounds.limit)];
  const total = (side: Side): number => rounds[side].reduce((sum, { submitted }) => sum + submitted.length, 0);
  console.log(line('median', 'ours', total('ours'), ours));
  console.log(line('median', 'limit', total('limit'), limit));
  const slower = ours.p99 / limit.p99;
  console.log(
    `p99 ours/limit ${slower.toFixed(2)} (bar ${P99_BAR})${slower > P99_BAR ? ' ABOVE THE BAR' : ''}; load average ${loadavg()[0]?.toFixed(1)}`,
  );
  const ratio = ours.perSecond / limit.perSecond;
  console.log(`submit ours=${ours.perSecond.toFixed(0)} limit=${limit.perSecond.toFixed(0)} ratio=${ratio.toFixed(2)}`);
  return ratio < BAR ? 1 : 0;
}

/** `submit [--quick] [--rounds n] [--requests n]`: our path against the bare limit, interleaved, on one database. */
export async function run(args: readonly string[]): Promise<number> {
  const plan = planOf(args);
  console.log(`Starting a database, the api and the limit (${availableParallelism()} cores, load average ${loadavg()[0]?.toFixed(1)}) ...`);
  const house = await openBenchHouse();
  const pool = new pg.Pool({ connectionString: house.databaseUrl, max: 2 });
  const leave = (): void => void house.stop().finally(() => process.exit(130));
  process.once('SIGINT', leave).once('SIGTERM', leave);
  try {
    const ours = await house.serve('api', 'apps/api/main.js', '/api/health/ready');
    const template: Template = await makeTemplate(ours, pool);
    const limit = await house.serve('limit', 'bench/limit-server.js', '/ready', {
      LIMIT_EVENT: template.event,
      LIMIT_SUBSCRIBERS: JSON.stringify(template.subscribers),
    });
    const people = await logIn(ours, CONNECTIONS);
    const drafts = await copyDrafts(pool, template, 2 * (plan.warmUp + plan.rounds * plan.requests));
    await analyse(house.ownerUrl);
    console.log(
      `${drafts.length} drafts, ${CONNECTIONS} connections, ${plan.rounds} rounds of at most ${plan.requests} requests or ${plan.maxMs / 1000} s\n`,
    );
    console.log('round   side    requests    req/s    p50 ms    p99 ms');
    let used = 0;
    const rounds = await measure(plan, async (side, requests, maxMs) => {
      const given = drafts.slice(used, (used += requests));
      await pool.query(`UPDATE "identity"."session" SET "last_seen_at" = now()`);
      const round = await drive(side === 'ours' ? ours : limit, people, given, maxMs);
      await assertWritten(pool, side, round.submitted, template);
      return round;
    });
    console.log('');
    return tell(rounds);
  } finally {
    await pool.end();
    await house.stop();
  }
}
