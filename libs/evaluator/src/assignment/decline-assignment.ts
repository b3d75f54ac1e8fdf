import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { CONFLICTS_DECLARED } from '../evaluator.events.js';
import { EvaluatorProfile } from '../profile/evaluator-profile.entity.js';
import { Assignment } from './assignment.entity.js';
import { assignmentWorkflow } from './assignment.workflow.js';

export type DeclineReason = 'conflict' | 'not-my-field' | 'too-many' | 'other';

/**
 * Declines, or steps back from a review already taken on. A conflict that is named here is a declaration like any other: it blocks from now on, and what
 * the evaluator has of that firm besides is looked at again.
 */
@Injectable()
export class DeclineAssignment {
  constructor(private readonly uow: UnitOfWork) {}

  execute(
    actor: Actor,
    id: string,
    command: 'decline' | 'abstain',
    input: { readonly code: DeclineReason; readonly reason?: string },
  ): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const assignment = await tx.lock(Assignment, id);
      notFoundUnless(assignment.evaluatorPersonId === actor.personId, 'assignment');
      const reason = input.reason?.trim() ? `${input.code}: ${input.reason.trim()}` : input.code;
      transition(tx, assignmentWorkflow, assignment, command, {
        reason,
        payload: { code: input.code, applicationId: assignment.applicationId },
      });
      if (input.code === 'conflict') {
        const { applicantOrganisationId: organisationId, callId, evaluatorPersonId: personId } = assignment;
        // As in a declaration: an invitation under way ends first.
        await tx.lockMany(EvaluatorProfile, [personId]);
        await tx.sql(
          `INSERT INTO "evaluator"."conflict_declaration" ("id", "person_id", "organisation_id", "call_id", "declared_at") VALUES (gen_random_uuid(), $1, $2, $3, $4)
           ON CONFLICT ON CONSTRAINT "conflict_declaration_once" DO NOTHING`,
          [personId, organisationId, callId, tx.now],
        );
        tx.emit({ type: CONFLICTS_DECLARED, subjectId: personId, payload: { callId } });
      }
      return { id, state: assignment.state };
    });
  }
}
