import type { Reader } from '@traverse/platform';

/** What another company's profile says of this one. Names and shares only: its figures are its own. */
export interface SaidByOther {
  readonly saidBy: string;
  readonly owner: string;
  readonly owned: string;
  readonly capitalBps: number;
  readonly votesBps: number;
  readonly control: readonly string[];
}

// A firm that was named before it had an account is known by its number.
const SAID = `
  WITH "me" AS (
    SELECT o."id" FROM "identity"."organisation" o JOIN "identity"."organisation" own ON own."id" = $1
    WHERE o."id" = $1 OR (o."country_code" = own."country_code" AND o."registration_number" = own."registration_number")
  )
  SELECT c."name" AS "saidBy", o."name" AS "owner", d."name" AS "owned", l."capital_bps" AS "capitalBps", l."votes_bps" AS "votesBps", l."control"
  FROM "identity"."ownership_link" l
  JOIN "identity"."organisation" c ON c."id" = l."company_id"
  JOIN "identity"."organisation" o ON o."id" = l."owner_id"
  JOIN "identity"."organisation" d ON d."id" = l."owned_id"
  WHERE l."company_id" <> $1 AND (l."owner_id" IN (SELECT "id" FROM "me") OR l."owned_id" IN (SELECT "id" FROM "me"))
  ORDER BY c."name", l."id" LIMIT 100`;

export function saidByOthers(read: Reader, organisationId: string): Promise<SaidByOther[]> {
  return read<SaidByOther>(SAID, [organisationId]);
}
