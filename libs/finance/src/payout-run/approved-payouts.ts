import type { Tx } from '@traverse/platform';

import type { Payout } from '../payout/payout.entity.js';
import type { RunScope } from './payout-run.entity.js';

/** $1 to $4: `inScope`. */
export const APPROVED_IN_SCOPE = `
  "state" = 'approved' AND ($1::uuid IS NULL OR "authority_id" = $1) AND ($2::text IS NULL OR "currency" = $2)
  AND ($3::uuid[] IS NULL OR "programme_id" = ANY($3)) AND "applicant_organisation_id" <> ALL($4::uuid[])
  AND ("partner_organisation_id" IS NULL OR "partner_organisation_id" <> ALL($4::uuid[]))`;

// In the order of the index payout_approved.
const NEXT = `
  SELECT "id", "voucher_id" AS "voucherId", "payee_organisation_id" AS "payeeOrganisationId", "authority_id" AS "authorityId", "currency"
  FROM "finance"."payout" WHERE ${APPROVED_IN_SCOPE} AND ("authority_id", "currency", "id") > ($5::uuid, $6::text, $7::uuid)
  ORDER BY "authority_id", "currency", "id" LIMIT $8`;
const NOBODY = '00000000-0000-0000-0000-000000000000';

export type ApprovedPayout = Pick<Payout, 'id' | 'voucherId' | 'payeeOrganisationId' | 'authorityId' | 'currency'>;

export const inScope = ({ authorityId, currency, programmeIds, notOfOrganisationIds }: RunScope): unknown[] => [
  authorityId,
  currency,
  programmeIds,
  notOfOrganisationIds,
];

/** The next so many in the scope of a run, those of one authority and currency together. The cursor is made by `cursorAfter`. */
export function nextApproved(tx: Tx, scope: RunScope, cursor: string | null, limit: number): Promise<ApprovedPayout[]> {
  const [authorityId = NOBODY, currency = '', id = NOBODY] = cursor?.split('/') ?? [];
  return tx.sql<ApprovedPayout>(NEXT, [...inScope(scope), authorityId, currency, id, limit]);
}

export const cursorAfter = ({ authorityId, currency, id }: ApprovedPayout): string => `${authorityId}/${currency}/${id}`;
