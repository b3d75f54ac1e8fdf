import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { type BulkOutcome, inBulk, notFoundUnless, UnitOfWork } from '@traverse/platform';

import { Payout } from '../payout/payout.entity.js';
import { RequestPayout } from '../payout/request-payout.js';
import { Batch } from './batch.entity.js';
import { maySeeBatch } from './batch-contents.js';
import { BatchOutcomes } from './batch-outcomes.js';

/** A person found out whether the bank has the file, and asks for what was refused once more. */
@Injectable()
export class ResolveBatch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outcomes: BatchOutcomes,
    private readonly request: RequestPayout,
  ) {}

  execute(
    actor: Actor,
    id: string,
    input: { readonly outcome: 'sent' | 'refused'; readonly reason: string },
  ): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const batch = await tx.lock(Batch, id);
      notFoundUnless(maySeeBatch(actor, batch), 'batch');
      await this.outcomes.resolve(tx, batch, input.outcome, input.reason);
      return { id, state: batch.state };
    });
  }

  /** New attempts, with EndToEndIds of their own, for what failed with this batch. They are approved and batched like any other. */
  async retry(actor: Actor, id: string): Promise<BulkOutcome[]> {
    const claimIds = await this.uow.run({ ...actor, request: undefined }, async (tx) => {
      const batch = await tx.lock(Batch, id);
      notFoundUnless(maySeeBatch(actor, batch), 'batch');
      const failed = await tx.manager.getRepository(Payout).find({ where: { batchId: id, state: 'failed' }, order: { id: 'ASC' } });
      return failed.map((payout) => payout.claimId);
    });
    return inBulk(actor, claimIds, (each, claimId) => this.request.execute(each, claimId));
  }
}
