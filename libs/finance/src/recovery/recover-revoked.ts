import { Injectable } from '@nestjs/common';

import { AwardFacade, VOUCHER_REVOKED } from '@traverse/award';
import { type DeliveredEvent, type EventSubscriber, historyOf, Subscribes, type Tx } from '@traverse/platform';

import { OrderRecovery } from './order-recovery.js';

const OF_VOUCHER = `SELECT "id" FROM "finance"."claim" WHERE "voucher_id" = $1 AND "revision" = 1 AND "state" IN ('approved', 'corrected') ORDER BY "id"`;

/** Asks back what was paid on a revoked voucher, for the reason and in the name of whoever revoked it: that person tells nobody, and withdraws nothing. */
@Injectable()
export class RecoverRevoked {
  constructor(private readonly ordering: OrderRecovery) {}

  /** The voucher is locked. Asked twice it does nothing the second time. */
  async execute(tx: Tx, voucherId: string, claimIds: readonly string[]): Promise<void> {
    const steps = await historyOf(tx.sql.bind(tx), [voucherId]);
    const revoked = steps.findLast(({ command }) => command === 'revoke');
    const order = { cause: 'voucher-revoked' as const, reason: revoked?.reason ?? '', orderedById: revoked?.personId ?? null };
    for (const id of claimIds) await this.ordering.rest(tx, tx.actor, id, order);
  }
}

/** A voucher was revoked: what was paid for it is asked back now, what the bank still has when it has spoken. */
@Injectable()
@Subscribes({ name: 'finance.recover-revoked', to: [VOUCHER_REVOKED] })
export class OnVoucherRevoked implements EventSubscriber {
  constructor(
    private readonly award: AwardFacade,
    private readonly recover: RecoverRevoked,
  ) {}

  async handle(tx: Tx, { subjectId }: DeliveredEvent): Promise<void> {
    await this.award.lockVoucher(tx, subjectId);
    const claims = await tx.sql<{ id: string }>(OF_VOUCHER, [subjectId]);
    await this.recover.execute(
      tx,
      subjectId,
      claims.map(({ id }) => id),
    );
  }
}
