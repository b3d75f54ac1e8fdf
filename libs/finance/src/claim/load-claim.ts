import { Injectable } from '@nestjs/common';

import { AwardFacade, type Voucher } from '@traverse/award';
import { type Actor, type FieldError } from '@traverse/kernel';
import { PartnerFacade } from '@traverse/partner';
import { notFoundUnless, type Tx } from '@traverse/platform';
import { localDateOf } from '@traverse/programme';

import { BankAccounts } from '../account/bank-accounts.js';
import { maySeeClaim } from '../finance.scope.js';
import { Claim, ClaimFile, ClaimLine } from './claim.entity.js';
import { claimGaps } from './claim-gaps.js';
import { ClaimMoney } from './claim-money.js';
import { ClaimPricing } from './claim-pricing.js';

export interface LockedClaim {
  readonly voucher: Voucher;
  readonly claim: Claim;
  /** Its first version, where it is another one; else the claim itself. */
  readonly root: Claim;
}

/** Locks a claim behind its voucher and reads what belongs to it. */
@Injectable()
export class LoadClaim {
  constructor(
    private readonly award: AwardFacade,
    private readonly partners: PartnerFacade,
    private readonly pricing: ClaimPricing,
    private readonly accounts: BankAccounts,
    private readonly money: ClaimMoney,
  ) {}

  /** 404 for whoever may not see it. Voucher first, then the claim with its first version, which stands for all payments: the order of the house. */
  async lock(tx: Tx, actor: Actor, id: string): Promise<LockedClaim> {
    const [row] = await tx.sql<{ voucher_id: string; root_id: string }>(
      `SELECT "voucher_id", "root_id" FROM "finance"."claim" WHERE "id" = $1`,
      [id],
    );
    notFoundUnless(row !== undefined, 'claim');
    const voucher = await this.award.lockVoucher(tx, row.voucher_id);
    const versions = await tx.lockMany(Claim, [row.root_id, id]);
    const claim = versions.find((one) => one.id === id);
    const root = versions.find((one) => one.id === row.root_id);
    notFoundUnless(claim !== undefined && root !== undefined, 'claim');
    notFoundUnless(actor.system !== null || maySeeClaim(actor, claim), 'claim');
    return { voucher, claim, root };
  }

  lines(tx: Tx, claimId: string): Promise<ClaimLine[]> {
    return tx.manager.getRepository(ClaimLine).find({ where: { claimId }, order: { position: 'ASC' } });
  }

  files(tx: Tx, claimId: string): Promise<ClaimFile[]> {
    return tx.manager.getRepository(ClaimFile).find({ where: { claimId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** All that is missing. The lines are as they were priced in this transaction, or as they stand. */
  async gaps(
    tx: Tx,
    actor: Actor,
    { voucher, claim }: Omit<LockedClaim, 'root'>,
    lines: readonly ClaimLine[],
  ): Promise<readonly FieldError[]> {
    const { document, instrument, evidence } = await this.pricing.terms(claim);
    const files = await this.files(tx, claim.id);
    const payeeClaims = actor.memberships.some((membership) => membership.organisationId === claim.payeeOrganisationId);
    const account = await this.accounts.current(tx, claim.payeeOrganisationId);
    const dayOf = (at: Date): string => localDateOf(at, document.timeZone);
    return claimGaps({
      lines,
      files,
      evidence,
      costs: instrument.funding.costs,
      indicators: instrument.indicators,
      indicatorValues: claim.indicators,
      final: claim.final,
      currency: claim.currency,
      availableMinor: await this.money.reach(tx, claim),
      today: dayOf(tx.now),
      issuedOn: dayOf(voucher.createdAt),
      validUntil: dayOf(voucher.validUntilAt),
      notDelivered: claim.partnerOrganisationId !== null && !(await this.partners.isDelivered(claim.applicationId, tx)),
      accountMissing: payeeClaims && account === null,
    });
  }
}
