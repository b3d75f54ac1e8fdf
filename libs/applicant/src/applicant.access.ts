import { type Actor, hasStaffRole, isMemberOf, type StaffRole } from '@traverse/kernel';

import type { Application } from './application/application.entity.js';

/** Staff who read applications of their programme. */
export const readers: readonly StaffRole[] = ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor'];

type Seen = Pick<Application, 'organisationId' | 'partnerOrganisationId' | 'programmeId' | 'state' | 'receivedAt'>;

/** Members of the company always; the confirmed partner; staff of the programme once it was submitted. Drafts are the company's own. */
export function maySee(actor: Actor, application: Seen): boolean {
  if (actor.system !== null || isMemberOf(actor, application.organisationId)) return true;
  if (isMemberOf(actor, application.partnerOrganisationId)) return true;
  return application.receivedAt !== null && readers.some((role) => hasStaffRole(actor, role, application.programmeId));
}

/** The programmes whose applications this actor reads as staff; null: all. */
export function programmesRead(actor: Actor): readonly string[] | null {
  const held = actor.staff.filter(({ role }) => (readers as readonly string[]).includes(role));
  if (actor.system !== null || held.some(({ programmeId }) => programmeId === null)) return null;
  return held.flatMap(({ programmeId }) => programmeId ?? []);
}
