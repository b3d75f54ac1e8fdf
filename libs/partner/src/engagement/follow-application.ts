import { Injectable } from '@nestjs/common';

import { type DeliveredEvent, type EventSubscriber, Subscribes, transition, type Tx } from '@traverse/platform';

import { Engagement } from './engagement.entity.js';
import { engagementWorkflow } from './engagement.workflow.js';
import { payloadOf } from './new-engagement.js';

const LIVE = `SELECT "id" FROM "partner"."engagement" WHERE "application_id" = $1 AND "state" IN ('proposed', 'accepted', 'confirmed')`;

/** An application that came to its end frees the partner's place. It is nobody's doing: the pair can meet again. */
@Injectable()
@Subscribes({
  name: 'partner.follow-application',
  to: [
    'applicant.application.withdrawn.v1',
    'applicant.application.rejected.v1',
    'applicant.application.lapsed.v1',
    'applicant.application.ineligible.v1',
  ],
})
export class FollowApplication implements EventSubscriber {
  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    const live = await tx.sql<{ id: string }>(LIVE, [event.subjectId]);
    const engagements = await tx.lockMany(
      Engagement,
      live.map(({ id }) => id),
    );
    const reason = event.type.replace(/\.v\d+$/, '');
    for (const engagement of engagements) {
      if (!['proposed', 'accepted', 'confirmed'].includes(engagement.state)) continue;
      tx.update(engagement, { endedWithApplication: true });
      const command = engagement.state === 'confirmed' ? 'break-off' : 'cancel';
      transition(tx, engagementWorkflow, engagement, command, { reason, payload: payloadOf(engagement) });
    }
  }
}
