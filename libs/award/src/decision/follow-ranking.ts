import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { RANKING_SUPERSEDED } from '@traverse/evaluator';
import { actingAs, type DeliveredEvent, type EventSubscriber, Subscribes, type Tx } from '@traverse/platform';

import { lockDecision } from '../appeal/lock-decision.js';
import { SendBackDecision } from './send-back-decision.js';

const NAME = 'award.follow-ranking';
const OPEN = `SELECT "id" FROM "award"."decision" WHERE "ranking_id" = $1 AND "state" IN ('recommended', 'confirmed') ORDER BY "id"`;

/** A ranking no longer holds: what rests on it and was not told yet goes back to the officer. What a company was told stands until somebody reopens it. */
@Injectable()
@Subscribes({ name: NAME, to: [RANKING_SUPERSEDED] })
export class FollowRanking implements EventSubscriber {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly sendBack: SendBackDecision,
  ) {}

  async handle(tx: Tx, { subjectId }: DeliveredEvent): Promise<void> {
    for (const { id } of await tx.sql<{ id: string }>(OPEN, [subjectId])) {
      const decision = await lockDecision(tx, this.applicants, id);
      const open = decision.state === 'recommended' || decision.state === 'confirmed';
      if (open) await this.sendBack.inside(actingAs(tx, NAME), decision, 'ranking.superseded');
    }
  }
}
