import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';

import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';

import { encodeCursor, newId, type Actor } from '@traverse/kernel';
import { loadConfig, PlatformModule } from '@traverse/platform';
import { ApplicationListQueries, type DeskAskedDto } from '@traverse/reporting';

import { entities, modules } from '../apps/api/contexts.js';
import { type Built, buildApplications, COMMON, PLANTED_HITS, plantedRegions, plantedWords, REGION_HITS } from './applications.js';
import { type BenchHouse, openBenchHouse } from './house.js';
import { quantile } from './load.js';

const BAR = 1.5;
const PAGE = 50;
const CURSORS = 60;

interface Size {
  readonly rows: number;
  readonly house: BenchHouse;
  readonly app: INestApplicationContext;
  readonly queries: ApplicationListQueries;
  readonly built: Built;
  /** Places in the middle of each order, by query. */
  readonly places: Readonly<Record<string, readonly string[]>>;
}

interface Asked {
  readonly actor: Actor;
  readonly asked: DeskAskedDto;
}

interface Query {
  readonly name: string;
  readonly hits: number;
  ask(size: Size, turn: number): Asked;
}

const officer = (programmeId: string | null): Actor => ({
  personId: newId(),
  system: null,
  staff: [{ role: 'officer', programmeId }],
  memberships: [],
});
const pick = <T>(from: readonly T[], turn: number): T => from[turn % from.length] as T;
const own = (size: Size): Actor => officer(size.built.programmes[0] ?? null);
/** The calls of the officer's programme, one after another. */
const callOf = (size: Size, turn: number): string => {
  const calls = size.built.calls.filter(({ programmeId }) => programmeId === size.built.programmes[0]);
  return pick(calls, turn).id;
};
const first = (name: string, hits: number, asked: (size: Size, turn: number) => DeskAskedDto, all = false): Query => ({
  name,
  hits,
  ask: (size, turn) => ({ actor: all ? officer(null) : own(size), asked: asked(size, turn) }),
});
const later = (name: string, place: string, asked: (size: Size, turn: number) => DeskAskedDto): Query => ({
  name,
  hits: PAGE,
  // A place belongs to its call: as many places as turns, call by call.
  ask: (size, turn) => ({ actor: own(size), asked: { ...asked(size, turn), cursor: pick(size.places[place] ?? [], turn) } }),
});

/** What officers ask: first and later pages, by key. */
const QUERIES: readonly Query[] = [
  first('newest of a call', PAGE, (size, turn) => ({ callId: callOf(size, turn) })),
  later('newest of a call, a later page', 'call', (size, turn) => ({ callId: callOf(size, turn) })),
  first('newest of all programmes', PAGE, () => ({}), true),
  first('to check in a call', PAGE, (size, turn) => ({ callId: callOf(size, turn), state: 'submitted' })),
  later('approved in a call, a later page', 'approved', (size, turn) => ({ callId: callOf(size, turn), state: 'approved' })),
  later('largest amounts, a later page', 'requested', () => ({ sort: 'requested' })),
  first('best of the evaluated in a call', PAGE, (size, turn) => ({ callId: callOf(size, turn), state: 'evaluated', sort: 'score' })),
  first('a rare word', PLANTED_HITS, (_size, turn) => ({ q: pick(plantedWords, turn) })),
  first('a frequent word in a call', PAGE, (size, turn) => ({ q: COMMON, callId: callOf(size, turn) })),
  first('a region with one company', REGION_HITS, (_size, turn) => ({ territory: pick(plantedRegions, turn) }), true),
];

