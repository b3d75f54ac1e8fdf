import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { type BulkOutcome, inBulk, notFoundUnless, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { maySeePayout } from '../finance.scope.js';
import { Payout } from './payout.entity.js';
import { PayoutFactsReader } from './payout-facts.js';
import { payoutWorkflow } from './payout.workflow.js';

/** The second person for the money. The voucher is locked first, so that nobody revokes it meanwhile. */
@Injectable()
export class ApprovePayout {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly facts: PayoutFactsReader,
  ) {}

  execute(actor: Actor, id: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const before = await peekPayout(tx, id);
      const facts = (await this.facts.of(tx, [before])).get(id);
      const payout = await tx.lock(Payout, id);
      notFoundUnless(maySeePayout(actor, payout), 'payout');
      transition(tx, payoutWorkflow, payout, 'approve', { facts, payload: { claimId: payout.claimId } });
      tx.update(payout, { approvedById: actor.personId });
      return { id, state: payout.state };
    });
  }

  many(actor: Actor, ids: readonly string[]): Promise<BulkOutcome[]> {
    return inBulk(actor, ids, (each, id) => this.execute(each, id));
  }
}

export interface PayoutPeek {
  readonly id: string;
  readonly claimId: string;
  readonly voucherId: string;
  readonly batchId: string | null;
  readonly payeeOrganisationId: string;
}

/** What never changes of a payout, and its batch, read without a lock: to know what has to be locked before it. */
export async function peekPayout(tx: Tx, id: string): Promise<PayoutPeek> {
  const [row] = await tx.sql<PayoutPeek>(
    `SELECT "id", "claim_id" AS "claimId", "voucher_id" AS "voucherId", "batch_id" AS "batchId", "payee_organisation_id" AS "payeeOrganisationId"
     FROM "finance"."payout" WHERE "id" = $1`,
    [id],
  );
  notFoundUnless(row !== undefined, 'payout');
  return row;
}
