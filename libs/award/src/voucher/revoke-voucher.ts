import { Injectable } from '@nestjs/common';

import { type Actor, hasStaffRole, isMemberOf } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { FreeVoucher } from './free-voucher.js';
import { Voucher } from './voucher.entity.js';
import { voucherWorkflow } from './voucher.workflow.js';

/** Takes a voucher back, with a reason. What is left on it goes back to its envelope. */
@Injectable()
export class RevokeVoucher {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly free: FreeVoucher,
  ) {}

  execute(actor: Actor, id: string, reason: string | undefined): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const voucher = await tx.lock(Voucher, id);
      const staff = hasStaffRole(actor, 'approver', voucher.programmeId);
      notFoundUnless(
        staff || isMemberOf(actor, voucher.applicantOrganisationId) || isMemberOf(actor, voucher.partnerOrganisationId),
        'voucher',
      );
      const balances = await this.ledger.balances([id], tx);
      const claimedMinor = balances.find((balance) => balance.kind === 'voucher:claimed')?.amountMinor ?? 0n;
      transition(tx, voucherWorkflow, voucher, 'revoke', { reason, facts: { claimedMinor } });
      await this.free.inside(tx, voucher, 'voucher-revoked');
      return { id, state: voucher.state };
    });
  }
}
