import type { Application } from '@traverse/applicant';
import { type Actor, hasStaffRole, isMemberOf, mayActFor } from '@traverse/kernel';
import type { Reader } from '@traverse/platform';

import { sidesOf, type ThreadSide, type ThreadVisibility, threadVisibilities } from './thread.entity.js';

interface Tie {
  readonly id: string;
  readonly partnerOrganisationId: string;
  readonly state: string;
}

/** A thread that somebody may open: who would take part, and on which engagement it would hang. */
export interface OpenChoice {
  readonly side: ThreadSide;
  readonly visibility: ThreadVisibility;
  readonly engagementId: string | null;
  readonly partnerOrganisationId: string | null;
}

const TIES = `SELECT "id", "partner_organisation_id" AS "partnerOrganisationId", "state" FROM "partner"."engagement" WHERE "application_id" = $1 ORDER BY "id" DESC`;

/** All that were ever asked: who belongs to one of them is never staff on this application. */
export const tiesOf = (read: Reader, applicationId: string): Promise<Tie[]> => read<Tie>(TIES, [applicationId]);

const together = ({ state }: Tie): boolean => ['accepted', 'confirmed', 'delivered'].includes(state);
const live = (tie: Tie): boolean => together(tie) || tie.state === 'proposed';

type Case = Pick<Application, 'organisationId' | 'programmeId' | 'receivedAt'>;

function isParty(actor: Actor, { organisationId }: Case, ties: readonly Tie[]): boolean {
  return isMemberOf(actor, organisationId) || ties.some((tie) => isMemberOf(actor, tie.partnerOrganisationId));
}

const isOfficer = (actor: Actor, application: Case, ties: readonly Tie[]): boolean =>
  hasStaffRole(actor, 'officer', application.programmeId) && !isParty(actor, application, ties);

/** Whether it concerns this person at all: else the application does not exist for them. A draft is the firm's own. */
export function concerns(actor: Actor, application: Case, ties: readonly Tie[]): boolean {
  if (isMemberOf(actor, application.organisationId)) return true;
  if (ties.some((tie) => live(tie) && isMemberOf(actor, tie.partnerOrganisationId))) return true;
  const staff =
    isOfficer(actor, application, ties) || (hasStaffRole(actor, 'auditor', application.programmeId) && !isParty(actor, application, ties));
  return staff && application.receivedAt !== null;
}

/**
 * What this person may open. Nobody opens a thread that they would not see; the firm learns of a partner by the partner's yes, so before that only
 * partner and office can talk. Nothing is opened on a draft: the office does not see it.
 */
export function openChoices(actor: Actor, application: Case, ties: readonly Tie[]): OpenChoice[] {
  if (application.receivedAt === null) return [];
  const sideFor = (tie: Tie | null): ThreadSide | null => {
    if (mayActFor(actor, application.organisationId)) return 'applicant';
    if (tie && mayActFor(actor, tie.partnerOrganisationId)) return 'partner';
    return isOfficer(actor, application, ties) ? 'officer' : null;
  };
  return [null, ...ties.filter(live)].flatMap((tie) => {
    const side = sideFor(tie);
    if (side === null) return [];
    return threadVisibilities
      .filter((one) => (one === 'applicant-officer') === (tie === null))
      .filter((one) => tie === null || together(tie) || one === 'partner-officer')
      .filter((one) => sidesOf[one].includes(side))
      .map((visibility) => ({
        side,
        visibility,
        engagementId: tie?.id ?? null,
        partnerOrganisationId: tie?.partnerOrganisationId ?? null,
      }));
  });
}
