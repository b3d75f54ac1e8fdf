import { type Actor, DomainError, notFound } from '@traverse/kernel';
import { recordCreated, type Tx, transition } from '@traverse/platform';

import { type GrantableRole, StaffRoleRow } from './staff-role.entity.js';
import { needsTwo, type StaffRoleFacts, staffRoleWorkflow } from './staff-role.workflow.js';

export interface RoleRequest {
  readonly personId: string;
  readonly role: GrantableRole;
  readonly programmeId: string | null;
}

/** What the guards look at, for a person who is locked: all changes of one person's roles go one after another. */
export async function factsFor(tx: Tx, row: Pick<StaffRoleRow, 'id' | 'personId' | 'role'>): Promise<StaffRoleFacts> {
  const others = await tx.sql<{ role: GrantableRole }>(
    `SELECT "role" FROM "identity"."staff_role" WHERE "person_id" = $1 AND "id" <> $2 AND "state" = 'granted'`,
    [row.personId, row.id],
  );
  return { otherRoles: others.map(({ role }) => role), administratorsLeft: await administratorsWithout(tx, row) };
}

async function administratorsWithout(tx: Tx, row: Pick<StaffRoleRow, 'id' | 'role'>): Promise<number> {
  if (row.role !== 'administrator') return 0;
  // Locked together, in the order of ids: two administrators who revoke each other come one after another.
  const rows = await tx.sql<{ id: string; person_id: string }>(
    `SELECT "id", "person_id" FROM "identity"."staff_role" WHERE "state" = 'granted' AND "role" = 'administrator' AND "programme_id" IS NULL ORDER BY "id" FOR UPDATE`,
  );
  return new Set(rows.filter(({ id }) => id !== row.id).map(({ person_id }) => person_id)).size;
}

export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  const rows = await tx.sql(`SELECT "id" FROM "identity"."person" WHERE "id" = $1 FOR UPDATE`, [personId]);
  if (rows.length === 0) throw notFound('person');
}

/** A request for a role; `requestedBy` is the administrator who asks. */
export async function requestRole(tx: Tx, { personId, role, programmeId }: RoleRequest, requestedBy: string | null): Promise<StaffRoleRow> {
  await lockPerson(tx, personId);
  const programmeKey = programmeId ?? 'all';
  const known = await tx.sql(
    `SELECT 1 AS "x" FROM "identity"."staff_role" WHERE "person_id" = $1 AND "role" = $2 AND "programme_key" = $3 AND "state" <> 'revoked'`,
    [personId, role, programmeKey],
  );
  if (known.length > 0) throw new DomainError('identity.role-known');
  const row = tx.insert(StaffRoleRow, {
    personId,
    role,
    programmeId,
    programmeKey,
    requestedBy,
    grantedBy: null,
    grantedAt: null,
    revokedAt: null,
    state: staffRoleWorkflow.initial,
    version: 1,
    createdAt: tx.now,
  });
  recordCreated(tx, staffRoleWorkflow, row);
  return row;
}

export async function confirmRole(tx: Tx, row: StaffRoleRow): Promise<void> {
  transition(tx, staffRoleWorkflow, row, 'confirm', {
    facts: await factsFor(tx, row),
    payload: { personId: row.personId, role: row.role },
  });
  tx.update(row, { grantedBy: tx.actor.personId, grantedAt: tx.now });
}

/** One administrator is enough for roles that decide neither on grants nor on money. */
export const grantsAlone = (role: GrantableRole, actor: Pick<Actor, 'system'>): boolean => actor.system !== null || !needsTwo(role);
