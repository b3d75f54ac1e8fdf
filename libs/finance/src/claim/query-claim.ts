import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { transition, UnitOfWork } from '@traverse/platform';

import { paused } from './claim-clock.js';
import { claimWorkflow } from './claim.workflow.js';
import { LoadClaim } from './load-claim.js';

const ANSWER_DAYS = 30;

/** Asks the claimant for what is missing. The term to pay stands still until the answer. */
@Injectable()
export class QueryClaim {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly load: LoadClaim,
  ) {}

  execute(
    actor: Actor,
    id: string,
    input: { readonly reason: string; readonly answerDays?: number },
  ): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const { claim } = await this.load.lock(tx, actor, id);
      transition(tx, claimWorkflow, claim, 'query', { reason: input.reason });
      tx.update(claim, { query: input.reason.trim(), ...paused(tx.now, input.answerDays ?? ANSWER_DAYS) });
      return { id, state: claim.state };
    });
  }
}
