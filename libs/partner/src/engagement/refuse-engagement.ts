import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { maySeeEngagement } from '../party-scope.js';
import { Engagement } from './engagement.entity.js';
import { engagementWorkflow } from './engagement.workflow.js';
import { payloadOf } from './new-engagement.js';

/** The company does not want this partner, or the officer takes a proposal back; both say why. */
@Injectable()
export class RefuseEngagement {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, id: string, command: 'refuse' | 'cancel', reason: string | undefined): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const engagement = await tx.lock(Engagement, id);
      notFoundUnless(maySeeEngagement(actor, engagement), 'engagement');
      transition(tx, engagementWorkflow, engagement, command, { reason, payload: payloadOf(engagement) });
      return { id, state: engagement.state };
    });
  }
}
