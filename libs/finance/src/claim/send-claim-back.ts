import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { transition, UnitOfWork } from '@traverse/platform';

import { claimWorkflow } from './claim.workflow.js';
import { LoadClaim } from './load-claim.js';

/** The second person does not agree with a correction: it is certified anew. What was approved before stands meanwhile. */
@Injectable()
export class SendClaimBack {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly load: LoadClaim,
  ) {}

  execute(actor: Actor, id: string, reason: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const { claim } = await this.load.lock(tx, actor, id);
      transition(tx, claimWorkflow, claim, 'send-back', { reason });
      tx.update(claim, { certifiedById: null, acceptedMinor: 0n });
      return { id, state: claim.state };
    });
  }
}
