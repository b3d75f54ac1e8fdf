import type { Readable } from 'node:stream';

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, DomainError } from '@traverse/kernel';
import { notFoundUnless, Storage, type StoredFile, UnitOfWork } from '@traverse/platform';

import { maySeeClaim } from '../finance.scope.js';
import { Claim, ClaimFile } from './claim.entity.js';
import { ClaimPricing } from './claim-pricing.js';
import { assertEditable } from './edit-claim-lines.js';
import { LoadClaim } from './load-claim.js';

export interface NewFile {
  readonly documentKey: string;
  readonly lineId?: string;
  readonly name: string;
  readonly content: Readable;
}

const MOST_FILES = 60;

/** The papers of a claim. The file is on disk before its row is: a broken upload leaves nothing that is shown. */
@Injectable()
export class ClaimFiles {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly load: LoadClaim,
    private readonly pricing: ClaimPricing,
    private readonly storage: Storage,
  ) {}

  async add(actor: Actor, claimId: string, input: NewFile): Promise<{ id: string }> {
    const stored = await this.store(actor, claimId, input);
    return this.uow.run(actor, async (tx) => {
      const { claim } = await this.load.lock(tx, actor, claimId);
      assertEditable(actor, claim);
      const files = await this.load.files(tx, claimId);
      if (files.length >= MOST_FILES) throw new DomainError('finance.claim.too-many-files', { params: { max: MOST_FILES } });
      if (input.lineId && !(await this.load.lines(tx, claimId)).some((line) => line.id === input.lineId))
        throw new DomainError('finance.claim.unknown-line', { status: 422 });
      const { key: storageKey, size, sha256, type } = stored;
      const { documentKey, name } = input;
      const file = tx.insert(ClaimFile, {
        claimId,
        lineId: input.lineId ?? null,
        documentKey,
        storageKey,
        name: name.slice(0, 200),
        type,
        size,
        sha256,
        uploadedById: actor.personId ?? claimId,
        createdAt: tx.now,
      });
      return { id: file.id };
    });
  }

  remove(actor: Actor, claimId: string, fileId: string): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const { claim } = await this.load.lock(tx, actor, claimId);
      assertEditable(actor, claim);
      const rows = await tx.sql(`DELETE FROM "finance"."claim_file" WHERE "id" = $1 AND "claim_id" = $2 RETURNING 1 AS "x"`, [
        fileId,
        claimId,
      ]);
      notFoundUnless(rows.length > 0, 'claim-file');
      return { id: claimId };
    });
  }

  async content(actor: Actor, claimId: string, fileId: string): Promise<{ file: ClaimFile; stream: Readable }> {
    const claim = await this.dataSource.getRepository(Claim).findOneBy({ id: claimId });
    notFoundUnless(claim !== null && maySeeClaim(actor, claim), 'claim');
    const file = await this.dataSource.getRepository(ClaimFile).findOneBy({ id: fileId, claimId });
    notFoundUnless(file !== null, 'claim-file');
    return { file, stream: this.storage.read(file.storageKey) };
  }

  /** Refused by type (of the content) and size as the call says, before a row is written. */
  private async store(actor: Actor, claimId: string, input: NewFile): Promise<StoredFile> {
    const claim = await this.dataSource.getRepository(Claim).findOneBy({ id: claimId });
    notFoundUnless(claim !== null && maySeeClaim(actor, claim), 'claim');
    assertEditable(actor, claim);
    const { evidence } = await this.pricing.terms(claim);
    const wanted = evidence.find((document) => document.key === input.documentKey);
    if (!wanted)
      throw new DomainError('finance.claim.unknown-document', {
        status: 422,
        params: { known: evidence.map((document) => document.key).join(', ') },
        fields: [
          { path: 'documentKey', code: 'finance.claim.unknown-document', params: { known: evidence.map((one) => one.key).join(', ') } },
        ],
      });
    return this.storage.put(input.content, wanted.types, wanted.maxBytes);
  }
}
