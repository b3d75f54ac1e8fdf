import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, hasStaffRole } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { assertStaff } from '../programme.staff.js';
import type { MarkRegisteredDto } from './aid.dto.js';
import { Aid, AidEntry } from './aid.entity.js';
import { READERS } from './aid-register.queries.js';

/** An officer has told the central register; what was withdrawn there needs nothing more. */
@Injectable()
export class MarkRegistered {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, { ids, reference }: MarkRegisteredDto): Promise<null> {
    return this.uow.run(actor, async (tx) => {
      const rows = await tx.lockMany(Aid, ids);
      const seen = rows.filter(({ programmeId }) => programmeId !== null && READERS.some((role) => hasStaffRole(actor, role, programmeId)));
      if (seen.length < new Set(ids).size) throw new DomainError('programme.aid-unknown', { status: 404 });
      for (const aid of rows) {
        assertStaff(actor, ['officer'], aid.programmeId);
        if (aid.registerState === 'not-due' || aid.registerState === 'published') continue;
        const registerState = aid.registerState === 'withdrawn' ? 'not-due' : 'published';
        tx.update(aid, { registerState, registerReference: reference ?? aid.registerReference });
        const key = `${aid.id} registered ${tx.requestId}`;
        const { amountMinor, grantDate } = aid;
        tx.insert(AidEntry, {
          aidId: aid.id,
          key,
          kind: 'published',
          amountMinor,
          grantDate,
          reason: reference ?? null,
          personId: actor.personId,
          at: tx.now,
        });
      }
      return null;
    });
  }
}
