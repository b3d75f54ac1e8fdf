import { Injectable } from '@nestjs/common';

import { type Actor, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless, type Tx, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import type { AssignmentPlanDto } from './assignment.dto.js';
import { InviteEvaluator } from './invite-evaluator.js';
import { type PlannedAssignment, planAssignments } from './plan-assignments.js';
import { PlanSituation } from './plan-situation.js';

/**
 * Plans who reviews what in a call, and invites when told to. The plan is made from the facts of the moment; what came about in the
 * meantime is seen when its rows are locked.
 */
@Injectable()
export class PlanEvaluations {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
    private readonly situation: PlanSituation,
    private readonly invite: InviteEvaluator,
  ) {}

  async execute(actor: Actor, callId: string, send: boolean): Promise<AssignmentPlanDto> {
    const call = await this.programmes.call(callId);
    notFoundUnless(hasStaffRole(actor, 'officer', call.programmeId), 'call');
    const { input, applications, names } = await this.situation.read(callId);
    const plan = planAssignments(input);
    const numbers = new Map(applications.map(({ id, number }) => [id, number]));
    const invited = send ? await this.uow.run(actor, (tx) => this.inviteAll(tx, plan.assignments)) : 0;
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
    const { assignments } = planAssignments((await this.situation.read(callId)).input);
    return this.inviteAll(
      tx,
      assignments.filter((pair) => pair.applicationId === applicationId),
    );
  }

  /** How many were invited: those that something came in between of are left out. */
  private async inviteAll(tx: Tx, pairs: readonly PlannedAssignment[]): Promise<number> {
    const invitations = pairs.map(({ applicationId, evaluatorId }) => ({ applicationId, personId: evaluatorId }));
    return (await this.invite.all(tx, invitations)).invited.length;
  }
}
