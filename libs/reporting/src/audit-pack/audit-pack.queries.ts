import type { Readable } from 'node:stream';

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Actor } from '@traverse/kernel';
import { DeadLetters, notFoundUnless, Storage } from '@traverse/platform';

import { CaseAccess } from '../timeline/case-access.js';
import type { AuditPackDto, AuditPackListDto } from './audit-pack.dto.js';
import { AuditPack } from './audit-pack.entity.js';
import { PACK_MAKER } from './audit-pack.events.js';

const AT_MOST = 20;

@Injectable()
export class AuditPackQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: CaseAccess,
    private readonly storage: Storage,
    private readonly deadLetters: DeadLetters,
  ) {}

  /** The newest first. */
  async list(actor: Actor, applicationId: string): Promise<AuditPackListDto> {
    await this.access.assert(actor, applicationId);
    const rows = await this.dataSource.getRepository(AuditPack).find({ where: { applicationId }, order: { id: 'DESC' }, take: AT_MOST });
    const unmade = rows.filter(({ madeAt }) => madeAt === null).map(({ id }) => id);
    const failed = await this.deadLetters.among(PACK_MAKER, unmade);
    return { items: rows.map((row) => packView(row, failed.has(row.id))) };
  }

  /** 404 while it is not made. */
  async open(actor: Actor, id: string): Promise<{ name: string; content: Readable }> {
    const pack = await this.dataSource.getRepository(AuditPack).findOneBy({ id });
    notFoundUnless(pack !== null && pack.storageKey !== null, 'audit-pack');
    await this.access.assert(actor, pack.applicationId);
    return { name: `audit-pack-${pack.id}.zip`, content: this.storage.read(pack.storageKey) };
  }
}

export function packView({ id, applicationId, orderedAt, madeAt, size, sha256 }: AuditPack, failed = false): AuditPackDto {
  return { id, applicationId, orderedAt: orderedAt.toISOString(), madeAt: madeAt?.toISOString() ?? null, failed, size, sha256 };
}
