import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

import { type Actor, hasStaffRole, isMemberOf, type StaffRole } from '@traverse/kernel';

export const CLAIM_STAFF = ['officer', 'approver', 'auditor', 'finance-officer', 'finance-approver'] as const;
/** Who pays. */
export const PAYERS = ['finance-officer', 'finance-approver'] as const;
/** Who pays, and who only reads about it. */
export const MONEY_STAFF = ['finance-officer', 'finance-approver', 'auditor'] as const;

interface PartyRow {
  readonly programmeId: string;
  readonly applicantOrganisationId: string;
  readonly partnerOrganisationId: string | null;
}

export function isStaffOf(actor: Actor, roles: readonly StaffRole[], programmeId: string): boolean {
  return roles.some((role) => hasStaffRole(actor, role, programmeId));
}

/** Members of a party never act as staff on that party's case (docs/architecture.md, "Who may do what"). */
export function isPartyTo(actor: Actor, row: PartyRow & { readonly payeeOrganisationId?: string }): boolean {
  return [row.applicantOrganisationId, row.partnerOrganisationId, row.payeeOrganisationId].some((id) => isMemberOf(actor, id));
}

/** Staff on this case: of the programme, and of neither party. */
export function isStaffOnCase(actor: Actor, roles: readonly StaffRole[], row: PartyRow): boolean {
  return !isPartyTo(actor, row) && isStaffOf(actor, roles, row.programmeId);
}

/** The SME, whoever is paid, and, once it is handed in, the staff of the programme. For everybody else the claim does not exist. */
export function maySeeClaim(
  actor: Actor,
  claim: PartyRow & { readonly payeeOrganisationId: string; readonly submittedAt: Date | null },
): boolean {
  if (isMemberOf(actor, claim.applicantOrganisationId) || isMemberOf(actor, claim.payeeOrganisationId)) return true;
  return claim.submittedAt !== null && isStaffOnCase(actor, CLAIM_STAFF, claim);
}

/** Payouts are the staff's: parties see theirs on the claim. */
export function maySeePayout(actor: Actor, payout: PartyRow): boolean {
  return isStaffOnCase(actor, CLAIM_STAFF, payout);
}

/** The programmes in which the actor holds one of these roles; null: all. */
export function programmesOf(actor: Actor, roles: readonly StaffRole[]): readonly string[] | null {
  const held = actor.staff.filter((one) => (roles as readonly string[]).includes(one.role));
  if (held.some((one) => one.programmeId === null)) return null;
  return [...new Set(held.flatMap((one) => one.programmeId ?? []))];
}

export function inProgrammes<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  alias: string,
  actor: Actor,
  roles: readonly StaffRole[],
): SelectQueryBuilder<E> {
  const programmes = programmesOf(actor, roles);
  return programmes === null ? query : query.andWhere(`${alias}.programmeId = ANY(:programmes)`, { programmes });
}
