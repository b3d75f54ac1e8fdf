import { Injectable } from '@nestjs/common';

import { type Actor, notFound } from '@traverse/kernel';
import { type Tx, transition, UnitOfWork } from '@traverse/platform';

import { Person } from '../person/person.entity.js';
import { confirmRole, factsFor } from './grant-staff-roles.js';
import { StaffRoleRow } from './staff-role.entity.js';
import { staffRoleWorkflow } from './staff-role.workflow.js';

/** Person first, then the role: the order in which everybody locks. */
async function lockRole(tx: Tx, id: string): Promise<StaffRoleRow> {
  const [found] = await tx.sql<{ person_id: string }>(`SELECT "person_id" FROM "identity"."staff_role" WHERE "id" = $1`, [id]);
  if (!found) throw notFound('staff-role');
  await tx.lock(Person, found.person_id);
  return tx.lock(StaffRoleRow, id);
}

/** The second administrator says yes. */
@Injectable()
export class ConfirmStaffRole {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, id: string): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      await confirmRole(tx, await lockRole(tx, id));
      return { id };
    });
  }
}

/** One administrator is enough to take a role away, or to refuse one that was asked for. It holds from the next request on. */
@Injectable()
export class RevokeStaffRole {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, id: string, reason?: string): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const row = await lockRole(tx, id);
      const payload = { personId: row.personId, role: row.role };
      transition(tx, staffRoleWorkflow, row, 'revoke', { facts: await factsFor(tx, row), reason, payload });
      tx.update(row, { revokedAt: tx.now });
      return { id };
    });
  }
}
