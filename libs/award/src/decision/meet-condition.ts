import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, DomainError } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { OfferAgreement } from '../agreement/offer-agreement.js';
import { maySeeDecision } from './confirm-decision.js';
import { openConditions } from './conditions.js';
import { Decision, DecisionCondition } from './decision.entity.js';
import { decisionWorkflow } from './decision.workflow.js';

/** An officer has found a condition met, with what showed it. With the last one the agreement is offered. */
@Injectable()
export class MeetCondition {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly offer: OfferAgreement,
  ) {}

  execute(actor: Actor, id: string, conditionId: string, reason: string): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const [peek] = await tx.sql<{ applicationId: string }>(
        `SELECT "application_id" AS "applicationId" FROM "award"."decision" WHERE "id" = $1`,
        [id],
      );
      notFoundUnless(peek !== undefined, 'decision');
      await this.applicants.lockApplication(tx, peek.applicationId);
      const decision = await tx.lock(Decision, id);
      notFoundUnless(maySeeDecision(actor, decision), 'decision');
      const condition = await tx.lock(DecisionCondition, conditionId);
      notFoundUnless(condition.decisionId === id && condition.round === decision.earmarks, 'decision-condition');
      if (condition.metAt) throw new DomainError('award.decision.condition-met-already');
      const open = await openConditions(tx, decision);
      transition(tx, decisionWorkflow, decision, 'meet-condition', { reason, facts: { openConditions: open } });
      tx.update(condition, { metAt: tx.now, metById: actor.personId });
      if (open === 1) {
        const { document } = await this.programmes.callVersion(decision.callId, decision.callVersion);
        await this.offer.inside(tx, decision, document);
      }
      return { id };
    });
  }
}
