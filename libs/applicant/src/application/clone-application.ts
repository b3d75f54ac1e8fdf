import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull } from 'typeorm';

import { type Actor, DomainError, isMemberOf, newId } from '@traverse/kernel';
import { notFoundUnless, Storage, type StoredFile, type Tx, UnitOfWork } from '@traverse/platform';
import { carryAnswers, instrumentOf, type OpenCall, ProgrammeFacade } from '@traverse/programme';

import { Attachment } from '../attachment/attachment.entity.js';
import { Application } from './application.entity.js';
import { ApplicationReads } from './application.reads.js';
import { CreateApplication } from './create-application.js';
import { summaryOf } from './grant.js';
import type { LeftOut } from './left-out.js';
import { callFor } from './window.js';

export interface CloneTarget {
  readonly callId: string;
  readonly instrument: string;
}

interface Copied {
  readonly from: Attachment;
  readonly stored: StoredFile;
}

/** Begins a draft in another call with the answers and files of an earlier application, as far as they fit there; what does not is named. */
@Injectable()
export class CloneApplication {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly storage: Storage,
    private readonly reads: ApplicationReads,
    private readonly programmes: ProgrammeFacade,
    private readonly create: CreateApplication,
  ) {}

  /** For those who act for the company; others do not see that there is one. */
  async execute(actor: Actor, sourceId: string, { callId, instrument }: CloneTarget): Promise<{ id: string; number: string }> {
    const source = await this.reads.one(sourceId);
    const { organisationId } = source;
    notFoundUnless(isMemberOf(actor, organisationId), 'application');
    this.create.assertMay(actor, organisationId);
    const [from, to] = await Promise.all([callFor(this.programmes, null, source), this.programmes.openCall(null, callId)]);
    const { copied, left } = await this.copies(source, to, instrument);
    const id = newId();
    try {
      const made = await this.uow.run(actor, async (tx) => {
        const draft = await this.create.begin(tx, { id, callId, instrument, organisationId });
        const call = await this.programmes.openCall(tx, callId);
        this.fill(tx, { source, draft, from, call, left });
        for (const { from: file, stored } of copied) tx.insert(Attachment, rowOf(tx, id, file, stored));
        return { id, number: draft.number };
      });
      // The same command again: its first answer, and the files of the first time.
      if (made.id !== id) await this.discard(copied);
      return made;
    } catch (error) {
      await this.discard(copied);
      throw error;
    }
  }

  private fill(
    tx: Tx,
    {
      source,
      draft,
      from,
      call,
      left,
    }: { source: Application; draft: Application; from: OpenCall; call: OpenCall; left: readonly LeftOut[] },
  ): void {
    const { instrument, currency } = draft;
    const carried = carryAnswers(
      { document: from.document, instrument: source.instrument, currency: source.currency },
      source.snapshot?.answers ?? source.answers,
      { document: call.document, instrument, currency },
    );
    const answers = { ...carried.answers };
    const leftOut: LeftOut[] = carried.left.map(({ reason, ...one }) => ({
      ...one,
      code: `applicant.clone.${reason}`,
      ...(reason === 'other-currency' ? { params: { currency: source.currency } } : {}),
    }));
    const summary = summaryOf(call.document, instrument, answers, currency);
    tx.update(draft, { answers, ...summary, clonedFromId: source.id, leftOut: [...leftOut, ...left] });
  }

  /** Files are judged by what the new call asks for, by their content as ever. */
  private async copies(source: Application, { document }: OpenCall, instrument: string): Promise<{ copied: Copied[]; left: LeftOut[] }> {
    const asked = instrumentOf(document, instrument).documents;
    const files = await this.dataSource.manager.find(Attachment, {
      where: { applicationId: source.id, removedAt: IsNull() },
      order: { id: 'ASC' },
    });
    const copied: Copied[] = [];
    const left: LeftOut[] = [];
    for (const from of files) {
      const request = asked.find(({ key }) => key === from.documentKey);
      const label = { en: from.name };
      if (!request) {
        left.push({ label, code: 'applicant.no-such-document' });
        continue;
      }
      try {
        copied.push({ from, stored: await this.storage.put(this.storage.read(from.storageKey), request.types, request.maxBytes) });
      } catch (error) {
        if (!(error instanceof DomainError)) {
          await this.discard(copied);
          throw error;
        }
        left.push({ label, code: error.code, params: error.params });
      }
    }
    return { copied, left };
  }

  private async discard(copied: readonly Copied[]): Promise<void> {
    await Promise.all(copied.map(({ stored }) => this.storage.remove(stored.key)));
  }
}

function rowOf(
  tx: Tx,
  applicationId: string,
  { documentKey, name }: Attachment,
  { key: storageKey, size, sha256, type, scanned }: StoredFile,
): Attachment {
  const content = { storageKey, size, sha256, type, scanned };
  return { id: newId(), applicationId, documentKey, name, ...content, addedBy: tx.actor.personId, addedAt: tx.now, removedAt: null };
}
