import { Injectable } from '@nestjs/common';

import { type Actor, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless, type Tx } from '@traverse/platform';

import { AlarmGate } from '../alarm/alarm-gate.js';
import { isPartyTo, MONEY_STAFF } from '../finance.scope.js';
import { Payout } from '../payout/payout.entity.js';
import { PayoutFactsReader } from '../payout/payout-facts.js';
import { isPending } from '../screening/screening-gate.js';
import { Batch } from './batch.entity.js';
import type { BatchFacts } from './batch.workflow.js';

type Candidate = Pick<Payout, 'id' | 'voucherId' | 'payeeOrganisationId'>;

const OF_BATCH = `
  SELECT "id", "voucher_id" AS "voucherId", "payee_organisation_id" AS "payeeOrganisationId" FROM "finance"."payout" WHERE "batch_id" = $1 ORDER BY "id"`;

export interface LockedBatch {
  readonly batch: Batch;
  /** By id; locked. */
  readonly payouts: readonly Payout[];
  readonly facts: Required<BatchFacts>;
}

export function maySeeBatch(actor: Actor, batch: Pick<Batch, 'programmeId'>): boolean {
  return MONEY_STAFF.some((role) => hasStaffRole(actor, role, batch.programmeId));
}

/** Locks a batch with all that is in it: vouchers, then the batch, then its payouts. */
@Injectable()
export class BatchContents {
  constructor(
    private readonly facts: PayoutFactsReader,
    private readonly gate: AlarmGate,
  ) {}

  /** For people: 404 for whoever may not see it. */
  async lock(tx: Tx, actor: Actor, id: string): Promise<LockedBatch> {
    const locked = await this.lockAll(tx, id);
    notFoundUnless(maySeeBatch(actor, locked.batch), 'batch');
    return locked;
  }

  async lockAll(tx: Tx, id: string): Promise<LockedBatch> {
    const candidates = await tx.sql<Candidate>(OF_BATCH, [id]);
    const facts = await this.facts.of(tx, candidates);
    const batch = await tx.lock(Batch, id);
    const payouts = await this.payouts(tx, id);
    const count = (test: (payout: Payout) => boolean): number => payouts.filter(test).length;
    return {
      batch,
      payouts,
      facts: {
        ofYourOwn: count((payout) => isPartyTo(tx.actor, payout)),
        onHold: count((payout) => (facts.get(payout.id)?.openHolds ?? 0) > 0),
        stopped: count((payout) => facts.get(payout.id)?.schemeStopped ?? false),
        accountsChanged: count((payout) => facts.get(payout.id)?.account?.id !== payout.bankAccountId),
        vouchersRevoked: count((payout) => facts.get(payout.id)?.voucherRevoked ?? false),
        notScreened: count((payout) => isPending(facts.get(payout.id)?.screening)),
        alarm: await this.gate.isShut(tx),
      },
    };
  }

  /** The batch is locked already. */
  async payouts(tx: Tx, batchId: string): Promise<Payout[]> {
    const rows = await tx.sql<{ id: string }>(OF_BATCH, [batchId]);
    return tx.lockMany(
      Payout,
      rows.map((row) => row.id),
    );
  }
}
