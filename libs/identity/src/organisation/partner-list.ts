import type { Reader } from '@traverse/platform';

export interface ListedPartner {
  readonly id: string;
  readonly name: string;
  readonly countryCode: string;
  readonly nutsCode: string;
  readonly townName: string;
  /** Who can sign in for it. */
  readonly people: number;
  /** An invitation to its first owner that can still be taken up. */
  readonly invited: boolean;
}

export interface PartnerFilter {
  /** Words of the name or the town. */
  readonly q: string | null;
  readonly after: readonly [name: string, id: string] | null;
  readonly limit: number;
}

const PARTNERS = `
  SELECT o."id", o."name", o."country_code" AS "countryCode", o."nuts_code" AS "nutsCode", o."town_name" AS "townName",
    (SELECT count(*)::int FROM "identity"."membership" m JOIN "identity"."person" p ON p."id" = m."person_id"
     WHERE m."organisation_id" = o."id" AND p."state" = 'active') AS "people",
    EXISTS (SELECT FROM "identity"."one_time_link" l WHERE l."organisation_id" = o."id" AND l."kind" = 'accept-invitation'
      AND l."used_at" IS NULL AND l."withdrawn_at" IS NULL AND l."expires_at" > now()) AS "invited"
  FROM "identity"."organisation" o
  WHERE o."kind" = 'partner'
    AND ($1::text IS NULL OR position(lower($1) in lower(o."name" || ' ' || o."town_name")) > 0)
    AND ($2::text IS NULL OR (o."name", o."id") > ($2, $3::uuid))
  ORDER BY o."name", o."id" LIMIT $4`;

/** Partners by name, whether they have said anything of themselves yet or not. */
export function listedPartners(read: Reader, { q, after, limit }: PartnerFilter): Promise<ListedPartner[]> {
  return read<ListedPartner>(PARTNERS, [q, after?.[0] ?? null, after?.[1] ?? null, limit]);
}

const KNOWN = `
  SELECT "country_code" || ' ' || n AS "key" FROM "identity"."organisation", unnest(ARRAY["registration_number", "vat_number"]) n
  WHERE "kind" = 'partner' AND n IS NOT NULL AND "country_code" || ' ' || n = ANY($1::text[])`;

/** Which of these numbers, each after its country (`AT ATU13585627`), a partner in the house has already. */
export async function knownPartnerNumbers(read: Reader, keys: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set((await read<{ key: string }>(KNOWN, [keys])).map(({ key }) => key));
}
