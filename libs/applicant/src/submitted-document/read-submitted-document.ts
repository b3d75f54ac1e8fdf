import type { Readable } from 'node:stream';

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, isMemberOf, newId, notFound, systemActor } from '@traverse/kernel';
import { notFoundUnless, type PdfInput, renderPdf, Storage, UnitOfWork } from '@traverse/platform';
import { answerFacts, ProgrammeFacade } from '@traverse/programme';

import { maySee } from '../applicant.access.js';
import { Application } from '../application/application.entity.js';
import { frozenOrganisation } from '../application/snapshot.js';
import { Submission } from '../application/submission.entity.js';
import { type Submitted, submittedDocument } from './submitted-document.js';
import { SubmittedDocument } from './submitted-document.entity.js';

export interface OpenedDocument {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly content: Readable;
}

type Sent = Pick<Submitted, 'snapshot' | 'snapshotHash' | 'questions'>;

const KEEP = `
  INSERT INTO "applicant"."submitted_document" ("id", "application_id", "snapshot_hash", "language", "storage_key", "size", "sha256", "made_at")
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT ON CONSTRAINT "submitted_document_once" DO NOTHING RETURNING "id"`;

/**
 * The PDF of what was submitted. Made when somebody asks for it first, from what was frozen, and kept: whoever asks later gets the
 * same bytes.
 */
@Injectable()
export class ReadSubmittedDocument {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly storage: Storage,
    private readonly programmes: ProgrammeFacade,
    private readonly identity: IdentityFacade,
  ) {}

  /** For the company's people and for staff; `snapshotHash` names an earlier submission, the latest where it is left out. */
  async execute(actor: Actor, applicationId: string, language: string, snapshotHash?: string): Promise<OpenedDocument> {
    const application = await this.dataSource.manager.findOneBy(Application, { id: applicationId });
    if (!application) throw notFound('application');
    notFoundUnless(maySee(actor, application), 'application');
    // A partner sees the project, not the company's figures.
    notFoundUnless(isMemberOf(actor, application.organisationId) || !isMemberOf(actor, application.partnerOrganisationId), 'application');
    const sent = await this.sent(application, snapshotHash);
    if (!sent) throw notFound('submitted-document');
    const kept = (await this.kept(applicationId, sent, language)) ?? (await this.made(application, sent, language));
    const { storageKey, size, sha256 } = kept;
    return {
      name: `${application.number}-${sent.snapshotHash.slice(0, 12)}-${language}.pdf`,
      size,
      sha256,
      content: this.storage.read(storageKey),
    };
  }

  /** What was submitted last, to be put into another document; null before anything was. Says nothing about who may see it. */
  async latest(applicationId: string, language: string): Promise<PdfInput | null> {
    const application = await this.dataSource.manager.findOneBy(Application, { id: applicationId });
    const sent = application && (await this.sent(application));
    return sent ? submittedDocument(await this.submitted(application, sent), language) : null;
  }

  private kept(applicationId: string, { snapshotHash }: Sent, language: string): Promise<SubmittedDocument | null> {
    return this.dataSource.manager.findOneBy(SubmittedDocument, { applicationId, snapshotHash, language });
  }

  private async sent({ id, snapshot, snapshotHash }: Application, wanted = snapshotHash): Promise<Sent | null> {
    const earlier = await this.dataSource.manager.find(Submission, { where: { applicationId: id }, order: { number: 'ASC' } });
    const found = earlier.find((one) => one.snapshotHash === wanted);
    const asked = earlier.filter((one) => one.snapshot.step !== 'sketch');
    if (found)
      return {
        snapshot: found.snapshot,
        snapshotHash: found.snapshotHash,
        questions: asked.filter((one) => one.number < found.number).length,
      };
    if (!snapshot || !snapshotHash || snapshotHash !== wanted) return null;
    return { snapshot, snapshotHash, questions: asked.length };
  }

  private async made(application: Application, sent: Sent, language: string): Promise<SubmittedDocument> {
    const { id: applicationId, number } = application;
    const bytes = await renderPdf(submittedDocument(await this.submitted(application, sent), language));
    const { key, size, sha256 } = await this.storage.keep(bytes, 'application/pdf');
    const row = [newId(), applicationId, sent.snapshotHash, language, key, size, sha256];
    const first = await this.uow.run(systemActor('applicant.read-submitted-document'), async (tx) => {
      const [made] = await tx.sql<{ id: string }>(KEEP, [...row, tx.now]);
      return made !== undefined;
    });
    // Two asked at once: one file is enough.
    if (!first) await this.storage.remove(key);
    const kept = await this.kept(applicationId, sent, language);
    if (!kept) throw new Error(`the document of ${number} was not kept`);
    return kept;
  }

  private async submitted({ number, title, organisationId }: Application, sent: Sent): Promise<Submitted> {
    const { call } = sent.snapshot;
    const [version, organisation] = await Promise.all([
      this.programmes.callVersion(call.id, call.version),
      this.identity.organisation(null, organisationId),
    ]);
    // As it was called then: a question of the office may have opened the title since.
    const called = answerFacts(version.document, sent.snapshot.instrument, sent.snapshot.answers).title ?? title;
    return { ...sent, number, title: called, call: version, organisation: frozenOrganisation(organisation) };
  }
}
