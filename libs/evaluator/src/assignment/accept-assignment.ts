import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { ConflictCheck } from '../conflict/conflict-check.js';
import { Assignment } from './assignment.entity.js';
import { assignmentWorkflow } from './assignment.workflow.js';

/** The evaluator takes it on. Conflicts are checked again: something may have come to light since the invitation. */
@Injectable()
export class AcceptAssignment {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly conflicts: ConflictCheck,
  ) {}

  execute(actor: Actor, id: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const assignment = await tx.lock(Assignment, id);
      notFoundUnless(assignment.evaluatorPersonId === actor.personId, 'assignment');
      const found = await this.conflicts.between(assignment.evaluatorPersonId, assignment.applicationId);
      transition(tx, assignmentWorkflow, assignment, 'accept', { facts: { now: tx.now, conflicted: found.length > 0 } });
      return { id, state: assignment.state };
    });
  }
}
