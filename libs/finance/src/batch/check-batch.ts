import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { transition, type Tx, UnitOfWork } from '@traverse/platform';

import { BatchContents, type LockedBatch } from './batch-contents.js';
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
      const locked = await this.contents.lock(tx, actor, id);
      this.check(tx, locked);
      return { id, state: locked.batch.state };
    });
  }

  /** For a run, on behalf of the person who ordered it. */
  async inside(tx: Tx, id: string): Promise<void> {
    this.check(tx, await this.contents.lockAll(tx, id));
  }

  private check(tx: Tx, { batch, facts }: LockedBatch): void {
    transition(tx, batchWorkflow, batch, 'check', { facts, patch: { checkedById: tx.actor.personId } });
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
