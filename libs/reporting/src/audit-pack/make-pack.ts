import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { systemActor } from '@traverse/kernel';
import {
  type DeliveredEvent,
  type OutsideSubscriber,
  ProgrammeClock,
  SealAudit,
  Storage,
  Subscribes,
  UnitOfWork,
} from '@traverse/platform';

import { AuditPack } from './audit-pack.entity.js';
import { AUDIT_PACK_ORDERED, PACK_MAKER } from './audit-pack.events.js';
import { CollectPack } from './collect-pack.js';
import { packOf } from './pack-format.js';

const MAKER = systemActor(PACK_MAKER);

/** Seals what is not sealed yet, collects, and keeps the archive. Twice: the first file stands, the second is thrown away. */
@Injectable()
@Subscribes({ name: PACK_MAKER, to: [AUDIT_PACK_ORDERED], attempts: 6 })
export class MakePack implements OutsideSubscriber {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly sealing: SealAudit,
    private readonly collecting: CollectPack,
    private readonly storage: Storage,
    private readonly clock: ProgrammeClock,
  ) {}

  async handleOutside({ subjectId }: DeliveredEvent): Promise<void> {
    const pack = await this.dataSource.getRepository(AuditPack).findOneBy({ id: subjectId });
    if (!pack || pack.madeAt) return;
    await this.sealing.execute();
    const files = await this.collecting.execute(pack.applicationId, this.clock.now());
    const { key, size, sha256 } = await this.storage.keepStream(packOf(files), 'application/zip');
    const kept = await this.uow.run(MAKER, async (tx) => {
      const row = await tx.lock(AuditPack, subjectId);
      if (row.madeAt) return false;
      tx.update(row, { madeAt: tx.now, storageKey: key, size, sha256 });
      return true;
    });
    if (!kept) await this.storage.remove(key);
  }
}
