import type { Application } from '@traverse/applicant';
import { type Actor, rolesOn, type StaffRole } from '@traverse/kernel';

/** Staff who read how a programme evaluates. */
export const EVALUATION_READERS = ['officer', 'approver', 'auditor'] as const;

/**
 * Whether this actor is such staff on an application, which no member of a party ever is: by its parties of now, because a partner that came
 * after an invitation does not stand in the assignment.
 */
export function isStaffOn(
  actor: Actor,
  roles: readonly StaffRole[],
  { programmeId, organisationId, partnerOrganisationId }: Pick<Application, 'programmeId' | 'organisationId' | 'partnerOrganisationId'>,
): boolean {
  const held = rolesOn(actor, { programmeId, applicantOrganisationId: organisationId, partnerOrganisationId });
  return roles.some((role) => held.includes(role));
}
