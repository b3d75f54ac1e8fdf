import type { Reader } from '@traverse/platform';

import type { DuplicateVerdict } from './duplicate-decision.entity.js';

export const likenesses = ['number', 'amount', 'file'] as const;
export type Likeness = (typeof likenesses)[number];

/** One line of a claim, and another claim that seems to hold the same invoice. */
export interface Duplicate {
  readonly lineId: string;
  readonly otherClaimId: string;
  readonly otherNumber: string;
  readonly otherState: string;
  readonly otherProgrammeId: string;
  readonly otherApplicantId: string;
  readonly otherPartnerId: string | null;
  readonly otherPayeeId: string;
  readonly matched: readonly Likeness[];
  /** Null: not decided, as the two look alike now. */
  readonly verdict: DuplicateVerdict | null;
  readonly reason: string | null;
}

/**
 * `number`: the same number of the same supplier. `amount`: the same gross amount with the same number (whoever is named) or from the same
 * supplier on the same day; the latter across companies only where a number is missing, for a partner may bill two firms alike. `file`: the same bytes as invoice. Across companies and calls; claims that came to nothing do not count, nor
 * lines that were refused.
 */
const ALIKE = `
  WITH mine AS (SELECT * FROM "finance"."claim_line" WHERE "claim_id" = $1),
  invoices AS (
    SELECT f."sha256", coalesce(f."line_id", (SELECT m."id" FROM mine m ORDER BY m."position" LIMIT 1)) AS "line_id"
    FROM "finance"."claim_file" f WHERE f."claim_id" = $1 AND f."document_key" = 'invoice'),
  pairs AS (
    SELECT m."id" AS "line_id", o."claim_id", 'number' AS "likeness" FROM mine m JOIN "finance"."claim_line" o
      ON o."number_key" = m."number_key" AND o."supplier_key" = m."supplier_key" WHERE m."number_key" <> '' AND o."decision" IS DISTINCT FROM 'refused'
    UNION SELECT m."id", o."claim_id", 'amount' FROM mine m JOIN "finance"."claim_line" o
      ON o."number_key" = m."number_key" AND o."currency" = m."currency" AND o."net_minor" + o."vat_minor" = m."net_minor" + m."vat_minor"
      WHERE m."number_key" <> '' AND m."net_minor" > 0 AND o."decision" IS DISTINCT FROM 'refused'
    UNION SELECT m."id", o."claim_id", 'amount' FROM mine m JOIN "finance"."claim_line" o
      ON o."supplier_key" = m."supplier_key" AND o."invoice_date" = m."invoice_date" AND o."currency" = m."currency"
      AND o."net_minor" + o."vat_minor" = m."net_minor" + m."vat_minor"
      WHERE m."supplier_key" <> '' AND m."invoice_date" <> '' AND m."net_minor" > 0 AND o."decision" IS DISTINCT FROM 'refused'
      AND (m."number_key" = '' OR o."number_key" = '' OR EXISTS (
        SELECT 1 FROM "finance"."claim" a JOIN "finance"."claim" b ON b."applicant_organisation_id" = a."applicant_organisation_id"
        WHERE a."id" = $1 AND b."id" = o."claim_id"))
    UNION SELECT i."line_id", g."claim_id", 'file' FROM invoices i JOIN "finance"."claim_file" g
      ON g."sha256" = i."sha256" AND g."document_key" = 'invoice' WHERE i."line_id" IS NOT NULL)
  SELECT p."line_id" AS "lineId", c."id" AS "otherClaimId", c."number" AS "otherNumber", c."state" AS "otherState",
    c."programme_id" AS "otherProgrammeId", c."applicant_organisation_id" AS "otherApplicantId",
    c."partner_organisation_id" AS "otherPartnerId", c."payee_organisation_id" AS "otherPayeeId", array_agg(DISTINCT p."likeness") AS "matched"
  FROM pairs p JOIN "finance"."claim" c ON c."id" = p."claim_id"
  WHERE c."id" <> $1 AND c."state" NOT IN ('draft', 'rejected', 'withdrawn', 'corrected')
  GROUP BY p."line_id", c."id" ORDER BY c."number", p."line_id"`;

const DECIDED = `
  SELECT DISTINCT ON ("line_id", "other_claim_id", "matched")
    "line_id" AS "lineId", "other_claim_id" AS "otherClaimId", "matched", "verdict", "reason"
  FROM "finance"."duplicate_decision" WHERE "claim_id" = $1 ORDER BY "line_id", "other_claim_id", "matched", "id" DESC`;

interface Decided extends Pick<Duplicate, 'lineId' | 'otherClaimId' | 'reason'> {
  readonly matched: string;
  readonly verdict: DuplicateVerdict;
}

export const matchedKey = (matched: readonly Likeness[]): string => likenesses.filter((one) => matched.includes(one)).join(' ');

/** Of one claim, as its lines and files are now, with what was decided. */
export async function duplicatesOf(read: Reader, claimId: string): Promise<Duplicate[]> {
  const alike = await read<Omit<Duplicate, 'verdict' | 'reason'>>(ALIKE, [claimId]);
  if (alike.length === 0) return [];
  const decided = await read<Decided>(DECIDED, [claimId]);
  return alike.map((pair) => {
    const key = matchedKey(pair.matched);
    const found = decided.find((one) => one.lineId === pair.lineId && one.otherClaimId === pair.otherClaimId && one.matched === key);
    return { ...pair, verdict: found?.verdict ?? null, reason: found?.reason ?? null };
  });
}
