import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { CaseAccess } from '../timeline/case-access.js';
import { AuditPack } from './audit-pack.entity.js';
import { AUDIT_PACK_ORDERED } from './audit-pack.events.js';

/** Somebody wants the pack of an application: a job makes it. Nothing of the case changes. */
@Injectable()
export class OrderPack {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
  ) {}

  async execute(actor: Actor, applicationId: string): Promise<AuditPack> {
    await this.access.assert(actor, applicationId);
    return this.uow.run(actor, async (tx) => {
      const orderedById = actor.personId ?? '';
      const pack = tx.insert(AuditPack, {
        applicationId,
        orderedById,
        orderedAt: tx.now,
        madeAt: null,
        storageKey: null,
        size: null,
        sha256: null,
      });
      tx.emit({ type: AUDIT_PACK_ORDERED, subjectId: pack.id, payload: { applicationId } });
      return pack;
    });
  }
}
