import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { DomainError } from '@traverse/kernel';
import { recordCreated, type Tx } from '@traverse/platform';

import { ASSIGNMENT_INVITED } from '../evaluator.events.js';
import { Assignment } from './assignment.entity.js';
import { assignmentWorkflow } from './assignment.workflow.js';

const DAY_MS = 86_400_000;
/** Until calls say it themselves. */
const REVIEW_DAYS = 21;
const EXISTS = `SELECT 1 AS "x" FROM "evaluator"."assignment" WHERE "application_id" = $1 AND "evaluator_person_id" = $2`;

/** Invites one evaluator to one application. The caller has seen to it that there is no conflict. */
@Injectable()
export class InviteEvaluator {
  constructor(private readonly applicants: ApplicantFacade) {}

  async inside(tx: Tx, applicationId: string, personId: string): Promise<string> {
    const application = await this.applicants.lockApplication(tx, applicationId);
    if (application.state !== 'in-evaluation') throw new DomainError('evaluator.application-not-in-evaluation');
    if ((await tx.sql(EXISTS, [applicationId, personId])).length > 0) throw new DomainError('evaluator.assignment.exists');
    const assignment = tx.insert(Assignment, {
      state: 'invited',
      version: 1,
      createdAt: tx.now,
      applicationId,
      callId: application.callId,
      callVersion: application.callVersion,
      programmeId: application.programmeId,
      applicantOrganisationId: application.organisationId,
      partnerOrganisationId: application.partnerOrganisationId,
      evaluatorPersonId: personId,
      dueAt: new Date(tx.now.getTime() + REVIEW_DAYS * DAY_MS),
      scores: {},
      scoresVersion: 1,
      overallComment: '',
    });
    recordCreated(tx, assignmentWorkflow, assignment);
    tx.emit({ type: ASSIGNMENT_INVITED, subjectId: assignment.id, payload: { applicationId } });
    return assignment.id;
  }
}
