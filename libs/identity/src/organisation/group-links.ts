import type { Reader } from '@traverse/platform';

/** Two organisations that hang together directly: shares, a known group, or one number. */
export type GroupLink = readonly [one: string, other: string];

// A chain goes on through firms and persons. Public bodies, universities and the investors that the law exempts hold shares of many firms
// that have nothing to do with each other: they end a chain.
const NEAR = `
  WITH RECURSIVE "near"("id", "goes_on") AS (
    SELECT o."id", o."enterprise_kind" IN ('enterprise', 'natural-person') FROM "identity"."organisation" o WHERE o."id" = ANY($1::uuid[])
    UNION
    SELECT t."id", true FROM "near" n CROSS JOIN LATERAL (
      SELECT l."owned_id" AS "id" FROM "identity"."ownership_link" l WHERE l."owner_id" = n."id"
      UNION ALL
      SELECT l."owner_id" FROM "identity"."ownership_link" l WHERE l."owned_id" = n."id"
      UNION ALL
      SELECT o."id" FROM "identity"."organisation" g JOIN "identity"."organisation" o ON o."group_key" = g."group_key" WHERE g."id" = n."id"
      UNION ALL
      SELECT o."id" FROM "identity"."organisation" g
      JOIN "identity"."organisation" o ON o."country_code" = g."country_code" AND o."registration_number" = g."registration_number"
      WHERE g."id" = n."id"
    ) x JOIN "identity"."organisation" t ON t."id" = x."id" AND t."enterprise_kind" IN ('enterprise', 'natural-person')
    WHERE n."goes_on"
  )
  SELECT DISTINCT "id" FROM "near"`;
const SHARES = `
  SELECT DISTINCT "owner_id" AS "a", "owned_id" AS "b" FROM "identity"."ownership_link"
  WHERE "owner_id" = ANY($1::uuid[]) AND "owned_id" = ANY($1::uuid[]) ORDER BY 1, 2`;
const BOUND = `
  SELECT first_value("id") OVER (PARTITION BY "group_key" ORDER BY "id") AS "a", "id" AS "b" FROM "identity"."organisation"
  WHERE "id" = ANY($1::uuid[]) AND "group_key" IS NOT NULL
  UNION ALL
  SELECT first_value("id") OVER (PARTITION BY "country_code", "registration_number" ORDER BY "id"), "id" FROM "identity"."organisation"
  WHERE "id" = ANY($1::uuid[]) AND "registration_number" IS NOT NULL`;

interface Pair {
  readonly a: string;
  readonly b: string;
}

/** All links around these organisations, as all profiles together say: three statements, however many they are. */
export async function groupLinks(read: Reader, ids: readonly string[]): Promise<GroupLink[]> {
  if (ids.length === 0) return [];
  const near = (await read<{ id: string }>(NEAR, [ids])).map(({ id }) => id);
  const [shares, bound] = await Promise.all([read<Pair>(SHARES, [near]), read<Pair>(BOUND, [near])]);
  return [...shares, ...bound.filter(({ a, b }) => a !== b)].map(({ a, b }): GroupLink => [a, b]);
}
