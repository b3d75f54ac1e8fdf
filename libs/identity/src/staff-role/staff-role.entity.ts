import { Check, Entity, ForeignKey, Index } from 'typeorm';

import type { StaffRole } from '@traverse/kernel';
import { Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

import { Person } from '../person/person.entity.js';

export type GrantableRole = StaffRole | 'evaluator';
export const grantableRoles = [
  'officer',
  'approver',
  'finance-officer',
  'finance-approver',
  'auditor',
  'administrator',
  'evaluator',
] as const satisfies readonly GrantableRole[];

export type StaffRoleState = 'requested' | 'granted' | 'revoked';

/** A role in a programme (null: in every programme of the installation). */
@Entity({ schema: 'identity', name: 'staff_role' })
@Index('staff_role_person', ['personId'], { where: `"state" = 'granted'` })
@Index('staff_role_once', ['personId', 'role', 'programmeKey'], { unique: true, where: `"state" <> 'revoked'` })
@Check('staff_role_state', `"state" IN ('requested', 'granted', 'revoked')`)
@Check('staff_role_two_persons', `"granted_by" IS NULL OR "granted_by" <> "person_id"`)
export class StaffRoleRow extends WorkflowEntity<StaffRoleState> {
  @ForeignKey(() => Person, { name: 'staff_role_person_fkey' }) @Ref() personId!: string;
  @Text() role!: GrantableRole;
  @Ref({ nullable: true }) programmeId!: string | null;
  /** The programme's id or 'all': a unique index does not compare nulls. */
  @Text() programmeKey!: string;
  /** Null when the system did: bootstrap, demonstration seed. */
  @Ref({ nullable: true }) requestedBy!: string | null;
  @Ref({ nullable: true }) grantedBy!: string | null;
  @Time({ nullable: true }) grantedAt!: Date | null;
  @Time({ nullable: true }) revokedAt!: Date | null;
}
