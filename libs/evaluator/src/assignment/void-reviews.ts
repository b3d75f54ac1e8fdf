import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { ENGAGEMENT_CONFIRMED } from '@traverse/partner';
import { actingAs, type DeliveredEvent, type EventSubscriber, Subscribes, transition, type Tx } from '@traverse/platform';

import { ConflictCheck } from '../conflict/conflict-check.js';
import { CONFLICTS_DECLARED } from '../evaluator.events.js';
import { SupersedeRankings } from '../ranking/supersede-rankings.js';
import { Assignment } from './assignment.entity.js';
import { assignmentWorkflow } from './assignment.workflow.js';

const NAME = 'evaluator.void-reviews';
const LIVE = `
  SELECT "id", "evaluator_person_id" AS "personId" FROM "evaluator"."assignment"
  WHERE "application_id" = $1 AND "state" IN ('invited', 'accepted', 'submitted') ORDER BY "id"`;

/**
 * A conflict of interest that is found late: the review no longer counts, the application is evaluated again, and rankings that counted the review are
 * superseded. Whoever has not submitted yet is replaced.
 */
@Injectable()
export class VoidReviews {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly conflicts: ConflictCheck,
    private readonly rankings: SupersedeRankings,
  ) {}

  /** By the facts that are committed. Returns how many reviews were voided. */
  async recheck(tx: Tx, applicationId: string): Promise<number> {
    const application = await this.applicants.lockApplication(tx, applicationId);
    const rows = await tx.sql<{ id: string; personId: string }>(LIVE, [applicationId]);
    let voided = 0;
    for (const { id, personId } of rows) {
      const [conflict] = await this.conflicts.between(personId, applicationId);
      if (!conflict) continue;
      const assignment = await tx.lock(Assignment, id);
      const command = assignment.state === 'submitted' ? 'void' : 'replace';
      const how = { reason: `conflict: ${conflict.rule}`, payload: { applicationId } };
      transition(actingAs(tx, NAME), assignmentWorkflow, assignment, command, how);
      if (command === 'void') voided += 1;
    }
    if (voided > 0) await this.rankings.inside(tx, application, 'review-voided');
    return voided;
  }
}

const OF_PERSON = `
  SELECT DISTINCT "application_id" AS "id" FROM "evaluator"."assignment"
  WHERE "evaluator_person_id" = $1 AND "call_id" = $2 AND "state" IN ('invited', 'accepted', 'submitted') ORDER BY 1`;

/** An evaluator has declared with whom they have to do: what they review or have reviewed is looked at again. */
@Injectable()
@Subscribes({ name: NAME, to: [CONFLICTS_DECLARED] })
export class VoidOnDeclaration implements EventSubscriber {
  constructor(private readonly reviews: VoidReviews) {}

  async handle(tx: Tx, { subjectId, payload }: DeliveredEvent): Promise<void> {
    const rows = await tx.sql<{ id: string }>(OF_PERSON, [subjectId, payload['callId']]);
    for (const { id } of rows) await this.reviews.recheck(tx, id);
  }
}

/** Another partner: its people and their firms may be those of an evaluator. */
@Injectable()
@Subscribes({ name: 'evaluator.recheck-partner', to: [ENGAGEMENT_CONFIRMED] })
export class RecheckPartner implements EventSubscriber {
  constructor(private readonly reviews: VoidReviews) {}

  async handle(tx: Tx, { payload }: DeliveredEvent): Promise<void> {
    const applicationId = payload['applicationId'];
    if (typeof applicationId === 'string') await this.reviews.recheck(tx, applicationId);
  }
}
