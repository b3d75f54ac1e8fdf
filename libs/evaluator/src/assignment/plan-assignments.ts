import { assign, type CertificateCheck, checkCertificate, compareIds, type FlowInstance, type FlowPrice } from '@traverse/kernel';

import type { ConflictApplication, ConflictEvaluator, ConflictRules } from '../conflict/conflict.types.js';
import { ConflictIndex } from '../conflict/find-conflicts.js';
import { type Expertise, expertiseFit, type ExpertisePart } from './expertise-fit.js';

export interface PlanApplication extends ConflictApplication, Expertise {
  /** Reviewers wanted in all; the rules' number where not given. */
  readonly reviewers?: number;
}

export interface PlanEvaluator extends ConflictEvaluator, Expertise {
  /** Assignments open now, those of `existing` among them; the least and the most that the evaluator should have. */
  readonly load: number;
  readonly minLoad: number;
  readonly maxLoad: number;
}

export interface PlanRules extends ConflictRules {
  readonly reviewersPerApplication: number;
  readonly commonLanguage: 'required' | 'not-required';
  /** Pairs below this expertise (0 to 100) are never planned; 0 where not given. */
  readonly minimumFit?: number;
}

export interface PlanInput {
  readonly applications: readonly PlanApplication[];
  readonly evaluators: readonly PlanEvaluator[];
  readonly rules: PlanRules;
  /** Pairs that were asked before. Active ones count as reviewers; nobody is asked twice for the same application. */
  readonly existing: readonly { readonly applicationId: string; readonly evaluatorId: string; readonly active: boolean }[];
}

export type PairObstacle = 'already-asked' | 'conflict' | 'no-common-language' | 'not-their-field' | 'fully-loaded';

export interface PlannedAssignment {
  readonly applicationId: string;
  readonly evaluatorId: string;
  readonly fit: number;
  readonly parts: readonly ExpertisePart[];
}

export interface ShortApplication {
  readonly applicationId: string;
  readonly wanted: number;
  /** With this plan, existing ones included. */
  readonly reviewers: number;
  /** How many evaluators each reason keeps away, most first; `places-taken`: they could, but are needed elsewhere. */
  readonly reasons: readonly { readonly code: PairObstacle | 'places-taken'; readonly count: number }[];
}

export interface AssignmentPlan {
  /** By application id, then evaluator id. */
  readonly assignments: readonly PlannedAssignment[];
  readonly short: readonly ShortApplication[];
  readonly loads: readonly { readonly evaluatorId: string; readonly load: number; readonly belowMinimum: boolean }[];
  readonly totalFit: number;
  /** What the solver was given, in the order of the ids. */
  readonly instance: FlowInstance;
  /** Proof that no other plan is better by the same measure: see `checkPlan`. */
  readonly certificate: {
    readonly total: number;
    readonly applicationPrices: readonly FlowPrice[];
    readonly evaluatorPrices: readonly FlowPrice[];
  };
}

/** What every step needs of an input, found once. */
export class Pairs {
  private readonly conflicts: ConflictIndex;
  private readonly asked: ReadonlySet<string>;
  private readonly active = new Map<string, number>();

  constructor(private readonly input: PlanInput) {
    this.conflicts = new ConflictIndex(input.evaluators, input.rules);
    this.asked = new Set(input.existing.map(({ applicationId, evaluatorId }) => JSON.stringify([applicationId, evaluatorId])));
    for (const { applicationId, active } of input.existing) if (active) this.active.set(applicationId, this.reviewers(applicationId) + 1);
  }

  reviewers(applicationId: string): number {
    return this.active.get(applicationId) ?? 0;
  }

  wanted({ reviewers }: PlanApplication): number {
    return reviewers ?? this.input.rules.reviewersPerApplication;
  }

  /** Each evaluator with what keeps them from this application, or with null. */
  of(application: PlanApplication): { evaluator: PlanEvaluator; obstacle: PairObstacle | null }[] {
    const blocked = this.conflicts.blocked(application);
    return this.input.evaluators.map((evaluator) => ({ evaluator, obstacle: this.obstacle(application, evaluator, blocked) }));
  }

  obstacle(
    application: PlanApplication,
    evaluator: PlanEvaluator,
    blocked: ReadonlySet<string> = this.conflicts.blocked(application),
  ): PairObstacle | null {
    const { rules } = this.input;
    if (this.asked.has(JSON.stringify([application.id, evaluator.id]))) return 'already-asked';
    if (blocked.has(evaluator.id)) return 'conflict';
    if (rules.commonLanguage === 'required' && !application.languages.some((code) => evaluator.languages.includes(code)))
      return 'no-common-language';
    if (expertiseFit(application, evaluator).score < (rules.minimumFit ?? 0)) return 'not-their-field';
    return evaluator.load >= evaluator.maxLoad ? 'fully-loaded' : null;
  }
}

/**
 * Four aims, each before the next, as gains of one flow; a path of the flow changes at most two slots and two seats, so that each step
 * need only outweigh what one path can change below it:
 *  1. reviewers: an application's first counts before anyone's second, so that the worst served is raised first (decreasing gains over
 *     such flows give the fairest counts possible, and as many reviews as possible);
 *  2. evaluators reach their least load;
 *  3. the greatest total expertise;
 *  4. whoever has less to do is asked first.
 */
