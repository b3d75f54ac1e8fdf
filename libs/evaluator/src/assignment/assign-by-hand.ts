import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import type { Actor } from '@traverse/kernel';
import { notFoundUnless, UnitOfWork } from '@traverse/platform';

import { isStaffOn } from './case-staff.js';
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
    return this.uow.run(actor, async (tx) => {
      const application = await this.applicants.lockApplication(tx, input.applicationId);
      notFoundUnless(isStaffOn(actor, ['officer'], application), 'application');
      return { id: await this.invite.inside(tx, input) };
    });
  }
}
