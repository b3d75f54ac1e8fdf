import { Injectable } from '@nestjs/common';

import { type DeliveredEvent, type EventSubscriber, Subscribes, type Tx } from '@traverse/platform';

import {
  ASSIGNMENT_ABSTAINED,
  ASSIGNMENT_DECLINED,
  ASSIGNMENT_EXPIRED,
  ASSIGNMENT_REPLACED,
  REVIEW_VOIDED,
  REVIEWS_DIVERGED,
  SUBSTITUTE_MISSING,
} from '../evaluator.events.js';
import { EvaluationProgress } from './evaluation-progress.js';
import { PlanEvaluations } from './plan-evaluations.js';

const APPLICATION = `
  SELECT "application_id" AS "id", "call_id" AS "callId", "programme_id" AS "programmeId" FROM "evaluator"."assignment" WHERE "id" = $1`;

const GONE = [ASSIGNMENT_DECLINED, ASSIGNMENT_EXPIRED, ASSIGNMENT_ABSTAINED, ASSIGNMENT_REPLACED, REVIEW_VOIDED];

/**
 * A review that will not come, or counts no more: without it there may be enough of them; where one is missing, the next best evaluator is asked.
 * Where there is nobody, the office hears of it.
 */
@Injectable()
@Subscribes({ name: 'evaluator.follow-reviews', to: GONE })
export class FollowReviews implements EventSubscriber {
  constructor(
    private readonly progress: EvaluationProgress,
    private readonly plans: PlanEvaluations,
  ) {}

  async handle(tx: Tx, { subjectId }: DeliveredEvent): Promise<void> {
    const [row] = await tx.sql<{ id: string; callId: string; programmeId: string }>(APPLICATION, [subjectId]);
    if (!row) return;
    await this.progress.look(tx, row.id);
    const { nobody } = await this.plans.inviteFor(tx, row.callId, row.id);
    const { id, ...payload } = row;
    if (nobody) tx.emit({ type: SUBSTITUTE_MISSING, subjectId: id, payload });
  }
}

/** Reviews too far apart: the best evaluator who has not been asked, and is in no conflict, is invited. Where there is none the plan says why. */
@Injectable()
@Subscribes({ name: 'evaluator.call-third-reviewer', to: [REVIEWS_DIVERGED] })
export class CallThirdReviewer implements EventSubscriber {
  constructor(private readonly plans: PlanEvaluations) {}

  async handle(tx: Tx, { subjectId, payload }: DeliveredEvent): Promise<void> {
    await this.plans.inviteFor(tx, String(payload['callId']), subjectId);
  }
}
