import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import type { Actor } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { Assignment } from './assignment.entity.js';
import { assignmentWorkflow } from './assignment.workflow.js';
import { isStaffOn } from './case-staff.js';
import { PlanEvaluations } from './plan-evaluations.js';

const PEEK = `SELECT "application_id" AS "applicationId" FROM "evaluator"."assignment" WHERE "id" = $1`;

/** An officer takes an assignment back, with a reason; the next best evaluator by the solver is asked in the same transaction. */
@Injectable()
export class ReplaceAssignment {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly plans: PlanEvaluations,
  ) {}

  /** `substituteId`: the person who is asked instead; null where one is missing and nobody can be, or none is needed any more. */
  execute(actor: Actor, id: string, reason: string): Promise<{ id: string; substituteId: string | null }> {
    return this.uow.run(actor, async (tx) => {
      const [peek] = await tx.sql<{ applicationId: string }>(PEEK, [id]);
      notFoundUnless(peek !== undefined, 'assignment');
      const application = await this.applicants.lockApplication(tx, peek.applicationId);
      notFoundUnless(isStaffOn(actor, ['officer'], application), 'assignment');
      const assignment = await tx.lock(Assignment, id);
      transition(tx, assignmentWorkflow, assignment, 'replace', { reason, payload: { applicationId: peek.applicationId } });
      const { personId } = await this.plans.inviteFor(tx, application.callId, peek.applicationId);
      return { id, substituteId: personId };
    });
  }
}
