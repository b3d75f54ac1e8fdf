import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import type { Actor } from '@traverse/kernel';
import { notFoundUnless, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { maySeeEngagement } from '../party-scope.js';
import { Engagement } from './engagement.entity.js';
import { engagementWorkflow } from './engagement.workflow.js';
import { payloadOf } from './new-engagement.js';
import { peekEngagement } from './peek.js';

/** A confirmed engagement comes to nothing. The application loses its partner and is free for another. */
@Injectable()
export class BreakOffEngagement {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
  ) {}

  execute(actor: Actor, id: string, reason: string | undefined): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      await this.applicants.lockApplication(tx, (await peekEngagement(tx, id)).applicationId);
      const engagement = await tx.lock(Engagement, id);
      notFoundUnless(maySeeEngagement(actor, engagement), 'engagement');
      await this.inside(tx, engagement, reason);
      return { id, state: engagement.state };
    });
  }

  /** The application's row is locked, and the engagement's. */
  async inside(tx: Tx, engagement: Engagement, reason: string | undefined): Promise<void> {
    transition(tx, engagementWorkflow, engagement, 'break-off', { reason, payload: payloadOf(engagement) });
    await this.applicants.losePartner(tx, engagement.applicationId, reason);
  }
}
