import pg from 'pg';
import { DataSource } from 'typeorm';

import { dataSourceOptions } from '@traverse/platform';
import { rebuildApplicationList } from '@traverse/reporting';

import { entities } from '../apps/api/contexts.js';

/** What was built: programmes with calls, and what is planted so that it is hit as often whatever the size. */
export interface Built {
  readonly programmes: readonly string[];
  readonly calls: readonly { readonly id: string; readonly programmeId: string }[];
}

const CALLS = 8;
const PROGRAMMES = 2;
/** In so many applications of the first programme each. */
export const PLANTED_HITS = 30;
export const plantedWords = ['gletscherspalte', 'murmeltier', 'enzianwurzel', 'felssturz', 'alpenglühen'] as const;
/** Regions with one company each, and so many applications. */
export const REGION_HITS = 40;
export const plantedRegions = ['LI000', 'CH011', 'SI031', 'AT127', 'FRK11'] as const;
/** Frequent in every text. */
export const COMMON = 'holzbau';

const REGIONS = [
  'DE111',
  'DE212',
  'DE271',
  'AT332',
  'AT335',
  'AT213',
  'ITC11',
  'ITC4C',
  'ITH10',
  'ITH42',
  'FRL03',
  'CH070',
  'CH056',
  'SI041',
];
/** Weights of a hundred. */
const STATES: readonly (readonly [string, number])[] = [
  ...([
    ['submitted', 8],
    ['eligible', 12],
    ['partnered', 5],
    ['in-evaluation', 10],
    ['evaluated', 15],
  ] as const),
  ...([
    ['approved', 22],
    ['rejected', 20],
    ['ineligible', 5],
    ['withdrawn', 3],
  ] as const),
];

const SYLLABLES = [
  'bau',
  'holz',
  'mess',
  'werk',
  'stein',
  'licht',
  'wind',
  'strom',
  'form',
  'last',
  'span',
  'takt',
  'glas',
  'rand',
  'kern',
  'fluss',
];
const vocabulary = SYLLABLES.flatMap((a) => SYLLABLES.flatMap((b) => SYLLABLES.map((c) => a + b + c)));

// A hash that spreads, so that neighbours in one order are strangers in the next.
const spread = (seed: number, n = 'n'): string => `((hashint8extended(${n}, ${seed}) & 9223372036854775807) % 1000000)::bigint`;
const id = (kind: string, n: string): string => `('01890000-0000-7000-${kind}-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

const SENTENCES = 5000;
/** Frequent and rare words, as texts have them. The same at each run. */
function sentences(): string[] {
  let state = 1;
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const word = (): string => vocabulary[Math.floor(vocabulary.length * random() ** 3)] ?? '';
  return Array.from({ length: SENTENCES }, () => Array.from({ length: 15 }, word).join(' '));
}

const ORGANISATIONS = `
  INSERT INTO "identity"."organisation" ("id", "kind", "name", "street", "building_number", "post_code", "town_name", "country_code", "nuts_code", "created_at")
  SELECT ${id('8000', 'n')}, 'sme', ($2::text[])[1 + ${spread(1)} % cardinality($2)] || ' ' || n, 'Hauptstraße', '1', '1000', 'Ort', left(region, 2), region, now()
  FROM generate_series(0::bigint, $1::bigint - 1) AS n,
    LATERAL (SELECT CASE WHEN n < cardinality($4::text[]) THEN ($4::text[])[1 + n] ELSE ($3::text[])[1 + ${spread(2)} % cardinality($3)] END AS region) AS r`;

const APPLICATIONS = `
  INSERT INTO "applicant"."application" ("id", "state", "version", "created_at", "number", "call_id", "call_version", "programme_id", "instrument", "organisation_id",
    "title", "answers", "saved_at", "requested_minor", "currency", "received_at", "sequence", "snapshot", "snapshot_hash", "eligibility")
  SELECT ${id('9000', 'n')}, ($3::text[])[1 + ${spread(3)} % 100], 1, now(), 'B-' || lpad(n::text, 8, '0'), ($4::uuid[])[1 + n % ${CALLS}], 1,
    ($5::uuid[])[1 + n % ${CALLS}], 'pilot',
    CASE WHEN n % $6 < cardinality($7::text[]) AND n / $6 < ${REGION_HITS} THEN ${id('8000', 'n % $6')} ELSE ${id('8000', `cardinality($7::text[]) + ${spread(4)} * ${spread(5)} % ($8::bigint - cardinality($7::text[]))`)} END,
    initcap(split_part(one."text", ' ', 1) || ' ' || split_part(two.text, ' ', 2) || ' ' || split_part(one."text", ' ', 3)), '{}', now(), 100000 + ${spread(6)} * 2, 'EUR',
    timestamptz '2026-01-01' + (${spread(7)} * 1000 + n % 1000) * interval '31 milliseconds', n,
    jsonb_build_object('answers', jsonb_build_object('need', one.text
      || CASE WHEN ${spread(8)} % 5 = 0 THEN ' ${COMMON}' ELSE '' END
      || CASE WHEN n % $9 < cardinality($10::text[]) * ${CALLS} AND n % ${CALLS} = 0 AND n / $9 < ${PLANTED_HITS} THEN ' ' || ($10::text[])[1 + n % $9 / ${CALLS}] ELSE '' END)),
    md5(n::text), 'eligible'
  FROM generate_series($1::bigint, $2::bigint - 1) AS n
  JOIN bench_sentence one ON one.at = ${spread(9)} % ${SENTENCES}
  JOIN bench_sentence two ON two.at = ${spread(10)} % ${SENTENCES}`;

const STEP = 20_000;

/** The seeded call, in so many copies, in several programmes. */
async function copyCalls(owner: pg.Client): Promise<Built> {
  const { rows: seeded } = await owner.query<{ id: string; programme_id: string }>(
    `SELECT "id", "programme_id" FROM "programme"."call" LIMIT 1`,
  );
  const [first] = seeded;
  if (!first) throw new Error('no call was seeded');
  const programmes = [first.programme_id];
  const calls = [{ id: first.id, programmeId: first.programme_id }];
  for (let p = 1; p < PROGRAMMES; p += 1) programmes.push(await copy(owner, 'programme', first.programme_id, { key: `bench-${p}` }));
  for (let c = 1; c < CALLS; c += 1) {
    const programmeId = programmes[c % PROGRAMMES] ?? first.programme_id;
    const callId = await copy(owner, 'call', first.id, { key: `bench-${c}`, programme_id: programmeId });
    const { rows } = await owner.query<{ id: string }>(`SELECT "id" FROM "programme"."call_version" WHERE "call_id" = $1`, [first.id]);
    await copy(owner, 'call_version', rows[0]?.id ?? '', { call_id: callId });
    calls.push({ id: callId, programmeId });
  }
  return { programmes, calls };
}

async function copy(owner: pg.Client, table: string, from: string, change: Readonly<Record<string, string>>): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO "programme"."${table}" SELECT (jsonb_populate_record(t, $2::jsonb || jsonb_build_object('id', gen_random_uuid()))).* FROM "programme"."${table}" t WHERE t."id" = $1 RETURNING "id"`,
    [from, JSON.stringify(change)],
  );
  return rows[0]?.id ?? '';
}

