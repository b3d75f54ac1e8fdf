import { Injectable } from '@nestjs/common';

import { DomainError } from '@traverse/kernel';
import { type DeliveredEvent, type EventSubscriber, Subscribes, transition, type Tx, WorkProgress } from '@traverse/platform';

import { MATCHING_REQUESTED } from '../partner.events.js';
import { checkMatching, matchSteps } from './match.js';
import { MatchingRun } from './matching-run.entity.js';
import { matchingRunWorkflow } from './matching-run.workflow.js';
import { MatchingSituation } from './matching.situation.js';

/** Computes a run, once: a run that is no longer `requested` is left alone. The proof of the optimum is checked before it is kept. */
@Injectable()
@Subscribes({ name: 'partner.compute-matching', to: [MATCHING_REQUESTED] })
export class ComputeMatchingRun implements EventSubscriber {
  constructor(
    private readonly situation: MatchingSituation,
    private readonly progress: WorkProgress,
  ) {}

  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    const run = await tx.lock(MatchingRun, event.subjectId);
    if (run.state !== 'requested') return;
    try {
      const { call, input: found } = await this.situation.read({ callId: run.callId, at: tx.now });
      const input = { ...found, locked: run.locked };
      const { pairs, unassigned, totalFit, instance, certificate } = await this.progress.through(run.id, matchSteps(input));
      if (!checkMatching(input, { pairs, totalFit, certificate }).valid) throw new DomainError('partner.matching-run.not-proven');
      tx.update(run, {
        callVersion: call.version,
        applications: input.applications.length,
        partners: input.partners.length,
        proposal: { pairs, unassigned },
        computed: pairs.map(({ applicationId, partnerId, fit, locked }) => ({ applicationId, partnerId, fit, locked, parts: [] })),
        instance,
        certificate,
        totalFit,
        finishedAt: tx.now,
      });
      transition(tx, matchingRunWorkflow, run, 'finish', { payload: { callId: run.callId, pairs: pairs.length } });
    } catch (error) {
      // A rule said no: trying again would change nothing. Anything else is the delivery's to repeat.
      if (!(error instanceof DomainError)) throw error;
      tx.update(run, { problem: error.code, finishedAt: tx.now });
      transition(tx, matchingRunWorkflow, run, 'fail', { reason: error.code, payload: { callId: run.callId } });
    }
    this.progress.forget(tx, run.id);
  }
}
