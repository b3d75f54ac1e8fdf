import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import type { Actor } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { maySee } from '../party-scope.js';
import { agreementWorkflow } from './agreement.workflow.js';
import { lockAgreement } from './lock-agreement.js';

/** An officer takes a new version back before it is in force; the old one goes on. */
@Injectable()
export class WithdrawAmendment {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
  ) {}

  execute(actor: Actor, id: string, reason: string | undefined): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const agreement = await lockAgreement(tx, this.applicants, id);
      notFoundUnless(maySee(actor, agreement), 'agreement');
      transition(tx, agreementWorkflow, agreement, 'withdraw', { reason });
      return { id, state: agreement.state };
    });
  }
}
