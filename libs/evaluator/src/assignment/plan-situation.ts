import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';

import { ApplicantFacade, type ApplicationForMatching } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import type { Tx } from '@traverse/platform';
import { type CallDocument, ProgrammeFacade } from '@traverse/programme';

import { ConflictFacts } from '../conflict/conflict-facts.js';
import { EvaluatorProfile } from '../profile/evaluator-profile.entity.js';
import type { AssignmentState, Scores } from './assignment.entity.js';
import { LIVE_STATES } from './assignment.workflow.js';
import { reviewsWanted } from './divergence.js';
import type { PlanInput } from './plan-assignments.js';

const OF_CALL = `
  SELECT "id", "application_id" AS "applicationId", "evaluator_person_id" AS "evaluatorId", "state", CASE WHEN "state" = 'submitted' THEN "scores" END AS "scores"
  FROM "evaluator"."assignment" WHERE "call_id" = $1 ORDER BY "submitted_at", "id"`;
const LOADS = `SELECT "evaluator_person_id" AS "id", count(*)::int AS "load" FROM "evaluator"."assignment" WHERE "state" IN ('invited', 'accepted') GROUP BY 1`;

export interface StandingAssignment {
  readonly id: string;
  readonly applicationId: string;
  readonly evaluatorId: string;
  readonly state: AssignmentState;
  /** Of those that were submitted. */
  readonly scores: Scores | null;
}

export interface PlanWorld {
  readonly input: PlanInput;
  /** Those under evaluation, by number. */
  readonly applications: readonly ApplicationForMatching[];
  readonly standing: readonly StandingAssignment[];
  readonly names: ReadonlyMap<string, string>;
}

/** Everything that the assignment of a call's evaluators rests on, in a handful of statements whatever the size of the call. */
@Injectable()
export class PlanSituation {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly conflicts: ConflictFacts,
  ) {}

  /** All of the call; or one application of it, with what a transaction has written itself. */
  async read(callId: string, one?: { readonly tx: Tx; readonly applicationId: string }): Promise<PlanWorld> {
    const call = await this.programmes.call(callId);
    const holders = await this.identity.peopleWithRole('evaluator', call.programmeId);
    const [all, profiles, standing, loads] = await Promise.all([
      this.applicants.applicationsOfCall(callId, ['in-evaluation']),
      this.dataSource.getRepository(EvaluatorProfile).findBy({ active: true, id: In(holders.map(({ personId }) => personId)) }),
      one ? one.tx.sql<StandingAssignment>(OF_CALL, [callId]) : this.dataSource.query<StandingAssignment[]>(OF_CALL, [callId]),
      this.dataSource.query<{ id: string; load: number }[]>(LOADS),
    ]);
    const applications = one ? all.filter(({ id }) => id === one.applicationId) : all;
    const world = await this.conflicts.gather(
      callId,
      profiles.map((profile) => profile.id),
      applications.map((application) => application.id),
    );
    const [needs, offers, open] = [byId(applications), byId(profiles), byId(loads)];
    const input: PlanInput = {
      applications: world.applications.map((known) => ({
        ...known,
        reviewers: wantedFor(world.document, standing, known.id),
        competences: needs.get(known.id)?.competences ?? [],
        languages: needs.get(known.id)?.languages ?? [],
      })),
      evaluators: world.evaluators.map((known) => ({
        ...known,
        competences: offers.get(known.id)?.competences ?? [],
        languages: offers.get(known.id)?.languages ?? [],
        load: open.get(known.id)?.load ?? 0,
        minLoad: 0,
        maxLoad: offers.get(known.id)?.maxLoad ?? 0,
      })),
      rules: {
        ...world.rules,
        reviewersPerApplication: world.document.evaluation?.reviewersPerApplication ?? 1,
        commonLanguage: 'required',
      },
      existing: standing.map(({ applicationId, evaluatorId, state }) => ({
        applicationId,
        evaluatorId,
        active: LIVE_STATES.includes(state),
      })),
    };
    const asked = standing.map(({ evaluatorId }) => evaluatorId);
    const people = await this.identity.peopleByIds([...new Set([...profiles.map(({ id }) => id), ...asked])]);
    return { input, applications, standing, names: new Map(people.map(({ personId, name }) => [personId, name])) };
  }
}

function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.id, one]));
}

/** As many as the call asks for, and one more where the reviews that came in lie too far apart. */
function wantedFor({ evaluation }: CallDocument, standing: readonly StandingAssignment[], applicationId: string): number {
  if (!evaluation) return 1;
  const submitted = standing.flatMap((one) => (one.applicationId === applicationId && one.scores ? [one.scores] : []));
  return reviewsWanted(evaluation, submitted);
}
