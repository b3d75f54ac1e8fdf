import { Injectable } from '@nestjs/common';

import { type Actor, DomainError } from '@traverse/kernel';
import { notFoundUnless, transition, transitionMany, type Tx, UnitOfWork } from '@traverse/platform';

import type { Payout } from '../payout/payout.entity.js';
import { payoutWorkflow } from '../payout/payout.workflow.js';
import { BatchContents } from './batch-contents.js';
import { batchWorkflow } from './batch.workflow.js';

/** Before the release: the whole batch is thrown away, or one payout is taken out of the draft. Payouts stay approved. */
@Injectable()
export class DiscardBatch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly contents: BatchContents,
  ) {}

  execute(actor: Actor, id: string, reason?: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const { batch, payouts } = await this.contents.lock(tx, actor, id);
      transition(tx, batchWorkflow, batch, 'discard', { reason });
      this.free(tx, payouts);
      return { id, state: batch.state };
    });
  }

  takeOut(actor: Actor, id: string, payoutId: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const { batch, payouts } = await this.contents.lock(tx, actor, id);
      const payout = payouts.find((one) => one.id === payoutId);
      notFoundUnless(payout !== undefined, 'payout');
      if (batch.state !== 'draft')
        throw new DomainError('finance.batch.wrong-state', { params: { state: batch.state, command: 'take-out' } });
      this.free(tx, [payout]);
      // A batch of nothing is no batch.
      if (payouts.length === 1) transition(tx, batchWorkflow, batch, 'discard');
      else tx.update(batch, { payouts: batch.payouts - 1, totalMinor: batch.totalMinor - payout.amountMinor });
      return { id, state: batch.state };
    });
  }

  private free(tx: Tx, payouts: readonly Payout[]): void {
    transitionMany(tx, payoutWorkflow, payouts, 'unbatch', { patch: () => ({ batchId: null, bankAccountId: null }) });
  }
}
