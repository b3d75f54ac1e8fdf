import { notFoundUnless, type Tx } from '@traverse/platform';

interface Peek {
  readonly applicationId: string;
  readonly partnerOrganisationId: string;
  readonly replacesId: string | null;
}

/** What must be known to lock in order: application, then the partner's profile, then engagements. None of this ever changes. */
export async function peekEngagement(tx: Tx, id: string): Promise<Peek> {
  const [row] = await tx.sql<Peek>(
    `SELECT "application_id" AS "applicationId", "partner_organisation_id" AS "partnerOrganisationId", "replaces_id" AS "replacesId"
     FROM "partner"."engagement" WHERE "id" = $1`,
    [id],
  );
  notFoundUnless(row !== undefined, 'engagement');
  return row;
}
