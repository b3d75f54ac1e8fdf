import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { maySeePayout } from '../finance.scope.js';
import { Payout } from './payout.entity.js';
import { payoutWorkflow } from './payout.workflow.js';

/** Not this payment, and not now. What is due on the claim can be asked for again. */
@Injectable()
export class CancelPayout {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, id: string, reason: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const payout = await tx.lock(Payout, id);
      notFoundUnless(maySeePayout(actor, payout), 'payout');
      transition(tx, payoutWorkflow, payout, 'cancel', { reason, payload: { claimId: payout.claimId } });
      return { id, state: payout.state };
    });
  }
}
