import { compareIds, DomainError } from '@traverse/kernel';

import { expertiseFit } from '../assignment/expertise-fit.js';
import { type AssignmentPlan, Pairs, type PlanInput, type PlannedAssignment, planAssignments } from '../assignment/plan-assignments.js';

export interface EvaluatorPair {
  readonly applicationId: string;
  readonly evaluatorId: string;
}

export interface ProposedReview extends PlannedAssignment {
  /** Set by an officer before the run. */
  readonly locked?: boolean;
  /** Set by an officer after the run. */
  readonly byHand?: boolean;
}

export interface PlanAround extends Omit<AssignmentPlan, 'assignments'> {
  /** Locked ones included. */
  readonly assignments: readonly ProposedReview[];
}

/**
 * Plans around pairs that an officer has set: they count as reviewers and as load, the rest is the solver's. A locked pair must be
 * possible as any other: an officer may choose among pairs, not against a rule. A conflict of interest is never among them.
 */
export function planAround(input: PlanInput, locked: readonly EvaluatorPair[]): PlanAround {
  const set = lockedReviews(input, locked);
  const load = new Map<string, number>();
  for (const { evaluatorId } of set) load.set(evaluatorId, (load.get(evaluatorId) ?? 0) + 1);
  const plan = planAssignments({
    ...input,
    evaluators: input.evaluators.map((evaluator) => ({ ...evaluator, load: evaluator.load + (load.get(evaluator.id) ?? 0) })),
    existing: [...input.existing, ...set.map(({ applicationId, evaluatorId }) => ({ applicationId, evaluatorId, active: true }))],
  });
  const assignments = [...set, ...plan.assignments].sort(
    (a, b) => compareIds(a.applicationId, b.applicationId) || compareIds(a.evaluatorId, b.evaluatorId),
  );
  return { ...plan, assignments, totalFit: assignments.reduce((sum, { fit }) => sum + fit, 0) };
}

function lockedReviews(input: PlanInput, locked: readonly EvaluatorPair[]): ProposedReview[] {
  const pairs = new Pairs(input);
  const given = new Map<string, number>();
  const count = (key: string): number => given.get(key) ?? 0;
  return locked.map(({ applicationId, evaluatorId }): ProposedReview => {
    const application = input.applications.find(({ id }) => id === applicationId);
    const evaluator = input.evaluators.find(({ id }) => id === evaluatorId);
    if (!application || !evaluator) throw new DomainError('evaluator.assignment-run.locked-unknown', { status: 422 });
    const loaded = { ...evaluator, load: evaluator.load + count(evaluatorId) };
    const full = pairs.reviewers(applicationId) + count(applicationId) >= pairs.wanted(application);
    const key = JSON.stringify([applicationId, evaluatorId]);
    if (full || count(key) > 0 || pairs.obstacle(application, loaded) !== null)
      throw new DomainError('evaluator.assignment-run.locked-not-possible', { status: 422 });
    for (const one of [applicationId, evaluatorId, key]) given.set(one, count(one) + 1);
    const { score, parts } = expertiseFit(application, evaluator);
    return { applicationId, evaluatorId, fit: score, parts, locked: true };
  });
}
