import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { maySeeEngagement } from '../party-scope.js';
import { type DeclineCode, Engagement } from './engagement.entity.js';
import { engagementWorkflow } from './engagement.workflow.js';
import { payloadOf } from './new-engagement.js';

/** The partner says no, and why. The application is free for the next run, which will not ask this partner for it again. */
@Injectable()
export class DeclineEngagement {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, id: string, why: { readonly code: DeclineCode; readonly text?: string }): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const engagement = await tx.lock(Engagement, id);
      notFoundUnless(maySeeEngagement(actor, engagement), 'engagement');
      tx.update(engagement, { declineCode: why.code });
      const reason = why.text?.trim() || why.code;
      transition(tx, engagementWorkflow, engagement, 'decline', { reason, payload: { ...payloadOf(engagement), code: why.code } });
      return { id, state: engagement.state };
    });
  }
}
