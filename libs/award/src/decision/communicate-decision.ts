import { Injectable } from '@nestjs/common';

import { ApplicantFacade, type Application } from '@traverse/applicant';
import { DomainError } from '@traverse/kernel';
import { type DeliveredEvent, type EventSubscriber, Subscribes, transition, type Tx } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { OfferAgreement } from '../agreement/offer-agreement.js';
import { DECISION_CONFIRMED } from '../award.events.js';
import { KeepFeedback } from '../feedback/keep-feedback.js';
import { AwardAid } from './award-aid.js';
import { openConditions } from './conditions.js';
import { Decision } from './decision.entity.js';
import { decisionWorkflow } from './decision.workflow.js';
import { earmarkKey, holdsOwnMoney } from './recommendation.js';
import { SendBackDecision } from './send-back-decision.js';

const DAY_MS = 86_400_000;

/**
 * A confirmed decision takes effect: the money is committed, the application moves, the agreement is offered, and the term of appeal begins.
 */
@Injectable()
@Subscribes({ name: 'award.communicate', to: [DECISION_CONFIRMED] })
export class CommunicateDecision implements EventSubscriber {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly offer: OfferAgreement,
    private readonly aid: AwardAid,
    private readonly feedback: KeepFeedback,
    private readonly sendBack: SendBackDecision,
  ) {}

  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    const { applicationId } = await this.peek(tx, event.subjectId);
    // From the top of the ladder down would be decision first; the application is locked first everywhere in this house, so that one order holds.
    const application = await this.applicants.lockApplication(tx, applicationId);
    const decision = await tx.lock(Decision, event.subjectId);
    // Withdrawn in this moment: what follows the withdrawal cancels the decision.
    if (decision.state !== 'confirmed' || application.state === 'withdrawn') return;
    const { document } = await this.programmes.callVersion(decision.callId, decision.callVersion);
    const refusal = changedSince(decision, application) ?? (await this.refusalOfAid(tx, decision));
    if (refusal) return this.sendBack.inside(tx, decision, refusal);
    transition(tx, decisionWorkflow, decision, 'communicate', { payload: { applicationId, outcome: decision.outcome } });
    tx.update(decision, { communicatedAt: tx.now, appealUntilAt: new Date(tx.now.getTime() + document.decision.appealDays * DAY_MS) });
    this.applicants.propose(tx, application, null);
    await this.feedback.inside(tx, decision, document);
    if (decision.ineligible) await this.applicants.settleIneligible(tx, applicationId);
    else if (decision.outcome === 'reserve') await this.applicants.reserve(tx, applicationId, decision.reason);
    else if (decision.outcome === 'reject') await this.applicants.reject(tx, applicationId, decision.reason);
    else {
      await this.applicants.approve(tx, applicationId, decision.amountMinor, decision.reason);
      await this.commit(tx, decision);
      if (!holdsOwnMoney(document)) await this.applicants.spendPlace(tx, applicationId, decision.amountMinor);
      // What the award hangs on comes first: the last condition that is met offers it.
      if ((await openConditions(tx, decision)) === 0) await this.offer.inside(tx, decision, document);
    }
  }

  /** The aid is granted first: what became of the undertaking since the confirmation may leave no room for it. */
  private async refusalOfAid(tx: Tx, decision: Decision): Promise<string | null> {
    try {
      await this.aid.grantAt(tx, decision, 'decision-communicated');
      return null;
    } catch (error) {
      if (error instanceof DomainError && error.code.startsWith('programme.aid.')) return error.code;
      throw error;
    }
  }

  private async commit(tx: Tx, decision: Decision): Promise<void> {
    const { envelopeId, amountMinor, id } = decision;
    if (envelopeId) await this.programmes.commit(tx, { envelopeId, amountMinor, subjectId: id, key: `${earmarkKey(decision)}-committed` });
  }

  private async peek(tx: Tx, id: string): Promise<{ applicationId: string }> {
    const [row] = await tx.sql<{ application_id: string }>(`SELECT "application_id" FROM "award"."decision" WHERE "id" = $1`, [id]);
    return { applicationId: row?.application_id ?? id };
  }
}

/** An officer has overridden the rules since: the refusal no longer says what is so. */
const changedSince = ({ ineligible }: Decision, { state }: Application): string | null =>
  ineligible === (state === 'ineligible') ? null : 'rules.overridden';
