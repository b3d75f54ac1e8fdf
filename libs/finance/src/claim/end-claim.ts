import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { transition, UnitOfWork } from '@traverse/platform';

import { ClaimMoney } from './claim-money.js';
import { claimWorkflow } from './claim.workflow.js';
import { LoadClaim } from './load-claim.js';

/** Ends a claim without a payment: rejected by the second person, lapsed after an unanswered query, or taken back. Its money is free again. */
@Injectable()
export class EndClaim {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly load: LoadClaim,
    private readonly money: ClaimMoney,
  ) {}

  execute(actor: Actor, id: string, command: 'reject' | 'lapse' | 'withdraw', reason?: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const { voucher, claim } = await this.load.lock(tx, actor, id);
      transition(tx, claimWorkflow, claim, command, { reason, facts: { now: tx.now } });
      await this.money.holdExactly(tx, voucher, claim, 0n);
      tx.update(claim, { acceptedMinor: 0n, awaitsRate: false });
      return { id, state: claim.state };
    });
  }
}
