import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import type { Actor } from '@traverse/kernel';
import { notFoundUnless, transition, type Tx, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { lockDecision } from '../appeal/lock-decision.js';
import { maySeeDecision } from './confirm-decision.js';
import { AwardAid } from './award-aid.js';
import type { Decision } from './decision.entity.js';
import { decisionWorkflow } from './decision.workflow.js';
import { earmarkKey, holdsOwnMoney } from './recommendation.js';

/** Sends a decision back to the officer, with a reason; its earmark is freed. */
@Injectable()
export class SendBackDecision {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly aid: AwardAid,
  ) {}

  execute(actor: Actor, id: string, reason: string | undefined): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const decision = await lockDecision(tx, this.applicants, id);
      notFoundUnless(maySeeDecision(actor, decision), 'decision');
      await this.inside(tx, decision, reason);
      return { id, state: decision.state };
    });
  }

  /** In a transaction that holds the application and the decision. */
  async inside(tx: Tx, decision: Decision, reason: string | undefined): Promise<void> {
    const { id } = decision;
    transition(tx, decisionWorkflow, decision, 'send-back', { reason });
    this.applicants.propose(tx, await this.applicants.lockApplication(tx, decision.applicationId), null);
    await this.aid.withdraw(tx, id, 'sent-back', decision.earmarks);
    const { document } = await this.programmes.callVersion(decision.callId, decision.callVersion);
    if (decision.outcome === 'fund' && decision.envelopeId && holdsOwnMoney(document)) {
      const { envelopeId, amountMinor } = decision;
      await this.programmes.unearmark(tx, { envelopeId, amountMinor, subjectId: id, key: `${earmarkKey(decision)}-freed` });
    }
  }
}
