import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless, recordCreated, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { ASSIGNMENT_RUN_REQUESTED } from '../evaluator.events.js';
import { AssignmentRun } from './assignment-run.entity.js';
import { assignmentRunWorkflow } from './assignment-run.workflow.js';
import type { EvaluatorPair } from './plan-around.js';

/** Asks for a run over the evaluators of a call, around the pairs that are set already. It is computed by a job in the worker. */
@Injectable()
export class RequestAssignmentRun {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
    private readonly applicants: ApplicantFacade,
  ) {}

  async execute(actor: Actor, callId: string, locked: readonly EvaluatorPair[] = []): Promise<{ id: string }> {
    const call = await this.programmes.call(callId);
    notFoundUnless(hasStaffRole(actor, 'officer', call.programmeId), 'call');
    const own = await this.applicants.ownApplications(actor);
    notFoundUnless(!locked.some(({ applicationId }) => own.has(applicationId)), 'application');
    return this.uow.run(actor, async (tx) => {
      const run = tx.insert(AssignmentRun, {
        state: 'requested',
        version: 1,
        createdAt: tx.now,
        callId,
        programmeId: call.programmeId,
        requestedById: actor.personId,
        locked: locked.map(({ applicationId, evaluatorId }) => ({ applicationId, evaluatorId })),
        moves: [],
      });
      recordCreated(tx, assignmentRunWorkflow, run);
      tx.emit({ type: ASSIGNMENT_RUN_REQUESTED, subjectId: run.id, payload: { callId } });
      return { id: run.id };
    });
  }
}
