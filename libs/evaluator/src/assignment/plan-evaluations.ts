import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, DomainError, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless, type Tx, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import type { AssignmentPlanDto } from './assignment.dto.js';
import { type Invitation, InviteEvaluator } from './invite-evaluator.js';
import { type PlanInput, type PlannedAssignment, planAssignments } from './plan-assignments.js';
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
    private readonly applicants: ApplicantFacade,
    private readonly situation: PlanSituation,
    private readonly invite: InviteEvaluator,
  ) {}

  async execute(actor: Actor, callId: string, send: boolean): Promise<AssignmentPlanDto> {
    const call = await this.programmes.call(callId);
    notFoundUnless(hasStaffRole(actor, 'officer', call.programmeId), 'call');
    const { input, applications, names } = await this.situation.read(callId);
    const plan = planAssignments(input);
    const numbers = new Map(applications.map(({ id, number }) => [id, number]));
    const invited = send ? await this.uow.run(actor, (tx) => this.inviteAll(tx, plan.assignments, input)) : 0;
    const number = (id: string): string => numbers.get(id) ?? '';
    const own = await this.applicants.ownApplications(actor);
    const isOthers = ({ applicationId }: { readonly applicationId: string }): boolean => !own.has(applicationId);
    return {
      pairs: plan.assignments.filter(isOthers).map((pair) => ({
        applicationId: pair.applicationId,
        number: number(pair.applicationId),
        personId: pair.evaluatorId,
        evaluatorName: names.get(pair.evaluatorId) ?? '',
        fit: pair.fit,
      })),
      unfilled: plan.short.filter(isOthers).map((short) => ({
        applicationId: short.applicationId,
        number: number(short.applicationId),
        missing: short.wanted - short.reviewers,
        reasons: Object.fromEntries(short.reasons.map(({ code, count }) => [code, count])),
      })),
      invited,
    };
  }

  /**
   * One more for this application where one is missing: the best by the plan of it alone, as this transaction sees it. Locks the application.
   * `nobody`: one is missing, and nobody can be asked, or the phase for it is over.
   */
  async inviteFor(tx: Tx, callId: string, applicationId: string): Promise<{ readonly personId: string | null; readonly nobody: boolean }> {
    const { state } = await this.applicants.lockApplication(tx, applicationId);
    if (state !== 'in-evaluation') return { personId: null, nobody: false };
    const { input } = await this.situation.read(callId, { tx, applicationId });
    const plan = planAssignments(input);
    const [best] = [...plan.assignments].sort((a, b) => b.fit - a.fit);
    if (!best) return { personId: null, nobody: plan.short.length > 0 };
    const { invited, refused } = await this.invite.all(tx, invitationsOf([best], input));
    const enough = refused.some(({ reason }) => reason === 'enough-reviewers');
    return { personId: invited.length > 0 ? best.evaluatorId : null, nobody: invited.length === 0 && !enough };
  }

  /** How many were invited: those that something came in between of are left out. Throws `evaluator.phase-over`. */
  private async inviteAll(tx: Tx, pairs: readonly PlannedAssignment[], input: PlanInput): Promise<number> {
    const { invited, refused } = await this.invite.all(tx, invitationsOf(pairs, input));
    if (refused.some(({ reason }) => reason === 'phase-over')) throw new DomainError('evaluator.phase-over');
    return invited.length;
  }
}

/** Asked for as long as the application wants more: what came in meanwhile by another way counts at the gate. */
export function invitationsOf(pairs: readonly PlannedAssignment[], { applications }: PlanInput): Invitation[] {
  const wanted = new Map(applications.map(({ id, reviewers }) => [id, reviewers]));
  return pairs.map(({ applicationId, evaluatorId }) => {
    const most = wanted.get(applicationId);
    return { applicationId, personId: evaluatorId, ...(most === undefined ? {} : { wanted: most }) };
  });
}
