import { Injectable } from '@nestjs/common';

import type { Application } from '@traverse/applicant';
import { Ledger } from '@traverse/ledger';
import { recordCreated, transition, type Tx } from '@traverse/platform';
import { ProgrammeFacade, type VoucherTerms } from '@traverse/programme';

import type { Agreement } from '../agreement/agreement.entity.js';
import { addMonths } from './add-months.js';
import { newVoucherCode } from './voucher-code.js';
import { Voucher } from './voucher.entity.js';
import { voucherWorkflow } from './voucher.workflow.js';

const DAY_MS = 86_400_000;

/** Issues the voucher of an agreement that has just come into force and puts its money on it. */
@Injectable()
export class IssueVoucher {
  constructor(
    private readonly ledger: Ledger,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async inside(tx: Tx, agreement: Agreement, application: Application): Promise<Voucher> {
    const { document } = await this.programmes.callVersion(agreement.callId, agreement.callVersion);
    const instrument = document.instruments.find((known) => known.key === application.instrument);
    const voucher = tx.insert(Voucher, {
      state: 'issued',
      version: 1,
      createdAt: tx.now,
      code: newVoucherCode(),
      agreementId: agreement.id,
      applicationId: application.id,
      callId: agreement.callId,
      programmeId: agreement.programmeId,
      envelopeId: agreement.envelopeId,
      applicantOrganisationId: agreement.applicantOrganisationId,
      partnerOrganisationId: application.partnerOrganisationId,
      instrument: application.instrument,
      title: application.title,
      amountMinor: agreement.amountMinor,
      currency: agreement.currency,
      redemption: instrument?.redemption.payee ?? 'reimburse-sme',
      use: instrument?.redemption.use ?? 'single',
      ...termsFrom(tx.now, instrument?.voucher),
      extensions: 0,
    });
    recordCreated(tx, voucherWorkflow, voucher);
    await this.fund(tx, voucher);
    // Where the partner is chosen later, the voucher waits for it.
    if (application.partnerOrganisationId || document.partner.mode !== 'chosen') transition(tx, voucherWorkflow, voucher, 'activate');
    return voucher;
  }

  private async fund(tx: Tx, voucher: Voucher): Promise<void> {
    const { id, currency, envelopeId, amountMinor } = voucher;
    await this.ledger.open(tx, [
      { kind: 'voucher:available', ownerId: id, currency, envelopeId },
      { kind: 'voucher:claimed', ownerId: id, currency, envelopeId },
    ]);
    await this.ledger.transfer(tx, {
      key: `voucher-${id}-issued`,
      from: { kind: 'envelope:committed', ownerId: envelopeId },
      to: { kind: 'voucher:available', ownerId: id },
      amountMinor,
      currency,
      code: 'voucher-issued',
      subjectId: id,
    });
  }
}

/** Until when the voucher can be used, and claimed from. */
export function termsFrom(
  from: Date,
  terms: Pick<VoucherTerms, 'validMonths' | 'claimWithinDays'> = { validMonths: 12, claimWithinDays: 90 },
): Pick<Voucher, 'validUntilAt' | 'claimUntilAt'> {
  const validUntilAt = addMonths(from, terms.validMonths);
  return { validUntilAt, claimUntilAt: new Date(validUntilAt.getTime() + terms.claimWithinDays * DAY_MS) };
}
