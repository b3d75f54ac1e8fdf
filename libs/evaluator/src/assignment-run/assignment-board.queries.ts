import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, compareIds, DomainError, hasStaffRole, notFound } from '@traverse/kernel';
import { commandsFor, notFoundUnless } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { EVALUATION_READERS } from '../assignment/case-staff.js';
import { PlanSituation, type PlanWorld } from '../assignment/plan-situation.js';
import { Assignment } from '../assignment/assignment.entity.js';
import { assignmentWorkflow, LIVE_STATES } from '../assignment/assignment.workflow.js';
import type { AssignmentBoardDto, AssignmentRunDto, BoardApplicationDto, StandingReviewerDto } from './assignment-run.dto.js';
import { AssignmentRun } from './assignment-run.entity.js';
import { type AssignmentExport, sealAssignment } from './assignment-proof.js';
import { assignmentRunWorkflow } from './assignment-run.workflow.js';

const readsAssignments = (actor: Actor, programmeId: string): boolean =>
  EVALUATION_READERS.some((role) => hasStaffRole(actor, role, programmeId));

/** Applications and evaluators of a call as the officer deals with them: who reviews what, what the newest run proposes, what is short. An officer's own case is left out. */
@Injectable()
export class AssignmentBoardQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly programmes: ProgrammeFacade,
    private readonly situation: PlanSituation,
    private readonly applicants: ApplicantFacade,
  ) {}

  async board(actor: Actor, callId: string): Promise<AssignmentBoardDto> {
    const call = await this.programmes.call(callId);
    notFoundUnless(readsAssignments(actor, call.programmeId), 'call');
    const newest = this.dataSource.getRepository(AssignmentRun).findOne({ where: { callId }, order: { id: 'DESC' } });
    const live = this.dataSource.getRepository(Assignment).findBy({ callId, state: In([...LIVE_STATES]) });
    const [world, run, assignments, own] = await Promise.all([
      this.situation.read(callId),
      newest,
      live,
      this.applicants.ownApplications(actor),
    ]);
    const others = world.applications.filter(({ id }) => !own.has(id));
    const applications = others.map((application) => ({
      ...applicationOn(world, run, application),
      standing: assignments
        .filter(({ applicationId }) => applicationId === application.id)
        .map((assignment) => standingView(actor, assignment, world.names)),
    }));
    const served = ({ reviewers, proposed, wanted }: BoardApplicationDto): number => (reviewers + proposed.length) / Math.max(1, wanted);
    return {
      run: run && viewOf(actor, run),
      applications: applications.sort((a, b) => served(a) - served(b) || compareIds(a.number, b.number)),
      evaluators: evaluatorsOn(world, run),
    };
  }

  /** What was computed and proven: changes by hand are not in it. 403 for a party of one of the applications: nothing can be left out of a proof. */
  async export(actor: Actor, id: string): Promise<AssignmentExport> {
    const run = await this.dataSource.getRepository(AssignmentRun).findOneBy({ id });
    notFoundUnless(run !== null && readsAssignments(actor, run.programmeId), 'assignment-run');
    const { instance, certificate, computed, locked } = run;
    if (!instance || !certificate || !computed) throw notFound('assignment-run');
    const own = await this.applicants.ownApplications(actor);
    const planned = [...instance.applications.map((application) => application.id), ...locked.map(({ applicationId }) => applicationId)];
    if (planned.some((applicationId) => own.has(applicationId))) throw new DomainError('evaluator.own-case', { status: 403 });
    const pairs = computed.filter((pair) => !pair.locked).map(({ applicationId, evaluatorId }) => ({ applicationId, evaluatorId }));
    return sealAssignment({ instance, certificate, locked, pairs });
  }
}

/** The pairs that a run would still bring: those of one that was sent are assignments by now. */
const openPairs = (run: AssignmentRun | null) => (run?.state === 'done' ? (run.proposal?.pairs ?? []) : []);

function applicationOn(
  { input, standing, names }: PlanWorld,
  run: AssignmentRun | null,
  { id, number, title, organisationName }: PlanWorld['applications'][number],
): Omit<BoardApplicationDto, 'standing'> {
  const live = standing.filter((one) => one.applicationId === id && LIVE_STATES.includes(one.state));
  const nameOf = (personId: string): string => names.get(personId) ?? '';
  const wanted = input.applications.find((one) => one.id === id)?.reviewers ?? input.rules.reviewersPerApplication;
  const proposed = openPairs(run).filter(({ applicationId }) => applicationId === id);
  const reasons = run?.state === 'done' ? run.proposal?.short.find(({ applicationId }) => applicationId === id)?.reasons : [];
  return {
    ...{ applicationId: id, number, title, organisationName, wanted, reviewers: live.length },
    proposed: proposed.map(({ evaluatorId, fit, parts, locked = false, byHand = false }) => ({
      ...{ personId: evaluatorId, name: nameOf(evaluatorId), fit, locked, byHand },
      parts: parts.map(({ key, points, max }) => ({ key, points, max })),
    })),
    notInvited: (run?.notInvited ?? [])
      .filter(({ applicationId }) => applicationId === id)
      .map(({ evaluatorId, reason }) => ({ personId: evaluatorId, name: nameOf(evaluatorId), reason })),
    reasons: live.length + proposed.length < wanted ? [...(reasons ?? [])] : [],
  };
}

function standingView(actor: Actor, assignment: Assignment, names: ReadonlyMap<string, string>): StandingReviewerDto {
  const { id, evaluatorPersonId, state } = assignment;
  return {
    ...{ assignmentId: id, personId: evaluatorPersonId, name: names.get(evaluatorPersonId) ?? '', state },
    allowedCommands: commandsFor(assignmentWorkflow, assignment, actor, { conflicted: false }),
  };
}

function evaluatorsOn({ input, names }: PlanWorld, run: AssignmentRun | null): AssignmentBoardDto['evaluators'] {
  const given = new Map<string, number>();
  for (const { evaluatorId } of openPairs(run)) given.set(evaluatorId, (given.get(evaluatorId) ?? 0) + 1);
  return input.evaluators
    .map(({ id, load, maxLoad }) => ({ personId: id, name: names.get(id) ?? '', load, proposed: given.get(id) ?? 0, maxLoad }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || compareIds(a.personId, b.personId));
}

function viewOf(actor: Actor, run: AssignmentRun): AssignmentRunDto {
  const { id, version, state, createdAt, finishedAt, sentAt, totalFit, problem, proposal } = run;
  return {
    ...{ id, version, state, totalFit, problem },
    requestedAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    sentAt: sentAt?.toISOString() ?? null,
    proven: run.certificate !== null,
    currentFit: proposal && proposal.pairs.reduce((sum, { fit }) => sum + fit, 0),
    pairs: proposal && proposal.pairs.length,
    allowedCommands: commandsFor(assignmentRunWorkflow, run, actor),
  };
}
