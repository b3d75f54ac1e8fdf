import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import type { OpenedFile, PdfInput, Tx } from '@traverse/platform';

import { Application } from './application/application.entity.js';
import {
  type ApplicationForMatching,
  ApplicationReads,
  type ApplicationStanding,
  type ApplicationSummary,
  type HeldPlace,
} from './application/application.reads.js';
import type { Question } from './question/question.entity.js';
import { QuestionQueries } from './question/question.queries.js';
import { type ApplicationToReplay, ReplayReads } from './application/replay.reads.js';
import { ApplicationSteps } from './application/application.steps.js';
import type { ApplicationState } from './application/application.states.js';
import { ReadAttachment } from './attachment/read-attachment.js';
import type { PlaceHold } from './queue/take-place.js';
import { ReadSubmittedDocument } from './submitted-document/read-submitted-document.js';

const APPROVED_BY: Partial<Record<ApplicationState, 'promote' | 'allow-appeal'>> = {
  'reserve-listed': 'promote',
  rejected: 'allow-appeal',
};

/**
 * What other contexts may ask of applications and do with them. Steps lock the row themselves and return it as it is afterwards: an object that
 * the caller locked before is stale then. Every step throws `applicant.application.wrong-state` when the workflow has no such edge.
 */
@Injectable()
export class ApplicantFacade {
  constructor(
    private readonly reads: ApplicationReads,
    private readonly steps: ApplicationSteps,
    private readonly files: ReadAttachment,
    private readonly replays: ReplayReads,
    private readonly questions: QuestionQueries,
    private readonly documents: ReadSubmittedDocument,
  ) {}

  /** 404 `application.not-found` when there is none. Says nothing about who may see it. */
  application(id: string): Promise<Application> {
    return this.reads.one(id);
  }

  lockApplication(tx: Tx, id: string): Promise<Application> {
    return tx.lock(Application, id);
  }

  /** FOR UPDATE, in the order of their ids. Unknown ids are left out. */
  lockApplications(tx: Tx, ids: readonly string[]): Promise<Application[]> {
    return tx.lockMany(Application, ids);
  }

  /** The applications that organisations of this actor are firm or partner of: nobody is staff on their own case, whatever they hold. */
  ownApplications({ memberships }: Actor): Promise<ReadonlySet<string>> {
    return this.reads.ofParties(memberships.map(({ organisationId }) => organisationId));
  }

  /** First-come calls: whose place holds money and whose eligibility is settled, by number. */
  heldPlaces(callId: string): Promise<HeldPlace[]> {
    return this.reads.heldPlaces(callId);
  }

  /** Number, title, parties with names, state, money: for lists of others. Unknown ids are left out. */
  summaries(ids: readonly string[]): Promise<ApplicationSummary[]> {
    return this.reads.summaries(ids);
  }

  /** All submitted applications of a call (or those in these states), with what matching and assignment look at, by number. */
  applicationsOfCall(callId: string, states?: readonly ApplicationState[]): Promise<ApplicationForMatching[]> {
    return this.reads.ofCall(callId, states);
  }

  /** The same for single applications. */
  applicationsForMatching(ids: readonly string[]): Promise<ApplicationForMatching[]> {
    return this.reads.forMatching(ids);
  }

  /** The applications of an envelope that are approved or would be by a decision under way, and these others: what its limits are counted by. */
  standing(tx: Tx, envelopeId: string, others: readonly string[]): Promise<ApplicationStanding[]> {
    return this.reads.standing(tx, envelopeId, others);
  }

  /** What was sent to a call, with all that the rules look at: for judging it under other terms. */
  applicationsToReplay(callId: string): Promise<ApplicationToReplay[]> {
    return this.replays.ofCall(callId);
  }

  /** 404 `question.not-found` when there is none. */
  question(id: string): Promise<Question> {
    return this.questions.one(id);
  }

  /** The content of a file, for those who have seen to it that the reader may have it. */
  attachment(applicationId: string, attachmentId: string): Promise<OpenedFile> {
    return this.files.open(applicationId, attachmentId);
  }

  /** eligible -> partnered; later only the partner changes. Checks the rules that the partner touches: `applicant.partner-not-eligible`. */
  markPartnered(tx: Tx, applicationId: string, partnerOrganisationId: string): Promise<Application> {
    return this.steps.markPartnered(tx, applicationId, partnerOrganisationId);
  }

  /** partnered -> eligible; later only the partner goes. */
  losePartner(tx: Tx, applicationId: string, reason?: string | null): Promise<Application> {
    return this.steps.losePartner(tx, applicationId, reason);
  }

  /** The verdicts of the partner's rules again, stored with the application. */
  async recheckPartner(tx: Tx, applicationId: string, facts: { readonly partnerOrganisationId: string }): Promise<void> {
    await this.steps.recheckPartner(tx, await tx.lock(Application, applicationId), facts.partnerOrganisationId);
  }

