import { type Actor, DomainError, hasStaffRole, type StaffRole } from '@traverse/kernel';

/** For deeds without a workflow: one of these roles in this programme. Installers and timers (system actors) pass. */
export function assertStaff(actor: Actor, roles: readonly StaffRole[], programmeId?: string | null): void {
  const may = actor.system !== null || roles.some((role) => hasStaffRole(actor, role, programmeId));
  if (!may) throw new DomainError('programme.not-your-programme', { status: 403 });
}
