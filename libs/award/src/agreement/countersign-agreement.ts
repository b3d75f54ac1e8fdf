import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, hasStaffRole } from '@traverse/kernel';
import { assertMay, notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { AwardAid } from '../decision/award-aid.js';
import { Decision } from '../decision/decision.entity.js';
import { IssueVoucher } from '../voucher/issue-voucher.js';
import { Agreement } from './agreement.entity.js';
import { agreementWorkflow } from './agreement.workflow.js';
import { EnterAmendment } from './enter-amendment.js';
import { signedParties } from './sign-agreement.js';

interface Peek {
  readonly applicationId: string;
  readonly previousId: string | null;
}
const PEEK = `SELECT "application_id" AS "applicationId", "previous_id" AS "previousId" FROM "award"."agreement" WHERE "id" = $1`;

/** The programme signs last: the agreement is in force and the voucher is issued in the same transaction; a new version takes the place of the old one. */
@Injectable()
export class CountersignAgreement {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly issue: IssueVoucher,
    private readonly aid: AwardAid,
    private readonly enter: EnterAmendment,
  ) {}

  execute(actor: Actor, id: string): Promise<{ id: string; state: string; voucherId: string }> {
    return this.uow.run(actor, async (tx) => {
      const [peek] = await tx.sql<Peek>(PEEK, [id]);
      notFoundUnless(peek !== undefined, 'agreement');
      const application = await this.applicants.lockApplication(tx, peek.applicationId);
      const previous = peek.previousId ? await tx.lock(Agreement, peek.previousId) : null;
      const agreement = await tx.lock(Agreement, id);
      notFoundUnless(
        hasStaffRole(actor, 'officer', agreement.programmeId) || hasStaffRole(actor, 'approver', agreement.programmeId),
        'agreement',
      );
      const facts = { signed: await signedParties(tx, id), now: tx.now };
      assertMay(tx, agreementWorkflow, agreement, 'countersign', { facts });
      // The old version ends first: one at a time is in force.
      const followed = previous && (await this.enter.inside(tx, agreement, previous));
      transition(tx, agreementWorkflow, agreement, 'countersign', { facts });
      tx.update(agreement, { countersignedById: actor.personId, inForceAt: tx.now });
      if (followed) return { id, state: agreement.state, voucherId: followed.id };
      await this.aid.grantAt(tx, await tx.lock(Decision, agreement.decisionId), 'agreement-in-force');
      const voucher = await this.issue.inside(tx, agreement, application);
      return { id, state: agreement.state, voucherId: voucher.id };
    });
  }
}
