import { Injectable } from '@nestjs/common';

import { type Actor, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { Assignment } from './assignment.entity.js';
import { assignmentWorkflow } from './assignment.workflow.js';

/** An officer takes an assignment back, with a reason; the next plan finds somebody else. */
@Injectable()
export class ReplaceAssignment {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, id: string, reason: string): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const assignment = await tx.lock(Assignment, id);
      notFoundUnless(hasStaffRole(actor, 'officer', assignment.programmeId), 'assignment');
      transition(tx, assignmentWorkflow, assignment, 'replace', { reason });
      return { id };
    });
  }
}
