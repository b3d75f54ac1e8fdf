import { Injectable } from '@nestjs/common';

import { ApplicantFacade, type Application } from '@traverse/applicant';
import { type Actor, DomainError, hasStaffRole, parseDecimal } from '@traverse/kernel';
import { type CallDocument, ProgrammeFacade } from '@traverse/programme';
import { notFoundUnless, recordCreated, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { DECISION_RECOMMENDED } from '../award.events.js';
import { Decision, type DecisionOutcome } from './decision.entity.js';
import { decisionWorkflow } from './decision.workflow.js';
import { EnvelopeLimits } from './envelope-limits.js';

export interface Recommendation {
  readonly applicationId: string;
  readonly outcome: DecisionOutcome;
  /** Decimal, in the application's currency; needed for `fund`. */
  readonly amount?: string;
  readonly reason: string;
  readonly rankingId?: string | null;
}

/** Recommends what is to be decided on one application. Funding earmarks the money at once, so that two decisions cannot promise it twice. */
@Injectable()
export class RecommendDecision {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly limits: EnvelopeLimits,
  ) {}

  execute(actor: Actor, recommendation: Recommendation): Promise<{ id: string }> {
    return this.uow.run(actor, (tx) => this.inside(tx, recommendation));
  }

  /** Also used by the promotion from the reserve list, as the system. */
  async inside(tx: Tx, recommendation: Recommendation): Promise<{ id: string }> {
    const application = await this.applicants.lockApplication(tx, recommendation.applicationId);
    notFoundUnless(tx.actor.system !== null || hasStaffRole(tx.actor, 'officer', application.programmeId), 'application');
    if (application.state === 'withdrawn' || application.state === 'lapsed')
      throw new DomainError('applicant.application.wrong-state', { params: { state: application.state, command: 'recommend' } });
    const open = await tx.sql<{ id: string }>(
      `SELECT "id" FROM "award"."decision" WHERE "application_id" = $1 AND "state" <> 'communicated' FOR UPDATE`,
      [application.id],
    );
    const [sentBack] = open;
    if (sentBack) return this.again(tx, sentBack.id, application, recommendation);
    const decision = tx.insert(Decision, await this.values(tx, application, recommendation));
    recordCreated(tx, decisionWorkflow, decision);
    tx.emit({ type: DECISION_RECOMMENDED, subjectId: decision.id, payload: { applicationId: application.id } });
    await this.earmark(tx, decision, application);
    return { id: decision.id };
  }

  private async again(tx: Tx, id: string, application: Application, recommendation: Recommendation): Promise<{ id: string }> {
    const decision = await tx.lock(Decision, id);
    if (decision.state !== 'sent-back') throw new DomainError('award.decision.exists');
    const { outcome, amountMinor, levelsNeeded, reason, recommendedById } = await this.values(tx, application, recommendation);
    tx.update(decision, { outcome, amountMinor, levelsNeeded, reason, recommendedById });
    transition(tx, decisionWorkflow, decision, 'recommend');
    await this.earmark(tx, decision, application);
    return { id };
  }

  private async values(
    tx: Tx,
    application: Application,
    recommendation: Recommendation,
  ): Promise<Partial<Decision> & Pick<Decision, 'amountMinor' | 'levelsNeeded' | 'currency'>> {
    const { document } = await this.programmes.callVersion(application.callId, application.callVersion);
    const { outcome, amount } = recommendation;
    if (outcome === 'fund' && !amount)
      throw new DomainError('award.decision.amount-required', {
        status: 400,
        fields: [{ path: 'amount', code: 'award.decision.amount-required' }],
      });
    if (outcome === 'fund' && !application.envelopeId) throw new DomainError('award.decision.no-envelope');
    const currency = application.currency;
    const amountMinor = outcome === 'fund' && amount ? parseDecimal(amount, currency) : 0n;
    return {
      state: 'recommended',
      version: 1,
      createdAt: tx.now,
      applicationId: application.id,
      callId: application.callId,
      callVersion: application.callVersion,
      programmeId: application.programmeId,
      applicantOrganisationId: application.organisationId,
      partnerOrganisationId: application.partnerOrganisationId,
      envelopeId: application.envelopeId,
      outcome,
      amountMinor,
      currency,
      levelsNeeded: levelsFor(document, amountMinor, currency),
      recommendedById: tx.actor.personId,
      reason: recommendation.reason,
      rankingId: recommendation.rankingId ?? null,
    };
  }

  private async earmark(tx: Tx, decision: Decision, application: Application): Promise<void> {
    if (decision.outcome !== 'fund' || !decision.envelopeId) return;
    const earmarks = (decision.earmarks ?? 0) + 1;
    tx.update(decision, { earmarks });
    const { document } = await this.programmes.callVersion(decision.callId, decision.callVersion);
    if (!holdsOwnMoney(document)) {
      if (decision.amountMinor > (application.earmarkedMinor ?? 0n)) throw new DomainError('applicant.more-than-held');
      return;
    }
    await this.limits.assertQuota(tx, document, decision, application);
    const key = earmarkKey(decision);
    await this.programmes.earmark(tx, { envelopeId: decision.envelopeId, amountMinor: decision.amountMinor, subjectId: decision.id, key });
  }
}

export const earmarkKey = (decision: Pick<Decision, 'id' | 'earmarks'>): string => `decision-${decision.id}-earmark-${decision.earmarks}`;

/** First-come calls: the application's place in the queue holds the money, and the decision spends it. */
export const holdsOwnMoney = ({ selection }: CallDocument): boolean => selection.mode !== 'first-come';

/** How many persons must confirm an amount: the first level whose ceiling it does not exceed. A refusal needs one. */
export function levelsFor(document: CallDocument, amountMinor: bigint, currency: string): number {
  for (const level of document.decision.approvalLevels) {
    const ceiling = level.upTo?.[currency];
    if (ceiling === undefined || amountMinor <= parseDecimal(ceiling, currency)) return level.confirmations;
  }
  return document.decision.approvalLevels[document.decision.approvalLevels.length - 1]?.confirmations ?? 1;
}
