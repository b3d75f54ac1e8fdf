import type { Actor, StaffRole } from '@traverse/kernel';

/** Staff who read the officers' list. */
const READERS: readonly StaffRole[] = ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor'];

/** The programmes whose applications this actor reads as staff; null: all. */
export function programmesRead(actor: Actor): readonly string[] | null {
  const held = actor.staff.filter(({ role }) => (READERS as readonly string[]).includes(role));
  if (held.some(({ programmeId }) => programmeId === null)) return null;
  return [...new Set(held.flatMap(({ programmeId }) => programmeId ?? []))];
}
