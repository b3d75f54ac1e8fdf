import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { AwardAid } from '../decision/award-aid.js';
import { Decision } from '../decision/decision.entity.js';
import { IssueVoucher } from '../voucher/issue-voucher.js';
import { Agreement } from './agreement.entity.js';
import { agreementWorkflow } from './agreement.workflow.js';
import { signedParties } from './sign-agreement.js';

/** The programme signs last: the agreement is in force and the voucher is issued in the same transaction. */
@Injectable()
export class CountersignAgreement {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly issue: IssueVoucher,
    private readonly aid: AwardAid,
  ) {}

  execute(actor: Actor, id: string): Promise<{ id: string; state: string; voucherId: string }> {
    return this.uow.run(actor, async (tx) => {
      const [peek] = await tx.sql<{ application_id: string }>(`SELECT "application_id" FROM "award"."agreement" WHERE "id" = $1`, [id]);
      notFoundUnless(peek !== undefined, 'agreement');
      const application = await this.applicants.lockApplication(tx, peek.application_id);
      const agreement = await tx.lock(Agreement, id);
      notFoundUnless(
        hasStaffRole(actor, 'officer', agreement.programmeId) || hasStaffRole(actor, 'approver', agreement.programmeId),
        'agreement',
      );
      transition(tx, agreementWorkflow, agreement, 'countersign', { facts: { signed: await signedParties(tx, id), now: tx.now } });
      tx.update(agreement, { countersignedById: actor.personId, inForceAt: tx.now });
      await this.aid.grantAt(tx, await tx.lock(Decision, agreement.decisionId), 'agreement-in-force');
      const voucher = await this.issue.inside(tx, agreement, application);
      return { id, state: agreement.state, voucherId: voucher.id };
    });
  }
}
