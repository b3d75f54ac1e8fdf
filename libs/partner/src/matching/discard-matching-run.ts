import { Injectable } from '@nestjs/common';

import { type Actor, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { MatchingRun } from './matching-run.entity.js';
import { matchingRunWorkflow } from './matching-run.workflow.js';

/** The officer will not send this proposal. */
@Injectable()
export class DiscardMatchingRun {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, id: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const run = await tx.lock(MatchingRun, id);
      notFoundUnless(hasStaffRole(actor, 'officer', run.programmeId), 'matching-run');
      transition(tx, matchingRunWorkflow, run, 'discard');
      return { id, state: run.state };
    });
  }
}