  /** partnered -> in-evaluation; from eligible where the partner is chosen later. */
  startEvaluation(tx: Tx, applicationId: string): Promise<Application> {
    return this.steps.move(tx, 'evaluator', applicationId, 'start-evaluation');
  }

  /** in-evaluation -> evaluated */
  finishEvaluation(tx: Tx, applicationId: string): Promise<Application> {
    return this.steps.move(tx, 'evaluator', applicationId, 'finish-evaluation');
  }

  /** evaluated -> in-evaluation, when a review was voided. */
  reopenEvaluation(tx: Tx, applicationId: string, reason?: string | null): Promise<Application> {
    return this.steps.move(tx, 'evaluator', applicationId, 'reopen-evaluation', reason);
  }

  /** What was submitted last, as a document in this language, to be put into another one; null before anything was. */
  submittedDocument(id: string, language: string): Promise<PdfInput | null> {
    return this.documents.latest(id, language);
  }

  /** What a decision under way would award it (0: nothing), null once none is: until then it is not ranked anew. The application is locked. */
  propose(tx: Tx, application: Application, amountMinor: bigint | null): void {
    tx.update(application, { proposedMinor: amountMinor });
  }

  /** evaluated, reserve-listed or (after an appeal) rejected -> approved; needs a confirmed partner unless the call lets it be chosen later. */
  async approve(tx: Tx, applicationId: string, grantedMinor: bigint, reason?: string | null): Promise<Application> {
    const application = await tx.lock(Application, applicationId);
    tx.update(application, { grantedMinor });
    return this.steps.move(tx, 'award', applicationId, APPROVED_BY[application.state] ?? 'approve', reason);
  }

  /** What of its award went back to the envelope: the quota of its territory counts the rest. */
  async reduceGrant(tx: Tx, applicationId: string, byMinor: bigint): Promise<void> {
    const application = await tx.lock(Application, applicationId);
    const grantedMinor = (application.grantedMinor ?? 0n) - byMinor;
    tx.update(application, { grantedMinor: grantedMinor > 0n ? grantedMinor : 0n });
  }

  /** More of its award is paid after all. */
  async raiseGrant(tx: Tx, applicationId: string, byMinor: bigint): Promise<void> {
    const application = await tx.lock(Application, applicationId);
    tx.update(application, { grantedMinor: (application.grantedMinor ?? 0n) + byMinor });
  }

  /** evaluated or (after an appeal) rejected -> reserve-listed */
  async reserve(tx: Tx, applicationId: string, reason?: string | null): Promise<Application> {
    const { state } = await tx.lock(Application, applicationId);
    return this.steps.move(tx, 'award', applicationId, state === 'rejected' ? 'reserve-on-appeal' : 'reserve', reason);
  }

  /** evaluated, eligible or partnered -> rejected */
  reject(tx: Tx, applicationId: string, reason?: string | null): Promise<Application> {
    return this.steps.move(tx, 'award', applicationId, 'reject', reason);
  }

  /** reserve-listed -> approved */
  promote(tx: Tx, applicationId: string, reason?: string | null): Promise<Application> {
    return this.steps.move(tx, 'award', applicationId, 'promote', reason);
  }

  /** approved (agreement not signed in time) or reserve-listed -> lapsed */
  lapse(tx: Tx, applicationId: string, reason?: string | null): Promise<Application> {
    return this.steps.move(tx, 'award', applicationId, 'lapse', reason);
  }

  /** ineligible -> eligible: an appeal was allowed. */
  allowAppeal(tx: Tx, applicationId: string, reason: string): Promise<Application> {
    return this.steps.move(tx, 'award', applicationId, 'allow-appeal', reason);
  }

  /** approved, rejected or reserve-listed -> evaluated: an officer has opened the decision again. What it was awarded counts no more. */
  async reopenDecision(tx: Tx, applicationId: string, reason: string): Promise<Application> {
    const application = await this.steps.move(tx, 'award', applicationId, 'reopen-decision', reason);
    tx.update(application, { grantedMinor: null });
    return application;
  }

  /** First-come calls: a decision in the place of another, or a promotion, holds this much again. Throws `ledger.insufficient`. */
  holdPlace(tx: Tx, applicationId: string, hold: PlaceHold): Promise<void> {
    return this.steps.holdPlace(tx, applicationId, hold);
  }

  /** First-come calls: the award spends what the application's place holds; what is left over is free. Nothing happens where no place is held. */
  spendPlace(tx: Tx, applicationId: string, amountMinor: bigint): Promise<void> {
    return this.steps.spendPlace(tx, applicationId, amountMinor);
  }

  /** The decision "ineligible" was communicated: no override after it. */
  settleIneligible(tx: Tx, applicationId: string): Promise<void> {
    return this.steps.settleIneligible(tx, applicationId);
  }
}
