import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { AlarmGate } from '../alarm/alarm-gate.js';
import { PAYOUT_RUN_STEP } from '../finance.events.js';
import { PayoutRun } from './payout-run.entity.js';
import { maySeeRun } from './payout-run.queries.js';
import { payoutRunWorkflow } from './payout-run.workflow.js';

/** Another person than the maker has looked at the run and says: check all its batches; or: release them. The jobs do it in that person's name. */
@Injectable()
export class OrderPayoutRun {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly gate: AlarmGate,
  ) {}

  execute(actor: Actor, id: string, command: 'check' | 'release'): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const run = await tx.lock(PayoutRun, id);
      notFoundUnless(maySeeRun(actor, run), 'payout-run');
      const by = command === 'check' ? { checkedById: actor.personId } : { releasedById: actor.personId };
      const facts = { alarm: await this.gate.isShut(tx) };
      transition(tx, payoutRunWorkflow, run, command, { facts, patch: { ...by, cursor: null, done: 0 } });
      tx.emit({ type: PAYOUT_RUN_STEP, subjectId: run.id, payload: { step: run.steps } });
      return { id };
    });
  }
}
