import { Injectable } from '@nestjs/common';

import { AwardFacade, type Voucher } from '@traverse/award';
import { Ledger } from '@traverse/ledger';
import type { Tx } from '@traverse/platform';

import type { Claim } from './claim.entity.js';

/** What a claim holds on its voucher, in the ledger. The voucher and the claim are locked, in this order. */
@Injectable()
export class ClaimMoney {
  constructor(
    private readonly award: AwardFacade,
    private readonly ledger: Ledger,
  ) {}

  /** What this claim could hold: what is free on the voucher, and what it holds already. */
  async reach(tx: Tx, claim: Claim): Promise<bigint> {
    const balances = await this.ledger.balances([claim.voucherId], tx);
    const free = balances.find((balance) => balance.kind === 'voucher:available');
    return (free?.amountMinor ?? 0n) - (free?.pendingMinor ?? 0n) + claim.heldMinor;
  }

  /** Holds more or gives back, so that the claim holds exactly this much. */
  async holdExactly(tx: Tx, voucher: Voucher, claim: Claim, targetMinor: bigint): Promise<void> {
    const difference = targetMinor - claim.heldMinor;
    if (difference === 0n) return;
    const moves = claim.moves + 1;
    const move = { voucherId: voucher.id, claimId: claim.id, key: `claim:${claim.id}:${moves}` };
    if (difference > 0n) await this.award.holdForClaim(tx, voucher, { ...move, amountMinor: difference });
    else await this.award.releaseFromClaim(tx, voucher, { ...move, amountMinor: -difference });
    tx.update(claim, { heldMinor: targetMinor, moves });
  }
}
