import { Injectable } from '@nestjs/common';

import { AwardFacade } from '@traverse/award';
import { sumMinor, systemActor } from '@traverse/kernel';
import { type DeliveredEvent, type EventSubscriber, Subscribes, type Tx } from '@traverse/platform';

import type { LockedClaim } from '../claim/load-claim.js';
import { LoadClaim } from '../claim/load-claim.js';
import { CLAIM_UNBALANCED } from '../finance.events.js';
import type { Payout } from '../payout/payout.entity.js';
import { CallOffPayouts, type PayoutsOfClaim } from './call-off-payouts.js';
import { RecoverRevoked } from './recover-revoked.js';
import { positionOf, Recoveries } from './recoveries.js';
import { type ClaimPlan, planOf } from './recovery-rules.js';

const UNDER_WAY: readonly string[] = ['batched', 'sent', 'in-doubt'];
const amountOf = (payouts: readonly Payout[]): bigint => sumMinor(payouts.map(({ amountMinor }) => amountMinor));

/**
 * Brings what was paid for a claim, over all its versions, to what was accepted of the last one: calls off what was not released, asks back what was
 * paid above it, takes back what was asked for too much, and lets the voucher hold what is still to be paid. Asked twice it does nothing the second time.
 */
@Injectable()
export class BalanceClaim {
  constructor(
    private readonly award: AwardFacade,
    private readonly payouts: CallOffPayouts,
    private readonly recoveries: Recoveries,
  ) {}

  /** All of it is locked: the voucher, the version that counts, which was just approved, and the first one. */
  async inside(tx: Tx, { voucher, claim, root }: LockedClaim): Promise<ClaimPlan> {
    const found = await this.payouts.lock(tx, root.id);
    const recoveries = await this.recoveries.ofClaim(tx, root.id);
    const plan = planOf({
      acceptedMinor: claim.acceptedMinor,
      heldMinor: claim.heldMinor,
      paidMinor: await this.recoveries.paidMinor(tx, root.id),
      underWayMinor: underWay(found),
      askedMinor: amountOf(found.unreleased),
      recoveries: recoveries.map(positionOf),
    });
    if (plan.callOff) this.payouts.execute(tx, found);
    await this.hold(tx, { voucher, claim, root }, plan);
    const reason = claim.correctionReason ?? '';
    if (plan.reduceMinor > 0n) await this.recoveries.reduce(tx, recoveries, plan.reduceMinor, 'claim-corrected');
    if (plan.orderMinor > 0n)
      await this.recoveries.order(tx, claim, {
        ...{ cause: 'correction', reason, amountMinor: plan.orderMinor },
        orderedById: claim.approvedById,
      });
    this.recoveries.watch(tx, root.id);
    return plan;
  }

  private async hold(tx: Tx, { voucher, claim }: LockedClaim, { holdMinor, heldMinor }: ClaimPlan): Promise<void> {
    const moves = claim.moves + 1;
    const move = { voucherId: voucher.id, claimId: claim.id, key: `claim:${claim.id}:${moves}` };
    if (holdMinor > 0n) await this.award.holdForCorrection(tx, voucher, { ...move, amountMinor: holdMinor });
    if (holdMinor < 0n) await this.award.releaseFromClaim(tx, voucher, { ...move, amountMinor: -holdMinor });
    tx.update(claim, { heldMinor, ...(holdMinor === 0n ? {} : { moves }) });
  }
}

/** The bank has them, or may have. */
function underWay({ payouts, unreleased }: PayoutsOfClaim): bigint {
  return amountOf(payouts.filter((payout) => UNDER_WAY.includes(payout.state) && !unreleased.includes(payout)));
}

const LAST = `SELECT "id" FROM "finance"."claim" WHERE "root_id" = $1 ORDER BY "revision" DESC LIMIT 1`;
const ACTOR = systemActor('finance.balance-claim');

/**
 * What was under way when a claim was corrected, or its voucher revoked, has arrived, failed or come back: now it can be weighed. While another correction
 * is made that one does it; of a revoked voucher all that arrives is asked back, whatever becomes of the claim.
 */
@Injectable()
@Subscribes({ name: 'finance.balance-claim', to: [CLAIM_UNBALANCED] })
export class OnClaimUnbalanced implements EventSubscriber {
  constructor(
    private readonly load: LoadClaim,
    private readonly balance: BalanceClaim,
    private readonly recover: RecoverRevoked,
  ) {}

  async handle(tx: Tx, { subjectId }: DeliveredEvent): Promise<void> {
    const [last] = await tx.sql<{ id: string }>(LAST, [subjectId]);
    if (!last) return;
    const locked = await this.load.lock(tx, ACTOR, last.id);
    if (locked.claim.state === 'approved') await this.balance.inside(tx, locked);
    if (locked.voucher.state === 'revoked') await this.recover.execute(tx, locked.voucher.id, [last.id]);
  }
}
