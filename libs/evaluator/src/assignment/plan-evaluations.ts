import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import { type Actor, hasStaffRole, notFound } from '@traverse/kernel';
import { notFoundUnless, type Tx, UnitOfWork } from '@traverse/platform';
import { type CallDocument, ProgrammeFacade } from '@traverse/programme';

import { ConflictFacts } from '../conflict/conflict-facts.js';
import { EvaluatorProfile } from '../profile/evaluator-profile.entity.js';
import type { AssignmentPlanDto } from './assignment.dto.js';
import type { AssignmentState, Scores } from './assignment.entity.js';
import { LIVE_STATES } from './assignment.workflow.js';
import { reviewsWanted } from './divergence.js';
import { InviteEvaluator } from './invite-evaluator.js';
import { type AssignmentPlan, planAssignments } from './plan-assignments.js';

const OF_CALL = `
  SELECT "application_id" AS "applicationId", "evaluator_person_id" AS "evaluatorId", "state", CASE WHEN "state" = 'submitted' THEN "scores" END AS "scores"
  FROM "evaluator"."assignment" WHERE "call_id" = $1 ORDER BY "submitted_at", "id"`;
const LOADS = `SELECT "evaluator_person_id" AS "id", count(*)::int AS "load" FROM "evaluator"."assignment" WHERE "state" IN ('invited', 'accepted') GROUP BY 1`;

/** Names, and the invitations of a plan. */
@Injectable()
export class PlanTools {
  constructor(
    private readonly identity: IdentityFacade,
    private readonly invite: InviteEvaluator,
  ) {}

  async names(personIds: readonly string[]): Promise<Map<string, string>> {
    const people = await this.identity.peopleByIds([...new Set(personIds)]);
    return new Map(people.map((person) => [person.personId, person.name]));
  }

  async inviteAll(tx: Parameters<InviteEvaluator['inside']>[0], plan: AssignmentPlan): Promise<number> {
    for (const { applicationId, evaluatorId } of plan.assignments) await this.invite.inside(tx, applicationId, evaluatorId);
    return plan.assignments.length;
  }
}

/**
 * Plans who reviews what in a call, and invites when told to. The plan is made from the facts of the moment; each invitation locks its
 * application, and one that came about in the meantime is left alone.
 */
@Injectable()
export class PlanEvaluations {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly conflicts: ConflictFacts,
    private readonly tools: PlanTools,
  ) {}

  async execute(actor: Actor, callId: string, send: boolean): Promise<AssignmentPlanDto> {
    const call = await this.programmes.call(callId);
    if (!call) throw notFound('call');
    notFoundUnless(hasStaffRole(actor, 'officer', call.programmeId), 'call');
    const { plan, numbers } = await this.plan(callId);
    const names = await this.tools.names(plan.assignments.map((pair) => pair.evaluatorId));
    const invited = send ? await this.uow.run(actor, (tx) => this.tools.inviteAll(tx, plan)) : 0;
    const number = (id: string): string => numbers.get(id) ?? '';
    return {
      pairs: plan.assignments.map((pair) => ({
        applicationId: pair.applicationId,
        number: number(pair.applicationId),
        personId: pair.evaluatorId,
        evaluatorName: names.get(pair.evaluatorId) ?? '',
        fit: pair.fit,
      })),
      unfilled: plan.short.map((short) => ({
        applicationId: short.applicationId,
        number: number(short.applicationId),
        missing: short.wanted - short.reviewers,
        reasons: Object.fromEntries(short.reasons.map(({ code, count }) => [code, count])),
      })),
      invited,
    };
  }

  /** One more for this application, by its own transaction; nobody where nobody can. */
  async inviteFor(tx: Tx, callId: string, applicationId: string): Promise<number> {
    const { plan } = await this.plan(callId);
    const assignments = plan.assignments.filter((pair) => pair.applicationId === applicationId);
    return this.tools.inviteAll(tx, { ...plan, assignments });
  }

  private async plan(callId: string): Promise<{ plan: AssignmentPlan; numbers: Map<string, string> }> {
    const [applications, profiles, existing, loads] = await Promise.all([
      this.applicants.applicationsOfCall(callId, ['in-evaluation']),
      this.dataSource.getRepository(EvaluatorProfile).findBy({ active: true }),
      this.dataSource.query<Existing[]>(OF_CALL, [callId]),
      this.dataSource.query<{ id: string; load: number }[]>(LOADS),
    ]);
    const world = await this.conflicts.gather(
      callId,
      profiles.map((profile) => profile.id),
      applications.map((application) => application.id),
    );
    const plan = planAssignments({
      applications: world.applications.map((known) => {
        const application = applications.find((one) => one.id === known.id);
        const reviewers = wantedFor(world.document, existing, known.id);
        return { ...known, reviewers, competences: application?.competences ?? [], languages: application?.languages ?? [] };
      }),
      evaluators: world.evaluators.map((known) => {
        const profile = profiles.find((one) => one.id === known.id);
        const load = loads.find((one) => one.id === known.id)?.load ?? 0;
        return {
          ...known,
          competences: profile?.competences ?? [],
          languages: profile?.languages ?? [],
          load,
          minLoad: 0,
          maxLoad: profile?.maxLoad ?? 0,
        };
      }),
      rules: {
        ...world.rules,
        reviewersPerApplication: world.document.evaluation?.reviewersPerApplication ?? 1,
        commonLanguage: 'required',
      },
      existing: existing.map(({ applicationId, evaluatorId, state }) => ({
        applicationId,
        evaluatorId,
        active: LIVE_STATES.includes(state),
      })),
    });
    return { plan, numbers: new Map(applications.map((application) => [application.id, application.number])) };
  }
}

interface Existing {
  readonly applicationId: string;
  readonly evaluatorId: string;
  readonly state: AssignmentState;
  /** Of those that were submitted. */
  readonly scores: Scores | null;
}

/** As many as the call asks for, and one more where the reviews that came in lie too far apart. */
function wantedFor({ evaluation }: CallDocument, existing: readonly Existing[], applicationId: string): number {
  if (!evaluation) return 1;
  const submitted = existing.flatMap((one) => (one.applicationId === applicationId && one.scores ? [one.scores] : []));
  return reviewsWanted(evaluation, submitted);
}
