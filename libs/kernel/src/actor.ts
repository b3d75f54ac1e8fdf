/** Roles of staff, held in a programme (null: in every programme of the installation). */
export type StaffRole = 'officer' | 'approver' | 'finance-officer' | 'finance-approver' | 'auditor' | 'administrator';
/** Roles that follow from being a party to a case. */
export type PartyRole = 'applicant' | 'partner' | 'evaluator';
/** Who may use an edge: a role, or a timer or import by name. */
export type Role = StaffRole | PartyRole | `system:${string}`;

export type Right = 'owner' | 'editor' | 'viewer';

export interface Membership {
  readonly organisationId: string;
  readonly kind: 'sme' | 'partner';
  readonly right: Right;
}

export interface StaffMembership {
  readonly role: StaffRole | 'evaluator';
  readonly programmeId: string | null;
}

/** Who acts. A system actor (`system:<job>`) has no person. Built once per request from the session. */
export interface Actor {
  readonly personId: string | null;
  /** For a system actor `system:<job>`; for a person empty: names are personal data and stay out of audit rows. */
  readonly system: `system:${string}` | null;
  readonly staff: readonly StaffMembership[];
  readonly memberships: readonly Membership[];
  readonly sessionId?: string;
  readonly request?: RequestContext;
}

/** Where a command came from: its request id, and the Idempotency-Key that it carried. */
export interface RequestContext {
  readonly id: string;
  readonly idempotency?: { readonly key: string; readonly route: string; readonly bodyHash: string };
  /** When the request arrived: what a deadline goes by. */
  readonly receivedAt: Date;
}

/** The parties of a case: used to find which roles an actor has on it. */
export interface Parties {
  readonly programmeId?: string | null;
  readonly applicantOrganisationId?: string | null;
  readonly partnerOrganisationId?: string | null;
  readonly evaluatorPersonId?: string | null;
}

export function systemActor(job: string): Actor {
  return { personId: null, system: `system:${job}`, staff: [], memberships: [] };
}

/** Viewers read; owners and editors act. */
export function mayActFor(actor: Actor, organisationId: string | null | undefined): boolean {
  return actor.memberships.some((m) => m.organisationId === organisationId && m.right !== 'viewer');
}

export function isMemberOf(actor: Actor, organisationId: string | null | undefined): boolean {
  return organisationId != null && actor.memberships.some((m) => m.organisationId === organisationId);
}

export function hasStaffRole(actor: Actor, role: StaffRole | 'evaluator', programmeId?: string | null): boolean {
  return actor.staff.some((s) => s.role === role && (s.programmeId === null || programmeId == null || s.programmeId === programmeId));
}

/**
 * The roles of this actor on this case. Members of a party never act as staff on that party's case (docs/architecture.md, "Who may do what"),
 * and an evaluator is one only on an assignment of their own.
 */
export function rolesOn(actor: Actor, parties: Parties): readonly Role[] {
  if (actor.system) return [actor.system];
  const roles: Role[] = [];
  if (mayActFor(actor, parties.applicantOrganisationId)) roles.push('applicant');
  if (mayActFor(actor, parties.partnerOrganisationId)) roles.push('partner');
  if (parties.evaluatorPersonId && parties.evaluatorPersonId === actor.personId) roles.push('evaluator');
  const isParty =
    roles.length > 0 || isMemberOf(actor, parties.applicantOrganisationId) || isMemberOf(actor, parties.partnerOrganisationId);
  if (isParty) return roles;
  for (const { role, programmeId } of actor.staff) {
    const here = programmeId === null || parties.programmeId == null || programmeId === parties.programmeId;
    if (here && role !== 'evaluator' && !roles.includes(role)) roles.push(role);
  }
  return roles;
}
