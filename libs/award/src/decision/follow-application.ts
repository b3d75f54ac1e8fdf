import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { actingAs, type DeliveredEvent, type EventSubscriber, Subscribes, transition, type Tx } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { AwardAid } from './award-aid.js';
import { Decision } from './decision.entity.js';
import { decisionWorkflow } from './decision.workflow.js';
import { earmarkKey, holdsOwnMoney } from './recommendation.js';

const OPEN = `SELECT "id" FROM "award"."decision" WHERE "application_id" = $1 AND "state" IN ('recommended', 'confirmed', 'sent-back')`;

/** The company withdrew while its decision was under way: nobody decides any more, and the money goes to the next. */
@Injectable()
@Subscribes({ name: 'award.follow-application', to: ['applicant.application.withdrawn.v1'] })
export class FollowApplication implements EventSubscriber {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly aid: AwardAid,
  ) {}

  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    // The application is locked first everywhere in this house: nothing is recommended on it behind our back.
    const application = await this.applicants.lockApplication(tx, event.subjectId);
    const [open] = await tx.sql<{ id: string }>(OPEN, [event.subjectId]);
    if (!open) return;
    const decision = await tx.lock(Decision, open.id);
    if (decision.state === 'communicated' || decision.state === 'cancelled') return;
    // What was sent back holds nothing any more.
    const held = decision.state !== 'sent-back' && decision.outcome === 'fund';
    transition(actingAs(tx, 'award.follow-application'), decisionWorkflow, decision, 'cancel', {
      payload: { applicationId: decision.applicationId },
    });
    this.applicants.propose(tx, application, null);
    await this.aid.withdraw(tx, decision.id, 'cancelled');
    const { id, callId, callVersion, envelopeId, amountMinor } = decision;
    const { document } = await this.programmes.callVersion(callId, callVersion);
    if (held && envelopeId && holdsOwnMoney(document))
      await this.programmes.unearmark(tx, { envelopeId, amountMinor, subjectId: id, key: `${earmarkKey(decision)}-freed` });
  }
}
