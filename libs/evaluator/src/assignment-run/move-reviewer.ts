import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, compareIds, DomainError, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { expertiseFit } from '../assignment/expertise-fit.js';
import { Pairs, type PlanInput } from '../assignment/plan-assignments.js';
import { PlanSituation } from '../assignment/plan-situation.js';
import { AssignmentRun } from './assignment-run.entity.js';
import { assignmentRunWorkflow } from './assignment-run.workflow.js';
import type { ProposedReview } from './plan-around.js';

export interface MoveReviewerInput {
  readonly applicationId: string;
  /** The evaluator that gives way; null: nobody. Not on the plan any more: nothing is changed. */
  readonly from: string | null;
  /** The one who comes in; null: nobody. */
  readonly to: string | null;
}

/** An officer changes one reviewer of a computed run: never into a conflict, above a load, or beyond the reviews that the call asks for. */
@Injectable()
export class MoveReviewer {
  constructor(
    private readonly uow: UnitOfWork,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly situation: PlanSituation,
    private readonly applicants: ApplicantFacade,
  ) {}

  async execute(actor: Actor, id: string, { applicationId, from, to }: MoveReviewerInput): Promise<{ callId: string }> {
    const known = await this.dataSource.getRepository(AssignmentRun).findOneBy({ id });
    notFoundUnless(known !== null && hasStaffRole(actor, 'officer', known.programmeId), 'assignment-run');
    notFoundUnless(!(await this.applicants.ownApplications(actor)).has(applicationId), 'application');
    const { input } = await this.situation.read(known.callId);
    return this.uow.run(actor, async (tx) => {
      const run = await tx.lock(AssignmentRun, id);
      transition(tx, assignmentRunWorkflow, run, 'move', { payload: { callId: run.callId, applicationId } });
      const pairs = run.proposal?.pairs ?? [];
      const isPair = (one: ProposedReview, evaluatorId: string | null): boolean =>
        one.applicationId === applicationId && one.evaluatorId === evaluatorId;
      const missing = from !== null && !pairs.some((one) => isPair(one, from));
      if (missing || pairs.some((one) => isPair(one, to))) throw new DomainError('evaluator.assignment-run.moved-meanwhile');
      const others = pairs.filter((one) => !isPair(one, from));
      const added = to === null ? [] : [reviewBy(input, others, applicationId, to)];
      const moved = [...others, ...added].sort(
        (a, b) => compareIds(a.applicationId, b.applicationId) || compareIds(a.evaluatorId, b.evaluatorId),
      );
      tx.update(run, {
        proposal: { pairs: moved, short: run.proposal?.short ?? [] },
        moves: [...run.moves, { applicationId, from, to, byId: actor.personId, at: tx.now.toISOString() }],
      });
      return { callId: run.callId };
    });
  }
}

/** By the facts of now, beside what else the run proposes. */
function reviewBy(input: PlanInput, others: readonly ProposedReview[], applicationId: string, evaluatorId: string): ProposedReview {
  const application = input.applications.find(({ id }) => id === applicationId);
  const evaluator = input.evaluators.find(({ id }) => id === evaluatorId);
  if (!application) throw new DomainError('evaluator.application-not-in-evaluation');
  if (!evaluator) throw new DomainError('evaluator.not-in-pool', { status: 422 });
  const pairs = new Pairs(input);
  const load = evaluator.load + others.filter((one) => one.evaluatorId === evaluatorId).length;
  const obstacle = pairs.obstacle(application, { ...evaluator, load });
  if (obstacle !== null)
    throw new DomainError('evaluator.assignment-run.not-possible', {
      status: 422,
      fields: [{ path: 'to', code: `evaluator.obstacle.${obstacle}` }],
    });
  const reviewers = pairs.reviewers(applicationId) + others.filter((one) => one.applicationId === applicationId).length;
  if (reviewers >= pairs.wanted(application)) throw new DomainError('evaluator.assignment-run.filled');
  const { score, parts } = expertiseFit(application, evaluator);
  return { applicationId, evaluatorId, fit: score, parts, byHand: true };
}
