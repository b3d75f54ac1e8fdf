import { NOT_RANKED } from './listed-application.entity.js';

/** Runs one statement and answers with its rows: a transaction's `sql`, or a connection of a command. */
export type Run = <T extends object>(text: string, values: readonly unknown[]) => Promise<T[]>;

// Whoever refreshes a row waits here for whoever is at it: the statement that follows reads what that one has seen, and more.
const TAKE_TURNS = `
  SELECT pg_advisory_xact_lock(hashtextextended('reporting.application_list/' || one."id", 0))
  FROM (SELECT unnest($1::uuid[]) AS "id" ORDER BY 1) AS one`;

const GONE = `
  DELETE FROM "reporting"."application_list" r
  WHERE r."id" = ANY($1::uuid[]) AND NOT EXISTS (SELECT 1 FROM "applicant"."reported_application" a WHERE a."id" = r."id")`;

const COLUMNS = [
  ...['number', 'title', 'programme_id', 'call_id', 'instrument', 'state', 'eligibility', 'received_at', 'return_due_at'],
  ...['organisation_id', 'company_name', 'company_key', 'country_code', 'nuts_code', 'partner_organisation_id', 'partner_name'],
  ...['requested_minor', 'currency', 'score', 'rank', 'decision_outcome', 'decision_state', 'awarded_minor'],
  ...['voucher_id', 'voucher_state', 'paid_minor', 'languages', 'search', 'refreshed_at'],
] as const;

const STEMS = { de: 'german', en: 'english', fr: 'french', it: 'italian' } as const;
/** How PostgreSQL stems words; what is asked for is stemmed in each way, too. */
export const stemming: readonly string[] = Object.values(STEMS);

const words = (stems: string): string =>
  `setweight(to_tsvector('${stems}', a."title"), 'B') || setweight(to_tsvector('${stems}', left(a."words", 20000)), 'C')`;
const known = Object.keys(STEMS).map((language) => `'${language}'`);
/** In each language of the call; whole words for a language that PostgreSQL has no stems of. Numbers and names are no language's. */
const SEARCH = [
  `setweight(to_tsvector('simple', concat_ws(' ', a."number", replace(a."number", '-', ' '), o."name", p."name")), 'A')`,
  ...Object.entries(STEMS).map(
    ([language, stems]) => `CASE WHEN '${language}' = ANY(c."languages") THEN ${words(stems)} ELSE ''::tsvector END`,
  ),
  `CASE WHEN c."languages" <@ ARRAY[${known.join(', ')}] THEN ''::tsvector ELSE ${words('simple')} END`,
].join(' || ');

const UPSERT = `
  WITH a AS MATERIALIZED (SELECT * FROM "applicant"."reported_application" WHERE "id" = ANY($1::uuid[])),
  c AS MATERIALIZED (SELECT * FROM "programme"."reported_call" WHERE "id" IN (SELECT "call_id" FROM a)),
  ranked AS MATERIALIZED (
    SELECT x.* FROM (SELECT DISTINCT "call_id" FROM a) AS asked
    CROSS JOIN LATERAL (SELECT * FROM "evaluator"."reported_rank" r WHERE r."call_id" = asked."call_id") AS x)
  INSERT INTO "reporting"."application_list" ("id", ${COLUMNS.map((name) => `"${name}"`).join(', ')})
  SELECT a."id", a."number", a."title", a."programme_id", a."call_id", a."instrument", a."state", a."eligibility", a."received_at", a."return_due_at",
    a."organisation_id", o."name", lower(o."name"), o."country_code", o."nuts_code", a."partner_organisation_id", p."name",
    coalesce(a."requested_minor", 0), a."currency", coalesce(e."score", ${NOT_RANKED}), e."rank", d."outcome", d."state", d."amount_minor",
    v."id", v."state", coalesce(f."paid_minor", 0), c."languages", ${SEARCH}, $2
  FROM a
  JOIN "identity"."reported_organisation" o ON o."id" = a."organisation_id"
  LEFT JOIN "identity"."reported_organisation" p ON p."id" = a."partner_organisation_id"
  JOIN c ON c."id" = a."call_id"
  LEFT JOIN ranked e ON e."application_id" = a."id"
  LEFT JOIN LATERAL (SELECT * FROM "award"."reported_decision" x
                     WHERE x."application_id" = a."id" AND x."state" <> 'cancelled' ORDER BY x."id" DESC LIMIT 1) AS d ON true
  LEFT JOIN LATERAL (SELECT * FROM "award"."reported_voucher" x WHERE x."application_id" = a."id" ORDER BY x."id" DESC LIMIT 1) AS v ON true
  LEFT JOIN LATERAL (SELECT sum(x."amount_minor") AS "paid_minor" FROM "finance"."reported_payout" x
                     WHERE x."application_id" = a."id" AND x."state" = 'settled') AS f ON true
  ON CONFLICT ("id") DO UPDATE SET ${COLUMNS.map((name) => `"${name}" = excluded."${name}"`).join(', ')}`;

/**
 * Makes these rows anew from what the contexts publish. Doing it twice, or late, does no harm: a row is always as its sources are now, never
 * what an event said once.
 */
export async function refreshRows(run: Run, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await run(TAKE_TURNS, [ids]);
  await run(UPSERT, [ids, now]);
  await run(GONE, [ids]);
}
