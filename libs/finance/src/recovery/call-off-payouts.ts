import { Injectable } from '@nestjs/common';

import { actingAs, transition, type Tx } from '@traverse/platform';

import { Batch } from '../batch/batch.entity.js';
import { batchWorkflow } from '../batch/batch.workflow.js';
import { Payout } from '../payout/payout.entity.js';
import { payoutWorkflow } from '../payout/payout.workflow.js';

const OF_CLAIM = `SELECT "id", "batch_id" AS "batchId" FROM "finance"."payout" WHERE "claim_id" = $1`;
const REASON = 'claim-corrected';

export interface PayoutsOfClaim {
  /** Locked, as are their batches. */
  readonly payouts: readonly Payout[];
  /** Not released: nobody outside knows of them. */
  readonly unreleased: readonly Payout[];
  readonly batchOf: (payout: Payout) => Batch | null;
}

/** Payouts that were asked for and not released are called off; out of a batch that was made with them, which is checked anew then. */
@Injectable()
export class CallOffPayouts {
  /** Voucher and claim are locked: batches, then payouts, each by id. */
  async lock(tx: Tx, rootId: string): Promise<PayoutsOfClaim> {
    const rows = await tx.sql<{ id: string; batchId: string | null }>(OF_CLAIM, [rootId]);
    const batches = await tx.lockMany(Batch, [...new Set(rows.flatMap((row) => row.batchId ?? []))]);
    const payouts = await tx.lockMany(
      Payout,
      rows.map((row) => row.id),
    );
    const batchOf = (payout: Payout): Batch | null => batches.find((batch) => batch.id === payout.batchId) ?? null;
    const made = (payout: Payout): boolean => ['draft', 'checked'].includes(batchOf(payout)?.state ?? '');
    const unreleased = payouts.filter(
      (payout) => payout.state === 'requested' || payout.state === 'approved' || (payout.state === 'batched' && made(payout)),
    );
    return { payouts, unreleased, batchOf };
  }

  execute(tx: Tx, { unreleased, batchOf }: PayoutsOfClaim): void {
    const house = actingAs(tx, 'finance.balance-claim');
    for (const payout of unreleased) {
      const batch = batchOf(payout);
      if (payout.state === 'batched' && batch) takeOut(house, batch, payout);
      transition(house, payoutWorkflow, payout, 'supersede', { reason: REASON, payload: { claimId: payout.claimId } });
    }
  }
}

function takeOut(tx: Tx, batch: Batch, payout: Payout): void {
  if (batch.state === 'checked') {
    transition(tx, batchWorkflow, batch, 'send-back', { reason: REASON });
    tx.update(batch, { checkedById: null });
  }
  transition(tx, payoutWorkflow, payout, 'unbatch');
  tx.update(payout, { batchId: null, bankAccountId: null });
  // A batch of nothing is no batch.
  if (batch.payouts === 1) transition(tx, batchWorkflow, batch, 'discard', { reason: REASON });
  else tx.update(batch, { payouts: batch.payouts - 1, totalMinor: batch.totalMinor - payout.amountMinor });
}
