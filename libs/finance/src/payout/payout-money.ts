import { Injectable } from '@nestjs/common';

import { Ledger, type SettleInput } from '@traverse/ledger';
import type { Tx } from '@traverse/platform';

import type { Payout } from './payout.entity.js';
import type { PayoutMove } from './payout-rules.js';

const holdKey = (payout: Payout): string => `payout:${payout.id}:hold`;
const postOf = (payout: Payout): SettleInput => ({ holdKey: holdKey(payout), key: `payout:${payout.id}:settled` });
const voidOf = (payout: Payout): SettleInput => ({ holdKey: holdKey(payout), key: `payout:${payout.id}:failed` });

/** The ledger's side of a payout: reserved when its batch is released, posted when it is settled, void when it failed, turned back when it returns. */
@Injectable()
export class PayoutMoney {
  constructor(private readonly ledger: Ledger) {}

  reserveAll(tx: Tx, payouts: readonly Payout[]): Promise<void> {
    return this.ledger.holdMany(
      tx,
      payouts.map((payout) => ({ ...this.payment(payout), key: holdKey(payout), code: 'payout-released' })),
    );
  }

  postAll(tx: Tx, payouts: readonly Payout[]): Promise<void> {
    return this.ledger.settleMany(tx, 'post', payouts.map(postOf));
  }

  voidAll(tx: Tx, payouts: readonly Payout[]): Promise<void> {
    return this.ledger.settleMany(tx, 'void', payouts.map(voidOf));
  }

  async execute(tx: Tx, payout: Payout, moves: readonly PayoutMove[]): Promise<void> {
    for (const move of moves) await this[move](tx, payout);
  }

  private post(tx: Tx, payout: Payout): Promise<void> {
    return this.ledger.post(tx, postOf(payout));
  }

  private void(tx: Tx, payout: Payout): Promise<void> {
    return this.ledger.void(tx, voidOf(payout));
  }

  /** It came back after it was posted: a movement the other way, nothing is undone. */
  private turnBack(tx: Tx, payout: Payout): Promise<void> {
    const { from, to, ...rest } = this.payment(payout);
    return this.ledger.transfer(tx, { ...rest, from: to, to: from, key: `payout:${payout.id}:returned`, code: 'payout-returned' });
  }

  /** The bank paid after all, and the reservation was void already. */
  private payAfterAll(tx: Tx, payout: Payout): Promise<void> {
    return this.ledger.transfer(tx, { ...this.payment(payout), key: `payout:${payout.id}:corrected`, code: 'payout-corrected' });
  }

  private payment(payout: Payout): {
    from: { kind: 'voucher:claimed'; ownerId: string };
    to: { kind: 'envelope:paid'; ownerId: string };
    amountMinor: bigint;
    currency: string;
    subjectId: string;
  } {
    const { voucherId, envelopeId, amountMinor, currency, id } = payout;
    return {
      from: { kind: 'voucher:claimed', ownerId: voucherId },
      to: { kind: 'envelope:paid', ownerId: envelopeId },
      amountMinor,
      currency,
      subjectId: id,
    };
  }
}
