import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { notFoundUnless, transition, type Tx, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { maySeeDecision } from './confirm-decision.js';
import { AwardAid } from './award-aid.js';
import { Decision } from './decision.entity.js';
import { decisionWorkflow } from './decision.workflow.js';
import { earmarkKey, holdsOwnMoney } from './recommendation.js';

/** Sends a decision back to the officer, with a reason; its earmark is freed. */
@Injectable()
export class SendBackDecision {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
    private readonly aid: AwardAid,
  ) {}

  execute(actor: Actor, id: string, reason: string | undefined): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const decision = await tx.lock(Decision, id);
      notFoundUnless(maySeeDecision(actor, decision), 'decision');
      await this.inside(tx, decision, reason);
      return { id, state: decision.state };
    });
  }

  /** In a transaction that holds the decision. */
  async inside(tx: Tx, decision: Decision, reason: string | undefined): Promise<void> {
    const { id } = decision;
    transition(tx, decisionWorkflow, decision, 'send-back', { reason });
    await this.aid.withdraw(tx, id, 'sent-back', decision.earmarks);
    const { document } = await this.programmes.callVersion(decision.callId, decision.callVersion);
    if (decision.outcome === 'fund' && decision.envelopeId && holdsOwnMoney(document)) {
      const { envelopeId, amountMinor } = decision;
      await this.programmes.unearmark(tx, { envelopeId, amountMinor, subjectId: id, key: `${earmarkKey(decision)}-freed` });
    }
  }
}
