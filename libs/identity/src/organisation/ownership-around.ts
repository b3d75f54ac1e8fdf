import type { Reader } from '@traverse/platform';

export interface RelatedOrganisation {
  readonly id: string;
  readonly name: string;
  /** What it is as an owner: an enterprise, a person, a public body or one of the investors that the law names. */
  readonly enterpriseKind: string;
  readonly countryCode: string;
  readonly registrationNumber: string | null;
  readonly groupKey: string | null;
}

export interface StatedLink {
  readonly ownerId: string;
  readonly ownedId: string;
  readonly capitalBps: number;
  readonly votesBps: number;
  readonly control: readonly string[];
}

/** What all profiles together say of the owners and holdings around one organisation. */
export interface OwnershipAround {
  readonly organisations: readonly RelatedOrganisation[];
  readonly links: readonly StatedLink[];
}

const NEAR = `
  WITH RECURSIVE near("id") AS (
    SELECT $1::uuid
    UNION
    SELECT x."id" FROM near n CROSS JOIN LATERAL (
      SELECT l."owned_id" AS "id" FROM "identity"."ownership_link" l WHERE l."owner_id" = n."id"
      UNION ALL
      SELECT l."owner_id" FROM "identity"."ownership_link" l WHERE l."owned_id" = n."id"
      UNION ALL
      SELECT o."id" FROM "identity"."organisation" o
      WHERE o."group_key" = (SELECT g."group_key" FROM "identity"."organisation" g WHERE g."id" = n."id")
      UNION ALL
      SELECT o."id" FROM "identity"."organisation" g
      JOIN "identity"."organisation" o ON o."country_code" = g."country_code" AND o."registration_number" = g."registration_number"
      WHERE g."id" = n."id"
    ) x
  )
  SELECT o."id", o."name", o."enterprise_kind" AS "enterpriseKind", o."country_code" AS "countryCode",
    o."registration_number" AS "registrationNumber", o."group_key" AS "groupKey"
  FROM "identity"."organisation" o JOIN near USING ("id") ORDER BY o."id"`;
const LINKS = `
  SELECT "owner_id" AS "ownerId", "owned_id" AS "ownedId", "capital_bps" AS "capitalBps", "votes_bps" AS "votesBps", "control"
  FROM "identity"."ownership_link" WHERE "owner_id" = ANY($1::uuid[]) ORDER BY "owner_id", "owned_id", "id"`;

/**
 * Everybody who hangs together with an organisation, however far, and the links among them: two firms that name the same holding meet in it,
 * though neither names the other, and a firm that was named before it had an account meets itself. What one profile says holds for all whom it names; where two say the same link, both are here.
 */
export async function ownershipAround(read: Reader, id: string): Promise<OwnershipAround> {
  const organisations = await read<RelatedOrganisation>(NEAR, [id]);
  const links = await read<StatedLink>(LINKS, [organisations.map((one) => one.id)]);
  return { organisations, links };
}
