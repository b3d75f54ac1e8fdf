import { Injectable } from '@nestjs/common';

import { actingAs, type DeliveredEvent, type EventSubscriber, Subscribes, transition, type Tx } from '@traverse/platform';

import { Assignment } from './assignment.entity.js';
import { assignmentWorkflow } from './assignment.workflow.js';

const OPEN = `SELECT "id" FROM "evaluator"."assignment" WHERE "application_id" = $1 AND "state" IN ('invited', 'accepted')`;

/** A withdrawn application needs no review: whoever had it to do is free of it. */
@Injectable()
@Subscribes({ name: 'evaluator.follow-application', to: ['applicant.application.withdrawn.v1'] })
export class FollowApplication implements EventSubscriber {
  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    const open = await tx.sql<{ id: string }>(OPEN, [event.subjectId]);
    const assignments = await tx.lockMany(
      Assignment,
      open.map(({ id }) => id),
    );
    for (const assignment of assignments) {
      if (assignment.state !== 'invited' && assignment.state !== 'accepted') continue;
      transition(actingAs(tx, 'evaluator.follow-application'), assignmentWorkflow, assignment, 'cancel', {
        payload: { applicationId: assignment.applicationId },
      });
    }
  }
}
