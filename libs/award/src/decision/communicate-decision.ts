import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { type DeliveredEvent, type EventSubscriber, Subscribes, transition, type Tx } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { OfferAgreement } from '../agreement/offer-agreement.js';
import { DECISION_CONFIRMED } from '../award.events.js';
import { Decision } from './decision.entity.js';
import { decisionWorkflow } from './decision.workflow.js';
import { earmarkKey, holdsOwnMoney } from './recommend-decision.js';

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
  ) {}

  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    const { applicationId } = await this.peek(tx, event.subjectId);
    // From the top of the ladder down would be decision first; the application is locked first everywhere in this house, so that one order holds.
    const application = await this.applicants.lockApplication(tx, applicationId);
    const decision = await tx.lock(Decision, event.subjectId);
    // Withdrawn in this moment: what follows the withdrawal cancels the decision.
    if (decision.state !== 'confirmed' || application.state === 'withdrawn') return;
    const { document } = await this.programmes.callVersion(decision.callId, decision.callVersion);
    transition(tx, decisionWorkflow, decision, 'communicate', { payload: { applicationId, outcome: decision.outcome } });
    tx.update(decision, { communicatedAt: tx.now, appealUntilAt: new Date(tx.now.getTime() + document.decision.appealDays * DAY_MS) });
    if (decision.outcome === 'reserve') await this.applicants.reserve(tx, applicationId);
    else if (decision.outcome === 'reject') await this.applicants.reject(tx, applicationId, decision.reason);
    else {
      await this.applicants.approve(tx, applicationId);
      await this.commit(tx, decision);
      if (!holdsOwnMoney(document)) await this.applicants.spendPlace(tx, applicationId, decision.amountMinor);
      await this.offer.inside(tx, decision, document);
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
