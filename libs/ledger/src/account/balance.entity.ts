import { Check, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

import { Bool, Minor } from '@traverse/platform';

import { Account } from './account.entity.js';

/**
 * The running sum of an account, kept in the transaction of each transfer and locked by it, so that nothing is overdrawn whatever
 * the concurrency. It can be thrown away and recomputed from the transfers: see prove-ledger.ts.
 */
@Entity({ schema: 'ledger', name: 'balance' })
@Check('balance_not_overdrawn', '"may_be_negative" OR "posted_minor" - "pending_out_minor" >= 0')
@Check('balance_pending_not_negative', '"pending_out_minor" >= 0')
export class Balance {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Account, { name: 'balance_account' })
  accountId!: string;
  @Minor({ default: 0 }) postedMinor!: bigint;
  /** Reserved by holds that are neither posted nor voided. */
  @Minor({ default: 0 }) pendingOutMinor!: bigint;
  @Bool({ default: false }) mayBeNegative!: boolean;
}
