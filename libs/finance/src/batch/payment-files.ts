import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { DomainError } from '@traverse/kernel';
import type { Tx } from '@traverse/platform';

import { BankAccounts } from '../account/bank-accounts.js';
import { writePain001 } from '../bank/pain001.js';
import { PaymentSchema } from '../bank/payment-schema.js';
import { type Batch, BatchFile } from './batch.entity.js';
import type { LockedBatch } from './batch-contents.js';
import { executionDateFrom, paymentOf } from './compose-payment.js';
import type { PartiesOfBatch } from './payment-parties.js';

/** Writes and keeps the payment file of a batch that is being released: its bytes never change from then on. */
@Injectable()
export class PaymentFiles {
  constructor(
    private readonly accounts: BankAccounts,
    private readonly schema: PaymentSchema,
  ) {}

  async write(tx: Tx, { batch, payouts }: LockedBatch, { authority, payees }: PartiesOfBatch): Promise<void> {
    const accounts = await this.accounts.byIds(
      tx,
      payouts.flatMap((payout) => payout.bankAccountId ?? []),
    );
    const accountOf = new Map(accounts.map((account) => [account.id, account]));
    const payeeOf = new Map(payees.map((payee) => [payee.id, payee]));
    const payments = payouts.map((payout) => {
      const account = accountOf.get(payout.bankAccountId ?? '');
      const payee = payeeOf.get(payout.payeeOrganisationId);
      if (!account || !payee) throw new DomainError('finance.batch.account-changed');
      return { payout, account, payee };
    });
    const msgId = messageIdOf(batch);
    const executionDate = executionDateFrom(tx.now);
    const { profile, totalMinor } = batch;
    const text = writePain001(
      paymentOf({ msgId, profile, payouts: batch.payouts, totalMinor }, { createdAt: tx.now, executionDate }, authority, payments),
    );
    await this.schema.check('pain.001.001.09', text);
    const bytes = Buffer.from(text, 'utf8');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    tx.insert(BatchFile, { batchId: batch.id, msgId, executionDate, bytes, sha256, createdAt: tx.now });
  }
}

/** The batch's number, and a mark of its own: numbers begin anew in an installation that was set up again, and banks remember message ids. */
function messageIdOf(batch: Batch): string {
  return `${batch.number}-${batch.id.replaceAll('-', '').slice(-8)}`.toUpperCase();
}
