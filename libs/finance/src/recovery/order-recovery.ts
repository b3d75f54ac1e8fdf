import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, formatDecimal, parseDecimal } from '@traverse/kernel';
import { notFoundUnless, type Tx, UnitOfWork } from '@traverse/platform';

import type { Claim } from '../claim/claim.entity.js';
import { LoadClaim } from '../claim/load-claim.js';
import { isStaffOf, maySeePayout } from '../finance.scope.js';
import { CallOffPayouts } from './call-off-payouts.js';
import { type NewRecovery, positionOf, Recoveries } from './recoveries.js';
import type { ManualCause, Recovery } from './recovery.entity.js';
import { recoverableMinor } from './recovery-rules.js';

export interface RecoveryOrder {
  readonly cause: ManualCause;
  readonly reason: string;
  readonly amount: string;
}

const LAST = `
  SELECT l."id" FROM "finance"."claim" c JOIN "finance"."claim" l ON l."root_id" = c."root_id" WHERE c."id" = $1 ORDER BY l."revision" DESC LIMIT 1`;

/** A person asks back what was paid: no more than the payee has of this claim and was not asked back before. Another person tells the payee. */
@Injectable()
export class OrderRecovery {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly load: LoadClaim,
    private readonly recoveries: Recoveries,
    private readonly payouts: CallOffPayouts,
  ) {}

  execute(actor: Actor, claimId: string, { cause, reason, amount }: RecoveryOrder): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const { claim } = await this.last(tx, actor, claimId);
      notFoundUnless(maySeePayout(actor, claim), 'claim');
      if (!isStaffOf(actor, ['finance-officer'], claim.programmeId) || actor.personId === null)
        throw new DomainError('finance.recovery.not-allowed', { status: 403 });
      const amountMinor = parseDecimal(amount, claim.currency);
      const mostMinor = await this.most(tx, claim, await this.recoveries.ofClaim(tx, claim.rootId));
      if (amountMinor <= 0n || amountMinor > mostMinor) {
        const params = { most: formatDecimal(mostMinor, claim.currency), currency: claim.currency };
        const field = { path: 'amount', code: 'finance.recovery.amount-above-paid', params };
        throw new DomainError('finance.recovery.amount-above-paid', { status: 422, params, fields: [field] });
      }
      const { id } = await this.recoveries.order(tx, claim, { cause, reason: reason.trim(), amountMinor, orderedById: actor.personId });
      return { id };
    });
  }

  /** All that was paid for this claim, was not asked back yet, and was not left with the payee by whoever withdrew what was asked back. What the bank still has is weighed when it has spoken (`finance.claim.unbalanced.v1`). */
  async rest(tx: Tx, actor: Actor, claimId: string, order: Omit<NewRecovery, 'amountMinor'>): Promise<void> {
    const { claim } = await this.last(tx, actor, claimId);
    // Locked before the sum is taken: what settles at this moment is either in the sum or sees the mark.
    await this.payouts.lock(tx, claim.rootId);
    const recoveries = await this.recoveries.ofClaim(tx, claim.rootId);
    const amountMinor = (await this.most(tx, claim, recoveries)) - (await this.recoveries.leftMinor(tx, recoveries));
    if (amountMinor > 0n) await this.recoveries.order(tx, claim, { ...order, amountMinor });
    else this.recoveries.watch(tx, claim.rootId);
  }

  private async last(tx: Tx, actor: Actor, claimId: string): Promise<{ claim: Claim }> {
    const [row] = await tx.sql<{ id: string }>(LAST, [claimId]);
    return this.load.lock(tx, actor, row?.id ?? claimId);
  }

  private async most(tx: Tx, { rootId }: Claim, recoveries: readonly Recovery[]): Promise<bigint> {
    return recoverableMinor({ paidMinor: await this.recoveries.paidMinor(tx, rootId), recoveries: recoveries.map(positionOf) });
  }
}
