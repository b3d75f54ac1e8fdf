import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Actor } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';
import { PayoutMoney } from '../payout/payout-money.js';
import type { Batch } from './batch.entity.js';
import { BatchContents } from './batch-contents.js';
import { batchWorkflow } from './batch.workflow.js';
import { PaymentFiles } from './payment-files.js';
import { PaymentParties } from './payment-parties.js';

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
      const { batch, payouts, facts } = locked;
      transition(tx, batchWorkflow, batch, 'release', { facts });
      await this.files.write(tx, locked, outside);
      tx.update(batch, { releasedById: actor.personId, releasedAt: tx.now });
      await this.money.reserveAll(tx, payouts);
      return { id, state: batch.state };
    });
  }
}
