import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless, UnitOfWork } from '@traverse/platform';

import { ConflictCheck } from '../conflict/conflict-check.js';
import { InviteEvaluator } from './invite-evaluator.js';

/** An officer assigns one evaluator. A conflict of interest blocks it, and the answer says what the conflict is. */
@Injectable()
export class AssignByHand {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly conflicts: ConflictCheck,
    private readonly invite: InviteEvaluator,
  ) {}

  async execute(actor: Actor, input: { readonly applicationId: string; readonly personId: string }): Promise<{ id: string }> {
    const application = await this.applicants.application(input.applicationId);
    notFoundUnless(hasStaffRole(actor, 'officer', application.programmeId), 'application');
    await this.conflicts.assertNone(input.personId, input.applicationId);
    return this.uow.run(actor, async (tx) => ({ id: await this.invite.inside(tx, input.applicationId, input.personId) }));
  }
}