/** Indexes are made when everything is in: that is quicker, and as they are after a restore. */
async function withoutIndexes(owner: pg.Client, schema: string, table: string, work: () => Promise<void>): Promise<void> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `SELECT i.indexname AS "name", i.indexdef AS "definition" FROM pg_indexes i WHERE i.schemaname = $1 AND i.tablename = $2
       AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)`,
    [schema, table],
  );
  for (const { name } of rows) await owner.query(`DROP INDEX "${schema}"."${name}"`);
  await work();
  for (const { definition } of rows) await owner.query(definition);
}

/** As if every call had its ranking: the ranking itself would be one document with all of a call's applications. */
const RANK = `
  CREATE FUNCTION pg_temp.bench_rank() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    NEW."score" := (hashtextextended(NEW."number", 1) & 1048575)::int % 1000000; RETURN NEW;
  END $$;
  CREATE TRIGGER bench_rank BEFORE INSERT ON "reporting"."application_list"
    FOR EACH ROW WHEN (NEW."state" IN ('evaluated', 'approved', 'rejected')) EXECUTE FUNCTION pg_temp.bench_rank()`;

const AT_ONCE = 2;

async function connect(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`SET maintenance_work_mem = '512MB'`);
  await client.query(
    `CREATE TEMPORARY TABLE bench_sentence AS SELECT ordinality - 1 AS at, text FROM unnest($1::text[]) WITH ORDINALITY AS s(text, ordinality)`,
    [sentences()],
  );
  await client.query('ANALYZE bench_sentence');
  return client;
}

async function writeApplications(clients: readonly pg.Client[], built: Built, count: number): Promise<void> {
  const firms = count / 5;
  const states = STATES.flatMap(([state, weight]) => Array.from({ length: weight }, () => state));
  const [forRegions, forWords] = [count / REGION_HITS, count / PLANTED_HITS - ((count / PLANTED_HITS) % CALLS)];
  const calls = [built.calls.map((call) => call.id), built.calls.map((call) => call.programmeId)];
  const planted = [forRegions, plantedRegions, firms, Math.trunc(forWords), plantedWords];
  await clients[0]?.query(ORGANISATIONS, [firms, vocabulary, REGIONS, plantedRegions]);
  let from = 0;
  const work = async (client: pg.Client): Promise<void> => {
    while (from < count) {
      const first = from;
      from += STEP;
      await client.query(APPLICATIONS, [first, Math.min(count, first + STEP), states, ...calls, ...planted]);
    }
  };
  await Promise.all(clients.map(work));
}

/** So many submitted applications, by bulk SQL; the list over them by the code that the house rebuilds it with. */
export async function buildApplications(ownerUrl: string, count: number): Promise<Built> {
  const clients = await Promise.all(Array.from({ length: AT_ONCE }, () => connect(ownerUrl)));
  const [owner] = clients as [pg.Client];
  const dataSource = await new DataSource(dataSourceOptions({ databaseUrl: ownerUrl, poolSize: AT_ONCE + 1 }, entities)).initialize();
  try {
    const built = await copyCalls(owner);
    await withoutIndexes(owner, 'applicant', 'application', () => writeApplications(clients, built, count));
    console.log(`  ${count} applications written`);
    await withoutIndexes(owner, 'reporting', 'application_list', async () => {
      await owner.query(RANK);
      await rebuildApplicationList(dataSource, AT_ONCE);
      await owner.query('DROP TRIGGER bench_rank ON "reporting"."application_list"');
    });
    await owner.query('VACUUM ANALYZE');
    return built;
  } finally {
    await dataSource.destroy();
    for (const client of clients) await client.end();
  }
}
