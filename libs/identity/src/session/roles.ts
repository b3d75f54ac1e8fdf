import type { Actor } from '@traverse/kernel';
import type { Knocker } from '@traverse/platform';

/** Which doors an actor may knock at. What they may do behind one is decided by the row's parties and workflow. */
export function coarseRoles(actor: Pick<Actor, 'staff' | 'memberships'>): ReadonlySet<Knocker> {
  const roles = new Set<Knocker>(['signed-in']);
  for (const { role } of actor.staff) roles.add(role);
  for (const { kind } of actor.memberships) roles.add(kind === 'sme' ? 'applicant' : 'partner');
  return roles;
}
