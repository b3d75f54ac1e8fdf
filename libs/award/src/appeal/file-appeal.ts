import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, DomainError, isMemberOf } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { decisionWorkflow } from '../decision/decision.workflow.js';
import { Appeal } from './appeal.entity.js';
import { lockDecision } from './lock-decision.js';

const LATER = `
  SELECT 1 AS "later" FROM "award"."decision" WHERE "application_id" = $1 AND "communicated_at" > $2 AND "id" <> $3 LIMIT 1`;

/** The company appeals against what it was told, within the term of the letter: the moment counts at which the request arrived. */
@Injectable()
export class FileAppeal {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
  ) {}

  execute(actor: Actor, decisionId: string, reasons: string): Promise<{ applicationId: string }> {
    return this.uow.run(actor, async (tx) => {
      const decision = await lockDecision(tx, this.applicants, decisionId);
      const { applicationId, communicatedAt, applicantOrganisationId } = decision;
      notFoundUnless(isMemberOf(actor, applicantOrganisationId) && communicatedAt !== null, 'decision');
      const [later] = await tx.sql<{ later: number }>(LATER, [applicationId, communicatedAt, decisionId]);
      if (later) throw new DomainError('award.appeal.superseded');
      const at = actor.request?.receivedAt ?? tx.now;
      transition(tx, decisionWorkflow, decision, 'appeal', { facts: { at }, payload: { applicationId } });
      tx.insert(Appeal, {
        ...{ decisionId, reasons, filedAt: tx.now, filedById: actor.personId ?? '' },
        ...{ answeredAt: null, answeredById: null, answer: null, money: null, amountMinor: null, newDecisionId: null },
      });
      return { applicationId };
    });
  }
}
