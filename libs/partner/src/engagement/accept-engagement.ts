import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { maySeeEngagement } from '../party-scope.js';
import { placesLeft } from '../profile/places.js';
import { lockProfile } from '../profile/save-partner-profile.js';
import { Engagement } from './engagement.entity.js';
import { engagementWorkflow } from './engagement.workflow.js';
import { daysFrom, payloadOf } from './new-engagement.js';
import { peekEngagement } from './peek.js';

/** The partner says yes, if it has a place left, counted under the lock of its profile. Then the company has the same term to confirm. */
@Injectable()
export class AcceptEngagement {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
  ) {}

  execute(actor: Actor, id: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const profile = await lockProfile(tx, (await peekEngagement(tx, id)).partnerOrganisationId);
      const engagement = await tx.lock(Engagement, id);
      notFoundUnless(maySeeEngagement(actor, engagement), 'engagement');
      const facts = { now: tx.now, placesLeft: await placesLeft(tx, profile) };
      transition(tx, engagementWorkflow, engagement, 'accept', { facts, payload: payloadOf(engagement) });
      const { document } = await this.programmes.callVersion(engagement.callId, engagement.callVersion);
      tx.update(engagement, { acceptedAt: tx.now, dueAt: daysFrom(tx.now, document.partner.acceptanceTermDays) });
      return { id, state: engagement.state };
    });
  }
}
