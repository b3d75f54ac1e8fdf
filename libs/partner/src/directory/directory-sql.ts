/**
 * Published partners that the words leave, each with what every other filter says of it. $1 words, $2 language, $3 its text search
 * configuration, $4 beginnings of words as a tsquery, $5 region, $6 working language, $7 competences, $8 instrument, $9 facilities asked
 * for, $10 programme, $11 today.
 */
const FOUND = `
  WITH "holding" AS (
    SELECT "organisation_id", "programme_id" FROM "partner"."accreditation"
    WHERE "ended_at" IS NULL AND $11::date BETWEEN "valid_from" AND "valid_to"
  ), "found" AS (
    SELECT p."id", p."name", p."updated_at", p."places", p."languages", p."competences", p."instruments",
      jsonb_array_length(p."facilities") > 0 AS "has_facility",
      ($5::text IS NULL OR $5 = ANY(p."places")) AS "ok_territory",
      ($6::text IS NULL OR $6 = ANY(p."languages")) AS "ok_language",
      ($7::text[] IS NULL OR p."competences" && $7) AS "ok_competence",
      ($8::text IS NULL OR p."instruments" = '{}' OR $8 = ANY(p."instruments")) AS "ok_instrument",
      ($9::boolean = false OR jsonb_array_length(p."facilities") > 0) AS "ok_facility",
      ($10::uuid IS NULL OR EXISTS (SELECT FROM "holding" h WHERE h."organisation_id" = p."id" AND h."programme_id" = $10)) AS "ok_programme"
    FROM "partner"."partner_profile" p
    WHERE p."published" AND ($1::text IS NULL OR position(lower($1) in lower(p."name")) > 0 OR EXISTS (
      SELECT FROM "partner"."partner_text" t WHERE t."organisation_id" = p."id" AND (
        (t."language" = $2 AND t."words" @@ websearch_to_tsquery($3::regconfig, $1))
        OR (t."language" = '' AND $4::text <> '' AND t."words" @@ to_tsquery('simple', $4)))))
  )`;

const FILTERS = ['territory', 'language', 'competence', 'instrument', 'facility', 'programme'] as const;
type Filter = (typeof FILTERS)[number];

/** All filters but one: what a choice of that one would leave. */
const others = (own?: Filter): string => FILTERS.flatMap((each) => (each === own ? [] : [`f."ok_${each}"`])).join(' AND ');

const COLUMNS = `p."id", p."name", p."updated_at" AS "updatedAt", p."competences", p."languages", p."offers", p."equipment", p."services", p."facilities"`;
const PAGE = `${FOUND} SELECT ${COLUMNS} FROM "found" f JOIN "partner"."partner_profile" p ON p."id" = f."id" WHERE ${others()}`;

/** $12 and $13: the key after which the page begins; $14 its size. */
export const DIRECTORY = {
  name: `${PAGE} AND ($12::text IS NULL OR (p."name", p."id") > ($12, $13::uuid)) ORDER BY p."name", p."id" LIMIT $14`,
  newest: `${PAGE} AND ($12::timestamptz IS NULL OR (p."updated_at", p."id") < ($12, $13::uuid)) ORDER BY p."updated_at" DESC, p."id" DESC LIMIT $14`,
} as const;

/** $12 and $13: each competence beside itself and each that stands below it; $14 all instruments. */
export const FACETS = `${FOUND}
  SELECT 'territory' AS "facet", k AS "key", count(*)::int AS "count" FROM "found" f, unnest(f."places") k WHERE ${others('territory')} GROUP BY k
  UNION ALL SELECT 'language', k, count(*)::int FROM "found" f, unnest(f."languages") k WHERE ${others('language')} GROUP BY k
  UNION ALL SELECT 'competence', c.k, count(DISTINCT f."id")::int
    FROM "found" f JOIN unnest($12::text[], $13::text[]) AS c(k, below) ON c.below = ANY(f."competences") WHERE ${others('competence')} GROUP BY c.k
  UNION ALL SELECT 'instrument', k, count(*)::int
    FROM "found" f JOIN unnest($14::text[]) k ON f."instruments" = '{}' OR k = ANY(f."instruments") WHERE ${others('instrument')} GROUP BY k
  UNION ALL SELECT 'programme', h."programme_id"::text, count(DISTINCT f."id")::int
    FROM "found" f JOIN "holding" h ON h."organisation_id" = f."id" WHERE ${others('programme')} GROUP BY h."programme_id"
  UNION ALL SELECT 'facility', 'true', count(*)::int FROM "found" f WHERE f."has_facility" AND ${others('facility')}
  UNION ALL SELECT 'all', '', count(*)::int FROM "found" f WHERE ${others()}`;
