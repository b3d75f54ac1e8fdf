import type { Readable } from 'node:stream';

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, DomainError, newId } from '@traverse/kernel';
import { plainName, Storage, UnitOfWork } from '@traverse/platform';
import { type DocumentRequest, instrumentOf, ProgrammeFacade } from '@traverse/programme';

import type { Application } from '../application/application.entity.js';
import { ApplicationReads } from '../application/application.reads.js';
import { assertDocumentOpen } from '../application/reopened.js';
import { assertEditable, lockForEditing } from '../application/save-draft.js';
import { callFor } from '../application/window.js';
import type { AttachmentDto } from './attachment.dto.js';
import { Attachment } from './attachment.entity.js';

export interface NewAttachment {
  readonly documentKey: string;
  readonly name: string;
  readonly content: Readable;
}

const MAX_FILES = 20;
const COUNT = `SELECT count(*)::int AS "files" FROM "applicant"."attachment" WHERE "application_id" = $1 AND "removed_at" IS NULL`;

/** Adds a file to a draft. It is streamed and judged by its content first; a refusal leaves the draft as it was. */
@Injectable()
export class AddAttachment {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly storage: Storage,
    private readonly reads: ApplicationReads,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async execute(actor: Actor, applicationId: string, { documentKey, name, content }: NewAttachment): Promise<AttachmentDto> {
    // Asked before a byte is read; asked again under lock, since streaming takes its time.
    const application = await this.reads.one(applicationId);
    assertEditable(actor, application);
    assertDocumentOpen(application, documentKey);
    const request = await this.requestOf(application, documentKey);
    assertRoom((await this.counted(applicationId)).files);
    const stored = await this.storage.put(content, request.types, request.maxBytes);
    try {
      return await this.uow.run(actor, async (tx) => {
        assertDocumentOpen(await lockForEditing(tx, applicationId), documentKey);
        const [{ files } = { files: 0 }] = await tx.sql<{ files: number }>(COUNT, [applicationId]);
        assertRoom(files);
        const { size, sha256, type, scanned, key: storageKey } = stored;
        const row = { id: newId(), applicationId, documentKey, name: plainName(name), type, size, sha256, scanned, storageKey };
        tx.insert(Attachment, { ...row, addedBy: actor.personId, addedAt: tx.now });
        return { id: row.id, documentKey, name: row.name, type, size, sha256, scanned, addedAt: tx.now.toISOString() };
      });
    } catch (error) {
      await this.storage.remove(stored.key);
      throw error;
    }
  }

  private async counted(applicationId: string): Promise<{ files: number }> {
    const [row] = await this.dataSource.query<{ files: number }[]>(COUNT, [applicationId]);
    return row ?? { files: 0 };
  }

  private async requestOf(application: Application, documentKey: string): Promise<DocumentRequest> {
    const { document } = await callFor(this.programmes, null, application);
    const request = instrumentOf(document, application.instrument).documents.find(({ key }) => key === documentKey);
    if (!request)
      throw new DomainError('applicant.no-such-document', {
        status: 422,
        fields: [{ path: 'documentKey', code: 'applicant.no-such-document', params: { documentKey } }],
      });
    return request;
  }
}

function assertRoom(files: number): void {
  if (files >= MAX_FILES)
    throw new DomainError('applicant.too-many-files', {
      params: { max: MAX_FILES },
      fields: [{ path: 'file', code: 'applicant.too-many-files', params: { max: MAX_FILES } }],
    });
}
