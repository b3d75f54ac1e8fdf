import { type Actor, defineWorkflow, type Guard } from '@traverse/kernel';

import { STAFF_ROLE_GRANTED, STAFF_ROLE_REVOKED } from '../identity.events.js';
import type { GrantableRole, StaffRoleRow, StaffRoleState } from './staff-role.entity.js';

export type StaffRoleCommand = 'confirm' | 'revoke';

/** What the guards need beside the row; read under lock. */
export interface StaffRoleFacts {
  /** Roles that the person holds already, of this programme or of all. */
  readonly otherRoles: readonly GrantableRole[];
  /** How many administrators of the whole installation would be left without this row. */
  readonly administratorsLeft: number;
  /** Whether who asked for the role could still ask for it today. */
  readonly requesterStands: boolean;
}

/** Roles that decide on grants or money: they are granted by two administrators. */
export const decidingRoles: readonly GrantableRole[] = ['officer', 'approver', 'finance-officer', 'finance-approver'];
/** So is the administrator's own role: else one administrator would make the second one alone. */
export const needsTwo = (role: GrantableRole): boolean => role === 'administrator' || decidingRoles.includes(role);

type RoleGuard = Guard<StaffRoleRow, StaffRoleFacts>;

const notYourself: RoleGuard = ({ entity, actor }) => (entity.personId === actor.personId ? 'identity.not-yourself' : null);

const anotherAdministrator: RoleGuard = ({ entity, actor }) =>
  needsTwo(entity.role) && actor.personId !== null && actor.personId === entity.requestedBy ? 'identity.second-administrator' : null;

/** Two administrators: one who has lost the role meanwhile does not count. */
const requesterStands: RoleGuard = ({ facts }) => (facts.requesterStands ? null : 'identity.requester-gone');

/** Whether this actor gives and takes this role in this programme: administrators, and officers as far as evaluators go. */
export function mayGrant(actor: Actor, asked: Pick<StaffRoleRow, 'role' | 'programmeId'>): boolean {
  return actor.staff.some(
    ({ role, programmeId }) =>
      (role === 'administrator' || (role === 'officer' && asked.role === 'evaluator')) &&
      (programmeId === null || programmeId === asked.programmeId),
  );
}

const withinReach: RoleGuard = ({ entity, actor }) => (actor.system || mayGrant(actor, entity) ? null : 'identity.out-of-reach');

/** The administrator has no power over decisions or money, so the two are never in one hand. */
export function clashes(role: GrantableRole, others: readonly GrantableRole[]): boolean {
  if (role === 'administrator') return others.some((other) => decidingRoles.includes(other));
  return decidingRoles.includes(role) && others.includes('administrator');
}
const noClash: RoleGuard = ({ entity, facts }) => (clashes(entity.role, facts.otherRoles) ? 'identity.roles-clash' : null);

/** With one administrator alone no deciding role could be granted any more. */
const twoAdministratorsStay: RoleGuard = ({ entity, facts }) =>
  entity.state === 'granted' && entity.role === 'administrator' && entity.programmeId === null && facts.administratorsLeft < 2
    ? 'identity.two-administrators-stay'
    : null;

export const staffRoleWorkflow = defineWorkflow<StaffRoleState, StaffRoleCommand, StaffRoleRow, StaffRoleFacts>({
  name: 'identity.staff-role',
  table: '"identity"."staff_role"',
  initial: 'requested',
  final: ['revoked'],
  states: ['requested', 'granted', 'revoked'],
  parties: ({ programmeId }) => ({ programmeId }),
  edges: [
    {
      from: 'requested',
      on: 'confirm',
      to: 'granted',
      by: ['administrator', 'officer', 'system:identity.grant'],
      guard: [withinReach, notYourself, anotherAdministrator, requesterStands, noClash],
      emits: STAFF_ROLE_GRANTED,
    },
    {
      from: ['requested', 'granted'],
      on: 'revoke',
      to: 'revoked',
      by: ['administrator', 'officer'],
      guard: [withinReach, twoAdministratorsStay],
      emits: STAFF_ROLE_REVOKED,
      dangerous: true,
    },
  ],
});
