import { Injectable } from '@nestjs/common';

import { type Actor, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { AssignmentRun } from './assignment-run.entity.js';
import { assignmentRunWorkflow } from './assignment-run.workflow.js';

/** The officer will invite nobody by this proposal. */
@Injectable()
export class DiscardAssignmentRun {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, id: string): Promise<{ callId: string }> {
    return this.uow.run(actor, async (tx) => {
      const run = await tx.lock(AssignmentRun, id);
      notFoundUnless(hasStaffRole(actor, 'officer', run.programmeId), 'assignment-run');
      transition(tx, assignmentRunWorkflow, run, 'discard');
      return { callId: run.callId };
    });
  }
}
