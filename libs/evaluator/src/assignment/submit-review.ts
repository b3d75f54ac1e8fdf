import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, DomainError } from '@traverse/kernel';
import { assertMay, notFoundUnless, transition, UnitOfWork } from '@traverse/platform';
import { type Evaluation, ProgrammeFacade } from '@traverse/programme';

import { ConflictCheck } from '../conflict/conflict-check.js';
import { Assignment } from './assignment.entity.js';
import { assignmentWorkflow } from './assignment.workflow.js';
import { checkScores } from './check-scores.js';
import { EvaluationProgress } from './evaluation-progress.js';

/** Submits a review. The last one that the call asks for finishes the evaluation of the application, in the same transaction. */
@Injectable()
export class SubmitReview {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
    private readonly applicants: ApplicantFacade,
    private readonly conflicts: ConflictCheck,
    private readonly progress: EvaluationProgress,
  ) {}

  execute(actor: Actor, id: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const [peek] = await tx.sql<{ application_id: string }>(
        `SELECT "application_id" FROM "evaluator"."assignment" WHERE "id" = $1 AND "evaluator_person_id" = $2`,
        [id, actor.personId],
      );
      notFoundUnless(peek !== undefined, 'assignment');
      // The application first: two last reviews at once must not both miss each other.
      await this.applicants.lockApplication(tx, peek.application_id);
      const assignment = await tx.lock(Assignment, id);
      const { document } = await this.programmes.callVersion(assignment.callId, assignment.callVersion);
      const found = await this.conflicts.between(assignment.evaluatorPersonId, assignment.applicationId);
      const facts = { now: tx.now, conflicted: found.length > 0 };
      // Who is too late need not fill the gaps first.
      assertMay(tx, assignmentWorkflow, assignment, 'submit', { facts });
      if (document.evaluation) assertComplete(document.evaluation, assignment);
      transition(tx, assignmentWorkflow, assignment, 'submit', { facts, payload: { applicationId: assignment.applicationId } });
      tx.update(assignment, { submittedAt: tx.now });
      await this.progress.look(tx, assignment.applicationId);
      return { id, state: assignment.state };
    });
  }
}

function assertComplete(evaluation: Evaluation, assignment: Assignment): void {
  const fields = checkScores(evaluation, assignment.scores, 'submit');
  if (fields.length > 0) throw new DomainError('evaluator.scores-not-complete', { status: 400, fields });
}
