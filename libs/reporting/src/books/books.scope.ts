import type { Actor, StaffRole } from '@traverse/kernel';

/** Who reads sums; every movement and the bank's side are for the money's staff alone. */
export const SUM_READERS = ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor'] as const;
export const MONEY_READERS = ['finance-officer', 'finance-approver', 'auditor'] as const;

/** The programmes in which the actor holds one of these roles; null: all. */
export function programmesWith(actor: Actor, roles: readonly StaffRole[]): readonly string[] | null {
  const held = actor.staff.filter(({ role }) => (roles as readonly string[]).includes(role));
  if (held.some(({ programmeId }) => programmeId === null)) return null;
  return [...new Set(held.flatMap(({ programmeId }) => programmeId ?? []))];
}

const DAY_MS = 86_400_000;

/** The first instant after a day, UTC: what happened before it counts. 400 for a day that is none is said by the caller's DTO. */
export const endOf = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS);
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
