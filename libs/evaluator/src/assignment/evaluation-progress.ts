import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import type { Tx } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { REVIEWS_DIVERGED } from '../evaluator.events.js';
import type { Scores } from './assignment.entity.js';
import { reviewsWanted } from './divergence.js';

const REVIEWS = `
  SELECT "state", "scores" FROM "evaluator"."assignment"
  WHERE "application_id" = $1 AND "state" IN ('invited', 'accepted', 'submitted') ORDER BY "submitted_at", "id"`;

interface Row {
  readonly state: 'invited' | 'accepted' | 'submitted';
  readonly scores: Scores;
}

/** Where the evaluation of an application stands after a review came in, or will not come: over, or in need of a third opinion. */
@Injectable()
export class EvaluationProgress {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
  ) {}

  /** Locks the application first: two last reviews at once must not both miss each other. */
  async look(tx: Tx, applicationId: string): Promise<void> {
    const application = await this.applicants.lockApplication(tx, applicationId);
    if (application.state !== 'in-evaluation') return;
    const { document } = await this.programmes.callVersion(application.callId, application.callVersion);
    const rows = await tx.sql<Row>(REVIEWS, [applicationId]);
    const submitted = rows.filter(({ state }) => state === 'submitted').map(({ scores }) => scores);
    const needed = document.evaluation?.reviewersPerApplication ?? 1;
    if (submitted.length < needed || rows.length > submitted.length) return;
    const wanted = document.evaluation ? reviewsWanted(document.evaluation, submitted) : needed;
    const { callId, programmeId } = application;
    if (submitted.length >= wanted) await this.applicants.finishEvaluation(tx, applicationId);
    else tx.emit({ type: REVIEWS_DIVERGED, subjectId: applicationId, payload: { callId, programmeId } });
  }
}
