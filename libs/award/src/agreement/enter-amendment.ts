import { Injectable } from '@nestjs/common';

import { DomainError, formatDecimal, parseDecimal } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { actingAs, transition, type Tx } from '@traverse/platform';

import { FreeVoucher } from '../voucher/free-voucher.js';
import type { Voucher } from '../voucher/voucher.entity.js';
import { voucherWorkflow } from '../voucher/voucher.workflow.js';
import type { Agreement } from './agreement.entity.js';
import { agreementWorkflow } from './agreement.workflow.js';
import { availableOn, voucherOf } from './amend-agreement.js';

const NAME = 'award.countersign-agreement';

/** A new version comes into force: the old one ends in the same transaction, and the voucher follows the new one. Both are locked. */
@Injectable()
export class EnterAmendment {
  constructor(
    private readonly ledger: Ledger,
    private readonly free: FreeVoucher,
  ) {}

  /** Throws `award.agreement.voucher-over`, or `award.agreement.amount-used` when more was claimed meanwhile. */
  async inside(tx: Tx, agreement: Agreement, previous: Agreement): Promise<Voucher> {
    const voucher = await voucherOf(tx, previous);
    if (!voucher || (voucher.state !== 'issued' && voucher.state !== 'active')) throw new DomainError('award.agreement.voucher-over');
    transition(actingAs(tx, NAME), agreementWorkflow, previous, 'replace');
    tx.update(voucher, { agreementId: agreement.id, partnerOrganisationId: agreement.partnerOrganisationId });
    await this.lessen(tx, agreement, voucher);
    this.prolong(tx, agreement, voucher);
    return voucher;
  }

  private async lessen(tx: Tx, { changes, edition }: Agreement, voucher: Voucher): Promise<void> {
    if (!changes?.amount) return;
    const wanted = parseDecimal(changes.amount.to, voucher.currency);
    const by = voucher.amountMinor - wanted;
    const available = await availableOn(tx, this.ledger, voucher);
    if (by > available)
      throw new DomainError('award.agreement.amount-used', {
        params: { used: formatDecimal(voucher.amountMinor - available, voucher.currency) },
      });
    tx.update(voucher, { amountMinor: wanted });
    await this.free.part(tx, voucher, by, `amended-${edition}`);
  }

  /** What an extension has given meanwhile is not taken back. */
  private prolong(tx: Tx, { changes }: Agreement, voucher: Voucher): void {
    if (!changes?.validUntilAt || !changes.claimUntilAt) return;
    const [validUntilAt, claimUntilAt] = [new Date(changes.validUntilAt.to), new Date(changes.claimUntilAt.to)];
    if (validUntilAt <= voucher.validUntilAt) return;
    transition(actingAs(tx, NAME), voucherWorkflow, voucher, 'amend', { reason: changes.reason, patch: { validUntilAt, claimUntilAt } });
  }
}
