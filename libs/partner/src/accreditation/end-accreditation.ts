import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, hasStaffRole, isMemberOf } from '@traverse/kernel';
import { notFoundUnless, UnitOfWork } from '@traverse/platform';

import { Accreditation } from './accreditation.entity.js';

/** Withdraws an accreditation before its time, with a reason. Engagements already confirmed stand. */
@Injectable()
export class EndAccreditation {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, id: string, reason: string): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const row = await tx.lock(Accreditation, id);
      notFoundUnless(hasStaffRole(actor, 'officer', row.programmeId) && !isMemberOf(actor, row.organisationId), 'accreditation');
      if (row.endedAt) throw new DomainError('partner.accreditation.ended');
      tx.update(row, { endedAt: tx.now, endedById: actor.personId, endReason: reason });
      return { id };
    });
  }
}
