import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { AwardFacade, type Voucher } from '@traverse/award';
import { type Actor, type FieldError, sumMinor } from '@traverse/kernel';
import { notFoundUnless, type Tx } from '@traverse/platform';
import { type Instrument, instrumentOf, ProgrammeFacade } from '@traverse/programme';

import { BankAccounts } from '../account/bank-accounts.js';
import { maySeeClaim } from '../finance.scope.js';
import { Claim, ClaimFile, ClaimLine } from './claim.entity.js';
import { claimGaps } from './claim-gaps.js';
import { ClaimMoney } from './claim-money.js';

export interface LockedClaim {
  readonly voucher: Voucher;
  readonly claim: Claim;
}

/** Locks a claim behind its voucher and reads what belongs to it. */
@Injectable()
export class LoadClaim {
  constructor(
    private readonly award: AwardFacade,
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly accounts: BankAccounts,
    private readonly money: ClaimMoney,
  ) {}

  /** 404 for whoever may not see it. Voucher first, then the claim: the order of the house. */
  async lock(tx: Tx, actor: Actor, id: string): Promise<LockedClaim> {
    const [row] = await tx.sql<{ voucher_id: string }>(`SELECT "voucher_id" FROM "finance"."claim" WHERE "id" = $1`, [id]);
    notFoundUnless(row !== undefined, 'claim');
    const voucher = await this.award.lockVoucher(tx, row.voucher_id);
    const claim = await tx.lock(Claim, id);
    notFoundUnless(actor.system !== null || maySeeClaim(actor, claim), 'claim');
    return { voucher, claim };
  }

  lines(tx: Tx, claimId: string): Promise<ClaimLine[]> {
    return tx.manager.getRepository(ClaimLine).find({ where: { claimId }, order: { position: 'ASC' } });
  }

  files(tx: Tx, claimId: string): Promise<ClaimFile[]> {
    return tx.manager.getRepository(ClaimFile).find({ where: { claimId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** What the call says about this claim: the version that its application was made under. */
  async instrument(claim: Pick<Claim, 'applicationId' | 'callId' | 'instrument'>): Promise<Instrument> {
    const application = await this.applicants.application(claim.applicationId);
    const { document } = await this.programmes.callVersion(claim.callId, application.callVersion);
    return instrumentOf(document, claim.instrument);
  }

  /** All that is missing, and the sum that is asked for. */
  async check(tx: Tx, actor: Actor, claim: Claim): Promise<{ readonly gaps: readonly FieldError[]; readonly askedMinor: bigint }> {
    const instrument = await this.instrument(claim);
    const lines = await this.lines(tx, claim.id);
    const files = await this.files(tx, claim.id);
    const payeeClaims = actor.memberships.some((membership) => membership.organisationId === claim.payeeOrganisationId);
    const account = await this.accounts.current(tx, claim.payeeOrganisationId);
    const gaps = claimGaps({
      lines,
      files,
      evidence: instrument.evidence,
      funding: instrument.funding,
      currency: claim.currency,
      availableMinor: await this.money.reach(tx, claim),
      today: tx.now.toISOString().slice(0, 10),
      accountMissing: payeeClaims && account === null,
    });
    return { gaps, askedMinor: sumMinor(lines.map((line) => line.amountMinor)) };
  }
}
