import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import type { Actor } from '@traverse/kernel';
import { actingAs, notFoundUnless, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { maySee } from '../party-scope.js';
import { RevokeVoucher } from '../voucher/revoke-voucher.js';
import { Agreement } from './agreement.entity.js';
import { agreementWorkflow } from './agreement.workflow.js';
import { openAgreement, voucherOf } from './amend-agreement.js';
import { lockAgreement } from './lock-agreement.js';

const NAME = 'award.terminate-agreement';

/**
 * The programme ends an agreement in force, with a reason. Its voucher is revoked in the same transaction: what nobody has claimed goes back to the
 * envelope, what a submitted claim holds stays until the claim is decided. A new version that was under way is taken back.
 */
@Injectable()
export class TerminateAgreement {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly revoke: RevokeVoucher,
  ) {}

  execute(actor: Actor, id: string, reason: string | undefined): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const agreement = await lockAgreement(tx, this.applicants, id);
      notFoundUnless(maySee(actor, agreement), 'agreement');
      transition(tx, agreementWorkflow, agreement, 'terminate', { reason });
      await this.takeBackOpen(tx, agreement);
      const voucher = await voucherOf(tx, agreement);
      if (voucher && (voucher.state === 'issued' || voucher.state === 'active')) await this.revoke.inside(tx, voucher, reason);
      return { id, state: agreement.state };
    });
  }

  private async takeBackOpen(tx: Tx, agreement: Agreement): Promise<void> {
    const open = await openAgreement(tx, agreement);
    if (open === null) return;
    const amendment = await tx.lock(Agreement, open);
    transition(actingAs(tx, NAME), agreementWorkflow, amendment, 'withdraw', { reason: 'agreement.terminated' });
  }
}
