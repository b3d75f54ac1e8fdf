import type { Reader } from '@traverse/platform';

import { INVITATION } from '../invitation/invitations.js';
import { emailKey } from '../person/people.js';

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

/** A partner in the house by what tells it apart where there is no number. */
export interface PartnerAtAddress {
  readonly countryCode: string;
  readonly name: string;
  /** Of somebody who is in, or was invited; null where nobody is in and no invitation is kept any more. */
  readonly email: string | null;
  /** Whether it has a number of its register or for VAT. */
  readonly numbered: boolean;
}

const AT = `
  SELECT o."name", o."country_code" AS "countryCode", at."email", (o."registration_number" IS NOT NULL OR o."vat_number" IS NOT NULL) AS "numbered"
  FROM "identity"."organisation" o JOIN (
    SELECT "organisation_id" AS "id", "email" FROM "identity"."one_time_link" WHERE "kind" = '${INVITATION}' AND "email" = ANY($1::text[])
    UNION SELECT m."organisation_id", p."email" FROM "identity"."person" p JOIN "identity"."membership" m ON m."person_id" = p."id" WHERE p."email" = ANY($1::text[])
    UNION SELECT f."id", NULL FROM "identity"."organisation" f WHERE f."kind" = 'partner' AND f."country_code" = ANY($2::text[])
      AND NOT EXISTS (SELECT FROM "identity"."membership" m WHERE m."organisation_id" = f."id")
      AND NOT EXISTS (SELECT FROM "identity"."one_time_link" l WHERE l."organisation_id" = f."id" AND l."kind" = '${INVITATION}')
  ) at ON at."id" = o."id" WHERE o."kind" = 'partner'`;

/** The partners at these addresses, and those of these countries that are at none. */
export function partnersAt(read: Reader, emails: readonly string[], countryCodes: readonly string[]): Promise<PartnerAtAddress[]> {
  return read<PartnerAtAddress>(AT, [emails.map(emailKey), countryCodes]);
}
