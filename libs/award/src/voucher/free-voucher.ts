import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { Ledger } from '@traverse/ledger';
import type { Tx } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { AwardAid } from '../decision/award-aid.js';
import type { Voucher } from './voucher.entity.js';

/** Puts what is still available on a voucher back into its envelope and wakes the lists. */
@Injectable()
export class FreeVoucher {
  constructor(
    private readonly ledger: Ledger,
    private readonly programmes: ProgrammeFacade,
    private readonly aid: AwardAid,
    private readonly applicants: ApplicantFacade,
  ) {}

  async inside(tx: Tx, voucher: Voucher, code: string): Promise<bigint> {
    // The voucher's row is locked: nobody else moves its money now.
    const balances = await this.ledger.balances([voucher.id], tx);
    const available = balances.find((balance) => balance.kind === 'voucher:available');
    return this.part(tx, voucher, (available?.amountMinor ?? 0n) - (available?.pendingMinor ?? 0n), code);
  }

  /** So much of what is available on it. The voucher is locked. */
  async part(tx: Tx, voucher: Voucher, left: bigint, code: string): Promise<bigint> {
    if (left <= 0n) return 0n;
    const { id, envelopeId, currency } = voucher;
    await this.aid.reduceByAgreement(tx, voucher.agreementId, { byMinor: left, key: `voucher-${id}-${code}`, reason: code });
    await this.ledger.transfer(tx, {
      key: `voucher-${id}-${code}`,
      from: { kind: 'voucher:available', ownerId: id },
      to: { kind: 'envelope:available', ownerId: envelopeId },
      amountMinor: left,
      currency,
      code,
      subjectId: id,
    });
    await this.applicants.reduceGrant(tx, voucher.applicationId, left);
    await this.programmes.announceFreed(tx, envelopeId);
    return left;
  }
}
