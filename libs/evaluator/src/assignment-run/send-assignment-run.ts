import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, DomainError, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { InviteEvaluator } from '../assignment/invite-evaluator.js';
import { invitationsOf } from '../assignment/plan-evaluations.js';
import { PlanSituation } from '../assignment/plan-situation.js';
import { AssignmentRun, type NotInvited } from './assignment-run.entity.js';
import { assignmentRunWorkflow } from './assignment-run.workflow.js';

/**
 * Invites everybody whom a run proposes as it stands. What has changed since it was computed is looked at again: who came into a conflict,
 * took on too much, was asked elsewhere or is one more than the application wants is left out, and the run says so.
 */
@Injectable()
export class SendAssignmentRun {
  constructor(
    private readonly uow: UnitOfWork,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly situation: PlanSituation,
    private readonly invite: InviteEvaluator,
  ) {}

  /** `version`: of the run as the officer saw it. Changed since: 409 `evaluator.assignment-run.moved-meanwhile`. */
  async execute(
    actor: Actor,
    id: string,
    version: number,
  ): Promise<{ callId: string; invited: number; notInvited: readonly NotInvited[] }> {
    const known = await this.dataSource.getRepository(AssignmentRun).findOneBy({ id });
    notFoundUnless(known !== null && hasStaffRole(actor, 'officer', known.programmeId), 'assignment-run');
    const { input } = await this.situation.read(known.callId);
    const invitations = invitationsOf(known.proposal?.pairs ?? [], input);
    return this.uow.run(actor, async (tx) => {
      // Applications and evaluators come before the run in the order of locks.
      const { invited, refused } = await this.invite.all(tx, invitations);
      const run = await tx.lock(AssignmentRun, id);
      transition(tx, assignmentRunWorkflow, run, 'send', { payload: { callId: run.callId } });
      if (known.version !== version || run.version !== version + 1) throw new DomainError('evaluator.assignment-run.moved-meanwhile');
      const notInvited = refused.map(({ applicationId, personId, reason }) => ({ applicationId, evaluatorId: personId, reason }));
      tx.update(run, { sentAt: tx.now, notInvited });
      return { callId: run.callId, invited: invited.length, notInvited };
    });
  }
}
