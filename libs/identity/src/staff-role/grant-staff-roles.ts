import { DomainError } from '@traverse/kernel';
import { recordCreated, type Tx, transition } from '@traverse/platform';

import { Person } from '../person/person.entity.js';
import { type GrantableRole, StaffRoleRow } from './staff-role.entity.js';
import { type StaffRoleFacts, staffRoleWorkflow } from './staff-role.workflow.js';

export interface RoleRequest {
  readonly personId: string;
  readonly role: GrantableRole;
  readonly programmeId: string | null;
}

/** The part of the facts that a single statement can tell, for a list as well: `r` is the row. */
export const FACTS = `
  ARRAY(SELECT o."role" FROM "identity"."staff_role" o
        WHERE o."person_id" = r."person_id" AND o."id" <> r."id" AND o."state" = 'granted') AS "otherRoles",
  (r."requested_by" IS NULL OR EXISTS (
     SELECT FROM "identity"."staff_role" q WHERE q."person_id" = r."requested_by" AND q."state" = 'granted'
     AND (q."role" = 'administrator' OR (q."role" = 'officer' AND r."role" = 'evaluator'))
     AND (q."programme_id" IS NULL OR q."programme_id" = r."programme_id"))) AS "requesterStands"`;

/** What the guards look at. The person is locked first: all changes of one person's roles go one after another. */
export async function factsFor(tx: Tx, row: Pick<StaffRoleRow, 'id' | 'personId' | 'role'>): Promise<StaffRoleFacts> {
  const [facts] = await tx.sql<Omit<StaffRoleFacts, 'administratorsLeft'>>(
    `SELECT ${FACTS} FROM "identity"."staff_role" r WHERE r."id" = $1`,
    [row.id],
  );
  if (!facts) throw new Error(`staff role ${row.id} is not there`);
  const administratorsLeft = row.role === 'administrator' ? await administratorsWithout(tx, row.personId) : 0;
  return { ...facts, administratorsLeft };
}

/** Administrators of all programmes, not counting this person. */
export async function administratorsWithout(tx: Tx, personId: string): Promise<number> {
  // Locked together, in the order of ids: two administrators who shut out each other come one after another.
  const rows = await tx.sql<{ person_id: string }>(
    `SELECT r."person_id" FROM "identity"."staff_role" r JOIN "identity"."person" p ON p."id" = r."person_id"
     WHERE r."state" = 'granted' AND r."role" = 'administrator' AND r."programme_id" IS NULL AND p."state" = 'active'
     ORDER BY r."id" FOR UPDATE OF r`,
  );
  return new Set(rows.map((row) => row.person_id).filter((id) => id !== personId)).size;
}

/** A request for a role; `requestedBy` is the administrator who asks, null for the system. */
export async function requestRole(tx: Tx, { personId, role, programmeId }: RoleRequest, requestedBy: string | null): Promise<StaffRoleRow> {
  await tx.lock(Person, personId);
  const programmeKey = programmeId ?? 'all';
  const known = await tx.sql(
    `SELECT 1 AS "x" FROM "identity"."staff_role" WHERE "person_id" = $1 AND "role" = $2 AND "programme_key" = $3 AND "state" <> 'revoked'`,
    [personId, role, programmeKey],
  );
  if (known.length > 0) throw new DomainError('identity.role-known');
  const row = tx.insert(StaffRoleRow, {
    ...{ personId, role, programmeId, programmeKey, requestedBy },
    ...{ grantedBy: null, grantedAt: null, revokedAt: null },
    ...{ state: staffRoleWorkflow.initial, version: 1, createdAt: tx.now },
  });
  recordCreated(tx, staffRoleWorkflow, row);
  return row;
}

export async function confirmRole(tx: Tx, row: StaffRoleRow): Promise<void> {
  const payload = { personId: row.personId, role: row.role };
  transition(tx, staffRoleWorkflow, row, 'confirm', { facts: await factsFor(tx, row), payload });
  tx.update(row, { grantedBy: tx.actor.personId, grantedAt: tx.now });
}
