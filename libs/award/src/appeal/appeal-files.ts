import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, DomainError, isMemberOf, mayActFor } from '@traverse/kernel';
import { notFoundUnless, type OpenedFile, plainName, Storage, type StoredFile, type Upload, UnitOfWork } from '@traverse/platform';

import { maySeeDecision } from '../decision/confirm-decision.js';
import { Decision } from '../decision/decision.entity.js';
import { Appeal, AppealFile } from './appeal.entity.js';

const TYPES = ['application/pdf', 'image/png', 'image/jpeg'];
const MAX_FILE_BYTES = 10 * 1024 * 1024;
const MOST_FILES = 20;

/** Papers that go with an appeal, until it is answered. The file is stored before its row is: a broken upload leaves nothing that is shown. */
@Injectable()
export class AppealFiles {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly storage: Storage,
  ) {}

  async add(actor: Actor, decisionId: string, { name, content }: Pick<Upload, 'name' | 'content'>): Promise<{ applicationId: string }> {
    const { decision, appeal } = await this.find(decisionId);
    notFoundUnless(isMemberOf(actor, decision.applicantOrganisationId), 'decision');
    if (!mayActFor(actor, decision.applicantOrganisationId)) throw new DomainError('award.decision.not-allowed', { status: 403 });
    const stored = await this.storage.put(content, TYPES, MAX_FILE_BYTES);
    try {
      return await this.keep(actor, { decisionId, appealId: appeal.id, name: plainName(name) }, stored);
    } catch (error) {
      await this.storage.remove(stored.key);
      throw error;
    }
  }

  /** For the company and for staff who are no party. */
  async open(actor: Actor, decisionId: string, fileId: string): Promise<OpenedFile> {
    const { decision, appeal } = await this.find(decisionId);
    notFoundUnless(isMemberOf(actor, decision.applicantOrganisationId) || maySeeDecision(actor, decision), 'decision');
    const file = await this.dataSource.manager.findOneBy(AppealFile, { id: fileId, appealId: appeal.id });
    notFoundUnless(file !== null, 'appeal-file');
    const { name, type, size, storageKey } = file;
    return { name, type, size, content: this.storage.read(storageKey) };
  }

  private async find(decisionId: string): Promise<{ decision: Decision; appeal: Appeal }> {
    const decision = await this.dataSource.manager.findOneBy(Decision, { id: decisionId });
    notFoundUnless(decision !== null, 'decision');
    const appeal = await this.dataSource.manager.findOneBy(Appeal, { decisionId });
    notFoundUnless(appeal !== null, 'decision');
    return { decision, appeal };
  }

  private keep(
    actor: Actor,
    { decisionId, appealId, name }: { readonly decisionId: string; readonly appealId: string; readonly name: string },
    { key: storageKey, type, size, sha256 }: StoredFile,
  ): Promise<{ applicationId: string }> {
    return this.uow.run(actor, async (tx) => {
      const { state, applicationId } = await tx.lock(Decision, decisionId);
      if (state !== 'appealed') throw new DomainError('award.decision.wrong-state', { params: { state, command: 'add-file' } });
      const [row] = await tx.sql<{ files: number }>(`SELECT count(*)::int AS "files" FROM "award"."appeal_file" WHERE "appeal_id" = $1`, [
        appealId,
      ]);
      if ((row?.files ?? 0) >= MOST_FILES) throw new DomainError('award.appeal.too-many-files', { params: { max: MOST_FILES } });
      tx.insert(AppealFile, { appealId, storageKey, name, type, size, sha256, addedById: actor.personId ?? '', addedAt: tx.now });
      return { applicationId };
    });
  }
}
