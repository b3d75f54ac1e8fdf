import type { Right } from '@traverse/kernel';
import type { Tx } from '@traverse/platform';

import type { OneTimeLink } from '../link/one-time-link.entity.js';
import type { GrantableRole } from '../staff-role/staff-role.entity.js';

/** Also the name of the web's page that takes the link. */
export const INVITATION = 'accept-invitation';
export const INVITATION_DAYS = 14;
export const INVITATION_TTL_MS = INVITATION_DAYS * 24 * 60 * 60_000;

export interface StaffOffer {
  readonly role: GrantableRole;
  readonly programmeId: string | null;
}

export const rightOf = ({ payload }: Pick<OneTimeLink, 'payload'>): Right => payload['right'] as Right;

export const staffOfferOf = ({ payload }: Pick<OneTimeLink, 'payload'>): StaffOffer => ({
  role: payload['staffRole'] as GrantableRole,
  programmeId: payload['programmeId'] ?? null,
});

/** Whether who invited may still invite: an invitation is worth what its sender's word is worth on the day it is taken up. */
export async function inviterStands(tx: Tx, link: OneTimeLink): Promise<boolean> {
  if (link.organisationId !== null && link.payload['by'] === 'office') return officeStands(tx, link);
  const { role, programmeId } = staffOfferOf(link);
  const [row] = await tx.sql<{ stands: boolean }>(
    link.organisationId !== null
      ? `SELECT EXISTS (SELECT FROM "identity"."membership" WHERE "person_id" = $1 AND "organisation_id" = $2 AND "right" = 'owner') AS "stands"`
      : `SELECT EXISTS (SELECT FROM "identity"."staff_role" WHERE "person_id" = $1 AND "state" = 'granted'
           AND ("role" = 'administrator' OR ("role" = 'officer' AND $2 = 'evaluator'))
           AND ("programme_id" IS NULL OR "programme_id" = $3::uuid)) AS "stands"`,
    link.organisationId !== null ? [link.issuedBy, link.organisationId] : [link.issuedBy, role, programmeId],
  );
  return row?.stands ?? false;
}

/** The office invites the first owner only, and as long as who did so works for it. */
async function officeStands(tx: Tx, { issuedBy, organisationId }: OneTimeLink): Promise<boolean> {
  const [row] = await tx.sql<{ stands: boolean }>(
    `SELECT EXISTS (SELECT FROM "identity"."staff_role" WHERE "person_id" = $1 AND "state" = 'granted' AND "role" IN ('administrator', 'officer'))
       AND NOT EXISTS (SELECT FROM "identity"."membership" WHERE "organisation_id" = $2) AS "stands"`,
    [issuedBy, organisationId],
  );
  return row?.stands ?? false;
}
