import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { notFoundUnless, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { Batch } from '../batch/batch.entity.js';
import { maySeePayout } from '../finance.scope.js';
import { peekPayout } from './approve-payout.js';
import { Payout } from './payout.entity.js';
import { PayoutOutcomes, type Resolution } from './payout-outcomes.js';
import { payoutWorkflow } from './payout.workflow.js';

const UNDECIDED: readonly string[] = ['released', 'sending', 'in-doubt'];

/** A person doubts a payout that shows on no statement, or has found out what the bank did with one in doubt. */
@Injectable()
export class ResolvePayout {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outcomes: PayoutOutcomes,
  ) {}

  execute(
    actor: Actor,
    id: string,
    input: { readonly outcome: Resolution; readonly reason: string },
  ): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const { payout, batch } = await this.lock(tx, actor, id);
      const facts = { batchUndecided: batch !== null && UNDECIDED.includes(batch.state) };
      await this.outcomes.resolve(tx, payout, input.outcome, input.reason, facts);
      return { id, state: payout.state };
    });
  }

  question(actor: Actor, id: string, reason: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const { payout } = await this.lock(tx, actor, id);
      transition(tx, payoutWorkflow, payout, 'question', { reason, payload: { claimId: payout.claimId } });
      return { id, state: payout.state };
    });
  }

  private async lock(tx: Tx, actor: Actor, id: string): Promise<{ payout: Payout; batch: Batch | null }> {
    const { batchId } = await peekPayout(tx, id);
    const batch = batchId ? await tx.lock(Batch, batchId) : null;
    const payout = await tx.lock(Payout, id);
    notFoundUnless(maySeePayout(actor, payout), 'payout');
    return { payout, batch };
  }
}
