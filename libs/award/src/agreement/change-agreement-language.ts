import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import type { Actor } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { maySee } from '../party-scope.js';
import { agreementWorkflow } from './agreement.workflow.js';
import { lockAgreement } from './lock-agreement.js';
import { OfferAgreement } from './offer-agreement.js';
import { signedParties } from './sign-agreement.js';

const WAITS = `SELECT 1 AS "x" FROM "award"."signed_copy" WHERE "agreement_id" = $1 AND "state" = 'waiting' LIMIT 1`;

/** While nobody has signed, the text is offered in another language instead: another text with another hash, so that nobody signs the old one. */
@Injectable()
export class ChangeAgreementLanguage {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly offer: OfferAgreement,
  ) {}

  execute(actor: Actor, id: string, language: string): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const agreement = await lockAgreement(tx, this.applicants, id);
      notFoundUnless(maySee(actor, agreement), 'agreement');
      const copyWaits = (await tx.sql(WAITS, [id])).length > 0;
      const facts = { signed: await signedParties(tx, id), now: tx.now, copyWaits };
      transition(tx, agreementWorkflow, agreement, 'change-language', { facts });
      await this.offer.inLanguage(tx, agreement, language);
      return { id };
    });
  }
}
