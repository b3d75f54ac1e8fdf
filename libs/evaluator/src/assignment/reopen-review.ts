import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, DomainError } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { ConflictCheck } from '../conflict/conflict-check.js';
import { SupersedeRankings } from '../ranking/supersede-rankings.js';
import { Assignment } from './assignment.entity.js';
import { assignmentWorkflow } from './assignment.workflow.js';
import { isStaffOn } from './case-staff.js';

const DAYS = 7;
const DAY_MS = 86_400_000;
const PEEK = `SELECT "application_id" AS "applicationId" FROM "evaluator"."assignment" WHERE "id" = $1`;

/** Gives a submitted review back to its evaluator, with a reason and at least a week. Possible until the application is decided, and not to somebody in a conflict. */
@Injectable()
export class ReopenReview {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly conflicts: ConflictCheck,
    private readonly rankings: SupersedeRankings,
  ) {}

  execute(actor: Actor, id: string, reason: string): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const [peek] = await tx.sql<{ applicationId: string }>(PEEK, [id]);
      notFoundUnless(peek !== undefined, 'assignment');
      const application = await this.applicants.lockApplication(tx, peek.applicationId);
      notFoundUnless(isStaffOn(actor, ['officer'], application), 'assignment');
      const assignment = await tx.lock(Assignment, id);
      if (application.state !== 'in-evaluation' && application.state !== 'evaluated')
        throw new DomainError('evaluator.application-decided');
      const found = await this.conflicts.between(assignment.evaluatorPersonId, assignment.applicationId);
      const facts = { conflicted: found.length > 0 };
      const term = new Date(tx.now.getTime() + DAYS * DAY_MS);
      const moved = term > assignment.dueAt;
      transition(tx, assignmentWorkflow, assignment, 'reopen', {
        facts,
        reason,
        patch: { submittedAt: null, overdueAt: null, ...(moved ? { dueAt: term } : {}) },
        payload: { applicationId: application.id, moved },
      });
      await this.rankings.inside(tx, application, 'review-reopened');
      return { id };
    });
  }
}
