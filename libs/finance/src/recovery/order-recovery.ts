import { Injectable } from '@nestjs/common';

import { AwardFacade, VOUCHER_REVOKED } from '@traverse/award';
import { type Actor, DomainError, formatDecimal, parseDecimal } from '@traverse/kernel';
import { type DeliveredEvent, type EventSubscriber, notFoundUnless, Subscribes, timelineOf, type Tx, UnitOfWork } from '@traverse/platform';

import type { Claim } from '../claim/claim.entity.js';
import { LoadClaim } from '../claim/load-claim.js';
import { isStaffOf, maySeePayout } from '../finance.scope.js';
import { positionOf, Recoveries } from './recoveries.js';
import type { ManualCause } from './recovery.entity.js';
import { recoverableMinor } from './recovery-rules.js';

export interface RecoveryOrder {
  readonly cause: ManualCause;
  readonly reason: string;
  readonly amount: string;
}

const LAST = `
  SELECT l."id" FROM "finance"."claim" c JOIN "finance"."claim" l ON l."root_id" = c."root_id" WHERE c."id" = $1 ORDER BY l."revision" DESC LIMIT 1`;
const OF_VOUCHER = `SELECT "id" FROM "finance"."claim" WHERE "voucher_id" = $1 AND "revision" = 1 AND "state" IN ('approved', 'corrected') ORDER BY "id"`;

/** A person asks back what was paid: no more than the payee has of this claim and was not asked back before. Another person tells the payee. */
@Injectable()
export class OrderRecovery {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly load: LoadClaim,
    private readonly recoveries: Recoveries,
  ) {}

  execute(actor: Actor, claimId: string, { cause, reason, amount }: RecoveryOrder): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const { claim } = await this.last(tx, actor, claimId);
      notFoundUnless(maySeePayout(actor, claim), 'claim');
      if (!isStaffOf(actor, ['finance-officer'], claim.programmeId) || actor.personId === null)
        throw new DomainError('finance.recovery.not-allowed', { status: 403 });
      const amountMinor = parseDecimal(amount, claim.currency);
      const mostMinor = await this.most(tx, claim);
      if (amountMinor <= 0n || amountMinor > mostMinor) {
        const params = { most: formatDecimal(mostMinor, claim.currency), currency: claim.currency };
        const field = { path: 'amount', code: 'finance.recovery.amount-above-paid', params };
        throw new DomainError('finance.recovery.amount-above-paid', { status: 422, params, fields: [field] });
      }
      const { id } = await this.recoveries.order(tx, claim, { cause, reason: reason.trim(), amountMinor, orderedById: actor.personId });
      return { id };
    });
  }

  /** All that was paid for this claim and was not asked back yet; null when that is nothing. */
  async rest(tx: Tx, actor: Actor, claimId: string, cause: ManualCause, reason: string): Promise<void> {
    const { claim } = await this.last(tx, actor, claimId);
    const amountMinor = await this.most(tx, claim);
    if (amountMinor > 0n) await this.recoveries.order(tx, claim, { cause, reason, amountMinor, orderedById: tx.actor.personId });
  }

  private async last(tx: Tx, actor: Actor, claimId: string): Promise<{ claim: Claim }> {
    const [row] = await tx.sql<{ id: string }>(LAST, [claimId]);
    return this.load.lock(tx, actor, row?.id ?? claimId);
  }

  private async most(tx: Tx, { rootId }: Claim): Promise<bigint> {
    const recoveries = await this.recoveries.ofClaim(tx, rootId);
    return recoverableMinor({ paidMinor: await this.recoveries.paidMinor(tx, rootId), recoveries: recoveries.map(positionOf) });
  }
}

/** A voucher was revoked after money was paid for it: all of it is asked back, for the reason that was given. */
@Injectable()
@Subscribes({ name: 'finance.recover-revoked', to: [VOUCHER_REVOKED] })
export class OnVoucherRevoked implements EventSubscriber {
  constructor(
    private readonly award: AwardFacade,
    private readonly ordering: OrderRecovery,
  ) {}

  async handle(tx: Tx, { subjectId }: DeliveredEvent): Promise<void> {
    await this.award.lockVoucher(tx, subjectId);
    const steps = await timelineOf(tx.sql.bind(tx), subjectId);
    const reason = steps.findLast(({ command }) => command === 'revoke')?.reason ?? '';
    for (const { id } of await tx.sql<{ id: string }>(OF_VOUCHER, [subjectId]))
      await this.ordering.rest(tx, tx.actor, id, 'voucher-revoked', reason);
  }
}
