import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless, UnitOfWork } from '@traverse/platform';

import { InviteEvaluator } from './invite-evaluator.js';

/** An officer assigns one evaluator. A conflict of interest blocks it, and the answer says what it is. */
@Injectable()
export class AssignByHand {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly invite: InviteEvaluator,
  ) {}

  async execute(actor: Actor, input: { readonly applicationId: string; readonly personId: string }): Promise<{ id: string }> {
    const application = await this.applicants.application(input.applicationId);
    notFoundUnless(hasStaffRole(actor, 'officer', application.programmeId), 'application');
    return this.uow.run(actor, async (tx) => ({ id: await this.invite.inside(tx, input) }));
  }
}