function instanceOf(input: PlanInput, pairs: Pairs): FlowInstance {
  const applications = [...input.applications].sort((a, b) => compareIds(a.id, b.id));
  const evaluators = [...input.evaluators].sort((a, b) => compareIds(a.id, b.id));
  const wanted = Math.max(0, ...applications.map((application) => pairs.wanted(application)));
  const most = Math.max(0, ...evaluators.map(({ maxLoad }) => maxLoad));
  const fitStep = most + 1;
  const slots = applications.reduce((sum, application) => sum + pairs.wanted(application), 0);
  const seats = evaluators.reduce((sum, { maxLoad }) => sum + maxLoad, 0);
  const loadStep = 100 * fitStep * Math.min(slots, seats) + fitStep;
  const reviewerStep = 2 * loadStep;
  return {
    tasks: applications.map((application) => {
      const reviewers = pairs.reviewers(application.id);
      const capacity = Math.max(0, pairs.wanted(application) - reviewers);
      return {
        id: application.id,
        capacity,
        gains: Array.from({ length: capacity }, (_, place) => (wanted - reviewers - place) * reviewerStep),
      };
    }),
    agents: evaluators.map(({ id, load, minLoad, maxLoad }) => {
      const capacity = Math.max(0, maxLoad - load);
      const gains = Array.from({ length: capacity }, (_, place) => most - load - place + (load + place < minLoad ? loadStep : 0));
      return { id, capacity, gains };
    }),
    edges: applications.flatMap((application) =>
      pairs
        .of(application)
        .sort((a, b) => compareIds(a.evaluator.id, b.evaluator.id))
        .flatMap(({ evaluator, obstacle }) => {
          if (obstacle !== null) return [];
          return [{ taskId: application.id, agentId: evaluator.id, weight: expertiseFit(application, evaluator).score * fitStep }];
        }),
    ),
  };
}

function reasonsFor(application: PlanApplication, pairs: Pairs): ShortApplication['reasons'] {
  const counts = new Map<PairObstacle | 'places-taken', number>();
  for (const { obstacle } of pairs.of(application))
    counts.set(obstacle ?? 'places-taken', (counts.get(obstacle ?? 'places-taken') ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count || compareIds(a.code, b.code));
}

function countBy(all: readonly PlannedAssignment[], key: 'applicationId' | 'evaluatorId'): (id: string) => number {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one[key], (counts.get(one[key]) ?? 0) + 1);
  return (id) => counts.get(id) ?? 0;
}

/**
 * Plans who reviews what: never with a conflict of interest, nobody above their load, fair to the applications. The same input in any
 * order gives the same plan; existing assignments are left as they are. Applications that stay short of reviewers say why.
 */
export function planAssignments(input: PlanInput): AssignmentPlan {
  const pairs = new Pairs(input);
  const instance = instanceOf(input, pairs);
  const result = assign(instance);
  const applications = new Map(input.applications.map((application) => [application.id, application]));
  const evaluators = new Map(input.evaluators.map((evaluator) => [evaluator.id, evaluator]));
  const assignments = result.pairs.flatMap(({ taskId, agentId }): PlannedAssignment[] => {
    const [application, evaluator] = [applications.get(taskId), evaluators.get(agentId)];
    if (!application || !evaluator) return [];
    const { score, parts } = expertiseFit(application, evaluator);
    return [{ applicationId: taskId, evaluatorId: agentId, fit: score, parts }];
  });
  const [ofApplication, ofEvaluator] = [countBy(assignments, 'applicationId'), countBy(assignments, 'evaluatorId')];
  const short = [...input.applications]
    .sort((a, b) => compareIds(a.id, b.id))
    .map((application) => ({
      application,
      wanted: pairs.wanted(application),
      reviewers: pairs.reviewers(application.id) + ofApplication(application.id),
    }))
    .filter(({ wanted, reviewers }) => reviewers < wanted)
    .map(({ application, wanted, reviewers }) => ({
      applicationId: application.id,
      wanted,
      reviewers,
      reasons: reasonsFor(application, pairs),
    }));
  const loads = [...input.evaluators]
    .sort((a, b) => compareIds(a.id, b.id))
    .map(({ id, load, minLoad }) => ({ evaluatorId: id, load: load + ofEvaluator(id), belowMinimum: load + ofEvaluator(id) < minLoad }));
  return {
    assignments,
    short,
    loads,
    totalFit: assignments.reduce((sum, { fit }) => sum + fit, 0),
    instance,
    certificate: { total: result.total, applicationPrices: result.taskPrices, evaluatorPrices: result.agentPrices },
  };
}

/** Proves a stored plan from its input without planning again: every pair allowed, and none better by the same measure. */
export function checkPlan(input: PlanInput, plan: Pick<AssignmentPlan, 'assignments' | 'certificate'>): CertificateCheck {
  const instance = instanceOf(input, new Pairs(input));
  const weights = new Map(instance.edges.map(({ taskId, agentId, weight }) => [JSON.stringify([taskId, agentId]), weight]));
  return checkCertificate(instance, {
    pairs: plan.assignments.map(({ applicationId: taskId, evaluatorId: agentId }) => ({
      taskId,
      agentId,
      weight: weights.get(JSON.stringify([taskId, agentId])) ?? 0,
    })),
    total: plan.certificate.total,
    taskPrices: plan.certificate.applicationPrices,
    agentPrices: plan.certificate.evaluatorPrices,
  });
}
