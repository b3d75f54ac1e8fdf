import { Injectable } from '@nestjs/common';

import { DomainError } from '@traverse/kernel';
import { type DeliveredEvent, type EventSubscriber, Subscribes, transition, type Tx } from '@traverse/platform';

import { PlanSituation } from '../assignment/plan-situation.js';
import { ASSIGNMENT_RUN_REQUESTED } from '../evaluator.events.js';
import { sealAssignment, storedInstance, verifyAssignment } from './assignment-proof.js';
import { AssignmentRun } from './assignment-run.entity.js';
import { assignmentRunWorkflow } from './assignment-run.workflow.js';
import { planAround } from './plan-around.js';

/** Computes a run, once: a run that is no longer `requested` is left alone. The proof of the optimum is checked before it is kept. */
@Injectable()
@Subscribes({ name: 'evaluator.compute-assignments', to: [ASSIGNMENT_RUN_REQUESTED] })
export class ComputeAssignmentRun implements EventSubscriber {
  constructor(private readonly situation: PlanSituation) {}

  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    const run = await tx.lock(AssignmentRun, event.subjectId);
    if (run.state !== 'requested') return;
    try {
      const { input } = await this.situation.read(run.callId);
      const { assignments, short, instance: flow, certificate, totalFit } = planAround(input, run.locked);
      const instance = storedInstance(flow);
      const pairs = assignments.filter(({ locked }) => !locked);
      if (verifyAssignment(sealAssignment({ instance, certificate, locked: run.locked, pairs })).length > 0)
        throw new DomainError('evaluator.assignment-run.not-proven');
      tx.update(run, {
        proposal: { pairs: assignments, short },
        computed: assignments.map((pair) => ({ ...pair, parts: [] })),
        ...{ instance, certificate, totalFit, finishedAt: tx.now },
      });
      transition(tx, assignmentRunWorkflow, run, 'finish', { payload: { callId: run.callId, pairs: assignments.length } });
    } catch (error) {
      // A rule said no: trying again would change nothing. Anything else is the delivery's to repeat.
      if (!(error instanceof DomainError)) throw error;
      tx.update(run, { problem: error.code, finishedAt: tx.now });
      transition(tx, assignmentRunWorkflow, run, 'fail', { reason: error.code, payload: { callId: run.callId } });
    }
  }
}
