import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Actor } from '@traverse/kernel';
import { notFoundUnless, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { PayoutMoney } from '../payout/payout-money.js';
import type { Batch } from './batch.entity.js';
import { BatchContents, type LockedBatch } from './batch-contents.js';
import { batchWorkflow } from './batch.workflow.js';
import { PaymentFiles } from './payment-files.js';
import { type PartiesOfBatch, PaymentParties } from './payment-parties.js';

/**
 * Another person lets the batch go. The payment file is written and kept, its MsgId given, the money reserved in the ledger: all in one
 * transaction, before anything is sent. From here on the file never changes.
 */
@Injectable()
export class ReleaseBatch {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly contents: BatchContents,
    private readonly money: PayoutMoney,
    private readonly parties: PaymentParties,
    private readonly files: PaymentFiles,
  ) {}

  async execute(actor: Actor, id: string): Promise<{ id: string; state: string }> {
    const [row] = await this.dataSource.query<Pick<Batch, 'id'>[]>(`SELECT "id" FROM "finance"."batch" WHERE "id" = $1`, [id]);
    notFoundUnless(row !== undefined, 'batch');
    const outside = await this.parties.of(id);
    return this.uow.run(actor, async (tx) => {
      const locked = await this.contents.lock(tx, actor, id);
      await this.release(tx, locked, outside);
      return { id, state: locked.batch.state };
    });
  }

  /** For a run, on behalf of the person who ordered it. */
  async inside(tx: Tx, id: string, parties: PartiesOfBatch): Promise<void> {
    await this.release(tx, await this.contents.lockAll(tx, id), parties);
  }

  private async release(tx: Tx, locked: LockedBatch, parties: PartiesOfBatch): Promise<void> {
    const { batch, payouts, facts } = locked;
    transition(tx, batchWorkflow, batch, 'release', { facts, patch: { releasedById: tx.actor.personId, releasedAt: tx.now } });
    await this.files.write(tx, locked, parties);
    await this.money.reserveAll(tx, payouts);
  }
}
