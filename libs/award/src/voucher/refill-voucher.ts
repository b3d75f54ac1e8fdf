import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { Ledger } from '@traverse/ledger';
import type { Tx } from '@traverse/platform';

import { AwardAid } from '../decision/award-aid.js';
import type { Voucher } from './voucher.entity.js';

/** What was freed was right after all: it comes back from the envelope, as far as that has it, with its aid and in the quota of its territory. */
@Injectable()
export class RefillVoucher {
  constructor(
    private readonly ledger: Ledger,
    private readonly aid: AwardAid,
    private readonly applicants: ApplicantFacade,
  ) {}

  async inside(tx: Tx, voucher: Voucher, amountMinor: bigint, of: string): Promise<void> {
    const { id, envelopeId, agreementId, applicationId, currency } = voucher;
    const key = `voucher-${id}-refilled-${of}`;
    await this.aid.raiseByAgreement(tx, agreementId, { byMinor: amountMinor, key, reason: 'claim-corrected' });
    await this.applicants.raiseGrant(tx, applicationId, amountMinor);
    await this.ledger.transfer(tx, {
      ...{ key, amountMinor, currency, subjectId: id, code: 'voucher-refilled' },
      from: { kind: 'envelope:available', ownerId: envelopeId },
      to: { kind: 'voucher:available', ownerId: id },
    });
  }
}