/** Keys of rows well inside of an order, as a reader reaches them who asks for page after page. */
async function placesOf(house: BenchHouse, built: Built): Promise<Size['places']> {
  const client = new pg.Client({ connectionString: house.databaseUrl });
  await client.connect();
  const calls = built.calls.filter(({ programmeId }) => programmeId === built.programmes[0]).map(({ id }) => id);
  const find = async (sort: string, key: string, column: string, where: string, value: string, count: number): Promise<string[]> => {
    const { rows } = await client.query<{ key: string; id: string }>(
      `SELECT ${key} AS "key", "id" FROM (SELECT r.*, percent_rank() OVER (ORDER BY ${column}) AS "place" FROM "reporting"."application_list" r WHERE ${where}) AS r
       WHERE "place" BETWEEN 0.3 AND 0.8 ORDER BY hashtextextended("id"::text, 1) LIMIT ${count}`,
      [value],
    );
    return rows.map((row) => encodeCursor([sort, 'desc', row.key, row.id]));
  };
  /** The same turn asks the same call for its page. */
  const ofCalls = async (where: string): Promise<string[]> => {
    const found = await Promise.all(calls.map((call) => find('received', received, '"received_at"', where, call, CURSORS / calls.length)));
    return Array.from({ length: CURSORS }, (_, turn) => pick(found, turn)[Math.floor(turn / calls.length)] ?? '');
  };
  const received = `to_char("received_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  try {
    return {
      call: await ofCalls('"call_id" = $1'),
      approved: await ofCalls(`"call_id" = $1 AND "state" = 'approved'`),
      requested: await find(
        'requested',
        '"requested_minor"::text',
        '"requested_minor"',
        '"programme_id" = $1',
        built.programmes[0] ?? '',
        CURSORS,
      ),
    };
  } finally {
    await client.end();
  }
}

async function open(rows: number): Promise<Size> {
  const house = await openBenchHouse();
  const began = performance.now();
  const built = await buildApplications(house.ownerUrl, rows);
  const config = loadConfig({ DATABASE_URL: house.databaseUrl, DEMO: '1', LOG_LEVEL: 'fatal' });
  @Module({})
  class BenchModule {
    static with(): DynamicModule {
      return { module: BenchModule, imports: [PlatformModule.forRoot(config, entities), ...modules] };
    }
  }
  const app = await NestFactory.createApplicationContext(BenchModule.with(), { logger: false });
  const places = await placesOf(house, built);
  console.log(`${rows} applications in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return { rows, house, app, queries: app.get(ApplicationListQueries), built, places };
}

/** The queries take turns, and so do the sizes: whatever else the machine does meets both. */
async function measure(sizes: readonly Size[], rounds: number): Promise<ReadonlyMap<Size, readonly number[][]>> {
  const times = new Map(sizes.map((size) => [size, QUERIES.map((): number[] => [])]));
  const warmUp = CURSORS;
  for (let turn = 0; turn < warmUp + rounds; turn += 1)
    for (const [i, query] of QUERIES.entries())
      for (const size of turn % 2 === 0 ? sizes : [...sizes].reverse()) {
        const { actor, asked } = query.ask(size, turn);
        const began = performance.now();
        const { items } = await size.queries.page(actor, { ...asked, limit: PAGE }, 'en');
        const ms = performance.now() - began;
        if (items.length !== query.hits) throw new Error(`${query.name} at ${size.rows}: ${items.length} hits, not ${query.hits}`);
        if (turn >= warmUp) times.get(size)?.[i]?.push(ms);
      }
  return times;
}

const p95 = (times: readonly number[]): number =>
  quantile(
    [...times].sort((a, b) => a - b),
    0.95,
  );

function tell(small: readonly number[][], large: readonly number[][]): number {
  console.log(`\n${'p95, ms'.padEnd(36)} ${'10 thousand'.padStart(12)} ${'1 million'.padStart(12)} ${'ratio'.padStart(7)}  hits`);
  for (const [i, { name, hits }] of QUERIES.entries()) {
    const [a, b] = [p95(small[i] ?? []), p95(large[i] ?? [])];
    console.log(`${name.padEnd(36)} ${a.toFixed(2).padStart(12)} ${b.toFixed(2).padStart(12)} ${(b / a).toFixed(2).padStart(7)}  ${hits}`);
  }
  const [limit, ours] = [p95(small.flat()), p95(large.flat())];
  const ratio = ours / limit;
  console.log(`load average ${loadavg()[0]?.toFixed(1)}`);
  console.log(`list ours=${ours.toFixed(2)} limit=${limit.toFixed(2)} ratio=${ratio.toFixed(2)}`);
  return ratio > BAR ? 1 : 0;
}

/** `list [--rounds n] [--rows n]`: the officers' list at ten thousand and at a million applications, the same questions with the same number of hits. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { rounds: { type: 'string' }, rows: { type: 'string' } } });
  if (process.env['BENCH_DATABASE_URL']) throw new Error('list makes two databases of its own: unset BENCH_DATABASE_URL');
  const rounds = Math.max(20, Math.trunc(Number(values.rounds ?? 200)) || 200);
  const rows = Math.max(20_000, Math.trunc(Number(values.rows ?? 1_000_000)) || 1_000_000);
  const sizes: Size[] = [];
  try {
    for (const count of [10_000, rows]) sizes.push(await open(count));
    const times = await measure(sizes, rounds);
    const [small, large] = sizes.map((size) => times.get(size) ?? []);
    return tell(small ?? [], large ?? []);
  } finally {
    for (const { app, house } of sizes) {
      await app.close();
      await house.stop();
    }
  }
}
