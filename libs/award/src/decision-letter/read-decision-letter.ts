import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, hasStaffRole, isMemberOf, newId, notFound, systemActor } from '@traverse/kernel';
import { notFoundUnless, type OpenedFile, renderPdf, Storage, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { Decision } from '../decision/decision.entity.js';
import { Feedback } from '../feedback/feedback.entity.js';
import { decisionLetter } from './decision-letter.js';
import { DecisionLetter } from './decision-letter.entity.js';
import { decisionLetterLanguages } from './decision-letter.words.js';

const STAFF = ['officer', 'approver', 'auditor', 'finance-officer', 'finance-approver'] as const;
const KEEP = `
  INSERT INTO "award"."decision_letter" ("id", "decision_id", "language", "storage_key", "size", "sha256", "made_at")
  VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT ON CONSTRAINT "decision_letter_once" DO NOTHING RETURNING "id"`;

/**
 * The letter of a decision, from the moment at which it was communicated. Made when somebody asks for it first, of what was frozen then, and kept with
 * its hash: whoever asks later gets the same bytes.
 */
@Injectable()
export class ReadDecisionLetter {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly storage: Storage,
    private readonly programmes: ProgrammeFacade,
    private readonly identity: IdentityFacade,
  ) {}

  /** In the company's language where none is asked for. */
  async execute(actor: Actor, id: string, wanted?: string): Promise<OpenedFile> {
    const decision = await this.dataSource.manager.findOneBy(Decision, { id });
    notFoundUnless(decision !== null && mayRead(actor, decision), 'decision');
    const told = await this.dataSource.manager.findOneBy(Feedback, { decisionId: id });
    if (!told?.content.decision || decision.communicatedAt === null) throw notFound('decision-letter');
    const language = wanted ?? (await this.languageOf(decision));
    const kept = (await this.kept(id, language)) ?? (await this.made(told, language));
    const { storageKey, size } = kept;
    const name = `${told.content.number}-decision-${language}.pdf`;
    return { name, size, type: 'application/pdf', content: this.storage.read(storageKey) };
  }

  private async languageOf({ applicantOrganisationId }: Decision): Promise<string> {
    const [owner] = await this.identity.peopleOf(applicantOrganisationId);
    return owner && decisionLetterLanguages.includes(owner.language) ? owner.language : 'en';
  }

  private kept(decisionId: string, language: string): Promise<DecisionLetter | null> {
    return this.dataSource.manager.findOneBy(DecisionLetter, { decisionId, language });
  }

  private async made({ decisionId, content }: Feedback, language: string): Promise<DecisionLetter> {
    const { document } = await this.programmes.callVersion(content.call.id, content.call.version);
    if (!content.decision) throw notFound('decision-letter');
    const bytes = await renderPdf(decisionLetter({ content, document }, content.decision, language));
    const { key, size, sha256 } = await this.storage.keep(bytes, 'application/pdf');
    const first = await this.uow.run(systemActor('award.read-decision-letter'), async (tx) => {
      const [row] = await tx.sql<{ id: string }>(KEEP, [newId(), decisionId, language, key, size, sha256, tx.now]);
      return row !== undefined;
    });
    // Two asked at once: one file is enough.
    if (!first) await this.storage.remove(key);
    const kept = await this.kept(decisionId, language);
    if (!kept) throw new Error(`the letter of decision ${decisionId} was not kept`);
    return kept;
  }
}

/** The company's people, and staff who are no party. Partners hear of the award by their engagement. */
function mayRead(actor: Actor, decision: Decision): boolean {
  if (isMemberOf(actor, decision.applicantOrganisationId)) return true;
  return !isMemberOf(actor, decision.partnerOrganisationId) && STAFF.some((role) => hasStaffRole(actor, role, decision.programmeId));
}
