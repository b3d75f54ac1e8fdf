import { Injectable } from '@nestjs/common';

import { type Actor, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless, recordCreated, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { MATCHING_REQUESTED } from '../partner.events.js';
import { type LockedPair, MatchingRun } from './matching-run.entity.js';
import { matchingRunWorkflow } from './matching-run.workflow.js';

/** Asks for a run over a call, around the pairs that are set already. It is computed by a job in the worker. */
@Injectable()
export class RequestMatchingRun {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async execute(actor: Actor, callId: string, locked: readonly LockedPair[] = []): Promise<{ id: string; state: string }> {
    const { programmeId } = await this.programmes.openCall(null, callId);
    notFoundUnless(hasStaffRole(actor, 'officer', programmeId), 'call');
    return this.uow.run(actor, async (tx) => {
      const run = tx.insert(MatchingRun, {
        state: 'requested',
        version: 1,
        createdAt: tx.now,
        callId,
        programmeId,
        requestedById: actor.personId,
        locked: locked.map(({ applicationId, partnerId }) => ({ applicationId, partnerId })),
        moves: [],
      });
      recordCreated(tx, matchingRunWorkflow, run);
      tx.emit({ type: MATCHING_REQUESTED, subjectId: run.id, payload: { callId } });
      return { id: run.id, state: run.state };
    });
  }
}
