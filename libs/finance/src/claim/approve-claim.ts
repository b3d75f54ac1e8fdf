import { Injectable } from '@nestjs/common';

import { AwardFacade } from '@traverse/award';
import type { Actor } from '@traverse/kernel';
import { transition, UnitOfWork } from '@traverse/platform';

import { BalanceClaim } from '../recovery/balance-claim.js';
import { claimWorkflow } from './claim.workflow.js';
import { LoadClaim } from './load-claim.js';

/**
 * The second person. A final claim redeems its voucher: what is left on it goes back to the envelope. A correction is weighed against what was paid
 * for the versions before it: what was not released is called off, what was paid too much is asked back.
 */
@Injectable()
export class ApproveClaim {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly load: LoadClaim,
    private readonly award: AwardFacade,
    private readonly balance: BalanceClaim,
  ) {}

  execute(actor: Actor, id: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const locked = await this.load.lock(tx, actor, id);
      const { voucher, claim } = locked;
      transition(tx, claimWorkflow, claim, 'approve', { payload: { voucherId: voucher.id, applicationId: claim.applicationId } });
      tx.update(claim, { approvedById: actor.personId });
      if (claim.revision > 1) await this.balance.inside(tx, locked);
      if (claim.final) await this.award.redeem(tx, voucher);
      return { id, state: claim.state };
    });
  }
}
