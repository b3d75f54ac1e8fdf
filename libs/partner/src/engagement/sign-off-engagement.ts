import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import type { Actor } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { maySeeEngagement } from '../party-scope.js';
import { Engagement } from './engagement.entity.js';
import { engagementWorkflow, sideOf } from './engagement.workflow.js';
import { payloadOf } from './new-engagement.js';
import { peekEngagement } from './peek.js';

const APPLICANT_SIGNS = `UPDATE "partner"."engagement" SET "applicant_signed_off_at" = $2, "applicant_signed_off_by_id" = $3 WHERE "id" = $1`;
const PARTNER_SIGNS = `UPDATE "partner"."engagement" SET "partner_signed_off_at" = $2, "partner_signed_off_by_id" = $3 WHERE "id" = $1`;

/** One side says that the work is done; the second of the two makes it delivered. */
@Injectable()
export class SignOffEngagement {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
  ) {}

  execute(actor: Actor, id: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const { applicationId } = await peekEngagement(tx, id);
      const { state: applicationState } = await this.applicants.lockApplication(tx, applicationId);
      const engagement = await tx.lock(Engagement, id);
      notFoundUnless(maySeeEngagement(actor, engagement), 'engagement');
      const side = sideOf(engagement, actor);
      const other = side === 'applicant' ? engagement.partnerSignedOffAt : engagement.applicantSignedOffAt;
      const command = other ? 'deliver' : side === 'partner' ? 'sign-off-partner' : 'sign-off-applicant';
      // Written first, for the check that what is delivered was signed off by both; a refused transition takes it back.
      tx.defer(side === 'partner' ? PARTNER_SIGNS : APPLICANT_SIGNS, [id, tx.now, actor.personId]);
      transition(tx, engagementWorkflow, engagement, command, { facts: { now: tx.now, applicationState }, payload: payloadOf(engagement) });
      return { id, state: engagement.state };
    });
  }
}
