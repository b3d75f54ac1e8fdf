import { Injectable } from '@nestjs/common';

import { type Actor, DomainError } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { confirmRole, factsFor, requestRole, type RoleRequest } from './grant-staff-roles.js';
import { clashes, mayGrant, needsTwo } from './staff-role.workflow.js';

/** An administrator asks for a role for somebody else. What decides neither on grants nor on money is granted at once. */
@Injectable()
export class RequestStaffRole {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, request: RoleRequest): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      if (request.personId === actor.personId) throw new DomainError('identity.not-yourself');
      if (!mayGrant(actor, request)) throw new DomainError('identity.out-of-reach', { status: 403 });
      const row = await requestRole(tx, request, actor.personId);
      const { otherRoles } = await factsFor(tx, row);
      if (clashes(row.role, otherRoles)) throw new DomainError('identity.roles-clash');
      if (!needsTwo(row.role)) await confirmRole(tx, row);
      return { id: row.id };
    });
  }
}
