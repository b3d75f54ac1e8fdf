import { Injectable } from '@nestjs/common';

import { AwardFacade, type Voucher } from '@traverse/award';
import { type Actor, DomainError, isMemberOf, newId } from '@traverse/kernel';
import { notFoundUnless, recordCreated, type Tx, UnitOfWork } from '@traverse/platform';

import { Claim } from './claim.entity.js';
import { claimWorkflow, mayClaim } from './claim.workflow.js';

/** Begins a claim on a voucher, or finds the draft that is there already. */
@Injectable()
export class CreateClaim {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly award: AwardFacade,
  ) {}

  execute(actor: Actor, voucherId: string): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const voucher = await this.award.lockVoucher(tx, voucherId);
      notFoundUnless(isMemberOf(actor, voucher.applicantOrganisationId) || isMemberOf(actor, voucher.partnerOrganisationId), 'voucher');
      const parties = partiesOf(voucher);
      if (!mayClaim(actor, parties)) throw new DomainError('finance.claim.not-yours', { status: 403 });
      const others = await tx.sql<{ id: string; state: string }>(
        `SELECT "id", "state" FROM "finance"."claim" WHERE "voucher_id" = $1 AND "state" NOT IN ('rejected', 'withdrawn')`,
        [voucherId],
      );
      const draft = others.find((other) => other.state === 'draft');
      if (draft) return { id: draft.id };
      if (voucher.state !== 'active') throw new DomainError('award.voucher.not-active');
      if (tx.now > voucher.claimUntilAt) throw new DomainError('award.voucher.claim-too-late');
      if (voucher.use === 'single' && others.length > 0) throw new DomainError('finance.claim.one-only');
      const claim = tx.insert(Claim, { ...(await this.values(tx, voucher)), ...parties });
      recordCreated(tx, claimWorkflow, claim);
      return { id: claim.id };
    });
  }

  private async values(tx: Tx, voucher: Voucher): Promise<Partial<Claim> & Pick<Claim, 'state' | 'version'>> {
    const [row] = await tx.sql<{ n: string }>(`SELECT nextval('finance.next_claim_number') AS "n"`);
    const { id: voucherId, applicationId, callId, programmeId, envelopeId, instrument, currency } = voucher;
    const id = newId();
    return {
      id,
      rootId: id,
      revision: 1,
      state: 'draft',
      version: 1,
      createdAt: tx.now,
      number: `CLM-${tx.now.getUTCFullYear()}-${String(row?.n ?? '').padStart(6, '0')}`,
      voucherId,
      applicationId,
      callId,
      programmeId,
      envelopeId,
      instrument,
      currency,
      final: voucher.use === 'single',
      askedMinor: 0n,
      acceptedMinor: 0n,
      heldMinor: 0n,
      moves: 0,
      pausedMs: 0n,
      warnedDays: 0,
      rates: {},
      awaitsRate: false,
      indicators: {},
      createdById: tx.actor.personId,
    };
  }
}

/** The call says who is paid. */
function partiesOf(voucher: Voucher): Pick<Claim, 'applicantOrganisationId' | 'partnerOrganisationId' | 'payeeOrganisationId'> {
  const { applicantOrganisationId, partnerOrganisationId } = voucher;
  const payeeOrganisationId = voucher.redemption === 'pay-partner' ? partnerOrganisationId : applicantOrganisationId;
  if (!payeeOrganisationId) throw new DomainError('finance.claim.no-partner');
  return { applicantOrganisationId, partnerOrganisationId, payeeOrganisationId };
}
