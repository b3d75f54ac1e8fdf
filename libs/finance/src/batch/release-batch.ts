import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, DomainError } from '@traverse/kernel';
import { notFoundUnless, transition, type Tx, UnitOfWork } from '@traverse/platform';
import { BankAccounts } from '../account/bank-accounts.js';
import { writePain001 } from '../bank/pain001.js';
import { PayoutMoney } from '../payout/payout-money.js';
import { Batch, BatchFile } from './batch.entity.js';
import { BatchContents, type LockedBatch } from './batch-contents.js';
import { batchWorkflow } from './batch.workflow.js';
import { executionDateFrom, paymentOf } from './compose-payment.js';
import { PaymentParties, type PartiesOfBatch } from './payment-parties.js';

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
    private readonly accounts: BankAccounts,
    private readonly money: PayoutMoney,
    private readonly parties: PaymentParties,
  ) {}

  async execute(actor: Actor, id: string): Promise<{ id: string; state: string }> {
    const [row] = await this.dataSource.query<Pick<Batch, 'id'>[]>(`SELECT "id" FROM "finance"."batch" WHERE "id" = $1`, [id]);
    notFoundUnless(row !== undefined, 'batch');
    const outside = await this.parties.of(id);
    return this.uow.run(actor, async (tx) => {
      const locked = await this.contents.lock(tx, actor, id);
      const { batch, payouts, facts } = locked;
      transition(tx, batchWorkflow, batch, 'release', { facts });
      await this.write(tx, locked, outside);
      tx.update(batch, { releasedById: actor.personId, releasedAt: tx.now });
      for (const payout of payouts) await this.money.reserve(tx, payout);
      return { id, state: batch.state };
    });
  }

  private async write(tx: Tx, { batch, payouts }: LockedBatch, { authority, payees }: PartiesOfBatch): Promise<void> {
    const accounts = await this.accounts.byIds(
      tx,
      payouts.flatMap((payout) => payout.bankAccountId ?? []),
    );
    const payments = payouts.map((payout) => {
      const account = accounts.find((known) => known.id === payout.bankAccountId);
      const payee = payees.find((known) => known.id === payout.payeeOrganisationId);
      if (!account || !payee) throw new DomainError('finance.batch.account-changed');
      return { payout, account, payee };
    });
    const msgId = messageIdOf(batch);
    const executionDate = executionDateFrom(tx.now);
    const { profile, totalMinor } = batch;
    const text = writePain001(
      paymentOf({ msgId, profile, payouts: batch.payouts, totalMinor }, { createdAt: tx.now, executionDate }, authority, payments),
    );
    const bytes = Buffer.from(text, 'utf8');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    tx.insert(BatchFile, { batchId: batch.id, msgId, executionDate, bytes, sha256, createdAt: tx.now });
  }
}

/** The batch's number, and a mark of its own: numbers begin anew in an installation that was set up again, and banks remember message ids. */
function messageIdOf(batch: Batch): string {
  return `${batch.number}-${batch.id.replaceAll('-', '').slice(-8)}`.toUpperCase();
}
