import { Injectable } from '@nestjs/common';

import type { Tx } from '@traverse/platform';

import type { AccountKind, AccountRef } from './account/account-kinds.js';
import { type NewAccount, OpenAccounts } from './account/open-accounts.js';
import { type AccountBalance, BalanceQueries, type EnvelopeBar } from './account/balance.queries.js';
import { type Movement, MovementQueries } from './account/movement.queries.js';
import { type Proof, ProveLedger } from './proof/prove-ledger.js';
import { MoveMoney, type TransferInput } from './transfer/move-money.js';
import { SettleHold, type SettleInput } from './transfer/settle-hold.js';

/**
 * The money of the house: double entry, append-only, one currency per account. All amounts are minor units.
 * Every method that moves money is idempotent by its key and belongs in the transaction of the deed that it is for, after all other locks.
 */
@Injectable()
export class Ledger {
  constructor(
    private readonly opening: OpenAccounts,
    private readonly moving: MoveMoney,
    private readonly settling: SettleHold,
    private readonly queries: BalanceQueries,
    private readonly proving: ProveLedger,
    private readonly moved: MovementQueries,
  ) {}

  /** Opens accounts at zero; those that are open already stay as they are. */
  async open(tx: Tx, accounts: readonly NewAccount[]): Promise<void> {
    this.opening.execute(tx, accounts);
  }

  /**
   * Moves money. Throws `ledger.insufficient` {kind} when `from` would go below zero (the transaction stays usable), `ledger.key-reused`
   * when the key stands for another movement, `ledger.no-account`, `ledger.amount-not-positive`.
   */
  transfer(tx: Tx, input: TransferInput): Promise<void> {
    return this.moving.execute(tx, 'transfer', input);
  }

  /** Reserves money of `from` for `to` until `post` or `void`. Throws as `transfer` does. */
  hold(tx: Tx, input: TransferInput): Promise<void> {
    return this.moving.execute(tx, 'hold', input);
  }

  /** `hold` for a set of different keys, all or none: throws what the first of them that cannot be done would throw. */
  holdMany(tx: Tx, inputs: readonly TransferInput[]): Promise<void> {
    return this.moving.holdMany(tx, inputs);
  }

  /** `post` or `void` for a set, all or none. */
  settleMany(tx: Tx, kind: 'post' | 'void', inputs: readonly SettleInput[]): Promise<void> {
    return this.settling.many(tx, kind, inputs);
  }

  /** The held money moves. Throws `ledger.no-hold`, `ledger.hold-settled` (it was posted or voided under another key), `ledger.key-reused`. */
  post(tx: Tx, input: SettleInput): Promise<void> {
    return this.settling.execute(tx, 'post', input);
  }

  /** The held money is free again. Throws as `post` does. */
  void(tx: Tx, input: SettleInput): Promise<void> {
    return this.settling.execute(tx, 'void', input);
  }

  /**
   * For a deed that moves money more than once: locks all its balances first, in the one order that everybody keeps, so that two such
   * deeds do not wait for each other in a ring. One transfer alone does not need it. Not waited for.
   */
  lock(tx: Tx, accounts: readonly (AccountRef & { readonly currency: string })[]): void {
    this.moving.lock(tx, accounts);
  }

  /** All accounts of these owners. Pending is what open holds reserve; it is part of the amount. */
  balances(ownerIds: readonly string[], tx?: Tx): Promise<AccountBalance[]> {
    return this.queries.balances(ownerIds, tx);
  }

  /** Where each envelope's money is, vouchers included. Sums to what was funded, less what was written off. */
  envelopeBars(envelopeIds: readonly string[]): Promise<EnvelopeBar[]> {
    return this.queries.envelopeBars(envelopeIds);
  }

  /** What moved between two kinds of account of the same owner, over the owners in these envelopes: for reports. Oldest first. */
  movements(envelopeIds: readonly string[], from: AccountKind, to: AccountKind): Promise<Movement[]> {
    return this.moved.between(envelopeIds, from, to);
  }

  /** Recomputes everything from the transfers and compares: one snapshot of the database. */
  proof(): Promise<Proof> {
    return this.proving.execute();
  }
}
