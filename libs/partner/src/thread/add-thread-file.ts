import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, DomainError, newId } from '@traverse/kernel';
import { notFoundUnless, plainName, type Reader, Storage, type StoredFile, type Upload, UnitOfWork } from '@traverse/platform';

import { isCalledLike, MAX_FILE_BYTES, MAX_LOOSE_FILES, threadFileTypes } from './file-types.js';
import { concerns, openChoices, tiesOf } from './open-choices.js';
import { ThreadFile } from './thread-file.entity.js';
import type { ThreadFileDto } from './thread.dto.js';

const LOOSE = `SELECT count(*)::int AS "files" FROM "partner"."thread_file" WHERE "application_id" = $1 AND "added_by_id" = $2 AND "message_id" IS NULL`;
/** One person's uploads to one application are counted one after the other. */
const ONE_BY_ONE = `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`;

/** Hands in a file for a message to come. It is streamed and judged by its content first; a refusal leaves nothing behind. */
@Injectable()
export class AddThreadFile {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly storage: Storage,
    private readonly applicants: ApplicantFacade,
  ) {}

  async execute(actor: Actor, applicationId: string, { name: given, content }: Pick<Upload, 'name' | 'content'>): Promise<ThreadFileDto> {
    // Asked before a byte is read; counted again under lock, since streaming takes its time.
    await this.assertMay(actor, applicationId);
    await assertRoom((text, values) => this.dataSource.query(text, [...(values ?? [])]), actor, applicationId);
    const stored = await this.storage.put(content, Object.keys(threadFileTypes), MAX_FILE_BYTES);
    try {
      return await this.keep(actor, applicationId, plainName(given), stored);
    } catch (error) {
      await this.storage.remove(stored.key);
      throw error;
    }
  }

  private async assertMay(actor: Actor, applicationId: string): Promise<void> {
    const application = await this.applicants.application(applicationId);
    const ties = await tiesOf((text, values) => this.dataSource.query(text, [...(values ?? [])]), applicationId);
    notFoundUnless(concerns(actor, application, ties), 'application');
    if (openChoices(actor, application, ties).length === 0) throw new DomainError('partner.thread.not-allowed', { status: 403 });
  }

  private keep(
    actor: Actor,
    applicationId: string,
    name: string,
    { key: storageKey, size, sha256, type, scanned }: StoredFile,
  ): Promise<ThreadFileDto> {
    if (!isCalledLike(name, type)) {
      const params = { type, endings: (threadFileTypes[type] ?? []).join(', ') };
      throw new DomainError('partner.thread.file-renamed', {
        status: 422,
        params,
        fields: [{ path: 'file', code: 'partner.thread.file-renamed', params }],
      });
    }
    return this.uow.run(actor, async (tx) => {
      tx.defer(ONE_BY_ONE, [`thread-file ${applicationId} ${actor.personId}`]);
      await assertRoom((text, values) => tx.sql(text, values), actor, applicationId);
      const row = { id: newId(), applicationId, name, type, size, sha256, scanned };
      tx.insert(ThreadFile, { ...row, messageId: null, storageKey, addedById: actor.personId ?? '', addedAt: tx.now });
      return { id: row.id, name, type, size, scanned };
    });
  }
}

async function assertRoom(read: Reader, actor: Actor, applicationId: string): Promise<void> {
  const [row] = await read<{ files: number }>(LOOSE, [applicationId, actor.personId]);
  if (!row || row.files < MAX_LOOSE_FILES) return;
  const params = { max: MAX_LOOSE_FILES };
  throw new DomainError('partner.thread.too-many-files', {
    params,
    fields: [{ path: 'file', code: 'partner.thread.too-many-files', params }],
  });
}
