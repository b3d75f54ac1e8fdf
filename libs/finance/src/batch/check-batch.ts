import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { transition, UnitOfWork } from '@traverse/platform';

import { BatchContents } from './batch-contents.js';
import { batchWorkflow } from './batch.workflow.js';

/** Somebody else than its maker has looked at it; or sends it back. */
@Injectable()
export class CheckBatch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly contents: BatchContents,
  ) {}

  execute(actor: Actor, id: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const { batch, facts } = await this.contents.lock(tx, actor, id);
      transition(tx, batchWorkflow, batch, 'check', { facts });
      tx.update(batch, { checkedById: actor.personId });
      return { id, state: batch.state };
    });
  }

  sendBack(actor: Actor, id: string, reason: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const { batch } = await this.contents.lock(tx, actor, id);
      transition(tx, batchWorkflow, batch, 'send-back', { reason });
      tx.update(batch, { checkedById: null });
      return { id, state: batch.state };
    });
  }
}
