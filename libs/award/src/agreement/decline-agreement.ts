import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, isMemberOf } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { Agreement } from './agreement.entity.js';
import { agreementWorkflow } from './agreement.workflow.js';
import { EndAgreement } from './end-agreement.js';

/** The company does not want the grant after all. */
@Injectable()
export class DeclineAgreement {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly end: EndAgreement,
  ) {}

  execute(actor: Actor, id: string, reason: string | undefined): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const [peek] = await tx.sql<{ application_id: string }>(`SELECT "application_id" FROM "award"."agreement" WHERE "id" = $1`, [id]);
      notFoundUnless(peek !== undefined, 'agreement');
      await this.applicants.lockApplication(tx, peek.application_id);
      const agreement = await tx.lock(Agreement, id);
      notFoundUnless(isMemberOf(actor, agreement.applicantOrganisationId), 'agreement');
      transition(tx, agreementWorkflow, agreement, 'decline', { reason });
      await this.end.inside(tx, agreement, 'agreement.declined');
      return { id, state: agreement.state };
    });
  }
}
