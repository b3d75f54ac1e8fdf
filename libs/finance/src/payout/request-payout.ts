import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, newId } from '@traverse/kernel';
import { notFoundUnless, recordCreated, type Tx, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { Claim } from '../claim/claim.entity.js';
import { isStaffOf, maySeeClaim } from '../finance.scope.js';
import { PAYOUT_REQUESTED } from '../finance.events.js';
import { PayeeRegister } from '../screening/payee-register.js';
import { Payout, type PayoutState } from './payout.entity.js';
import { dueMinor } from './payout-rules.js';
import { payoutWorkflow } from './payout.workflow.js';

interface Earlier {
  readonly state: PayoutState;
  readonly amount_minor: string;
}

const EARLIER = `SELECT "state", "amount_minor" FROM "finance"."payout" WHERE "claim_id" = $1`;

/**
 * Asks for what is still due on a claim: what was accepted less all that was paid or is on its way. Nothing when nothing is due, so that it
 * may be asked twice. The claim is locked, hence two askers cannot both find the same amount due.
 */
@Injectable()
export class RequestPayout {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
    private readonly payees: PayeeRegister,
  ) {}

  /** A person asks again after a payout failed or came back. */
  execute(actor: Actor, claimId: string): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const claim = await tx.lock(Claim, claimId);
      notFoundUnless(maySeeClaim(actor, claim), 'claim');
      if (!isStaffOf(actor, ['finance-officer'], claim.programmeId) || actor.personId === null)
        throw new DomainError('finance.payout.not-allowed', { status: 403 });
      const payout = await this.inside(tx, claim, actor.personId);
      if (!payout) throw new DomainError('finance.payout.nothing-due');
      return { id: payout.id };
    });
  }

  async inside(tx: Tx, claim: Claim, requestedById: string): Promise<Payout | null> {
    tx.assertLocked(claim);
    if (claim.state !== 'approved') throw new DomainError('finance.payout.claim-not-approved');
    const earlier = await tx.sql<Earlier>(EARLIER, [claim.id]);
    const amountMinor = dueMinor(
      claim.acceptedMinor,
      earlier.map((one) => ({ state: one.state, amountMinor: BigInt(one.amount_minor) })),
    );
    if (amountMinor <= 0n) return null;
    const { authorityId } = await this.programmes.envelope(claim.envelopeId, tx);
    const attempt = earlier.length + 1;
    const id = newId();
    const payout = tx.insert(Payout, {
      id,
      ...{ state: 'requested' as const, version: 1, createdAt: tx.now },
      ...{ claimId: claim.id, attempt, voucherId: claim.voucherId, envelopeId: claim.envelopeId, authorityId },
      ...{ programmeId: claim.programmeId, callId: claim.callId, payeeOrganisationId: claim.payeeOrganisationId },
      applicantOrganisationId: claim.applicantOrganisationId,
      partnerOrganisationId: claim.partnerOrganisationId,
      amountMinor,
      currency: claim.currency,
      // Made from the claim and the attempt: a job that runs again says the same, a new attempt says another.
      endToEndId: `${claim.number}-${String(attempt).padStart(2, '0')}`,
      instrId: id.replaceAll('-', ''),
      requestedById,
    });
    recordCreated(tx, payoutWorkflow, payout);
    this.payees.enter(tx, claim.payeeOrganisationId, claim.programmeId);
    tx.emit({ type: PAYOUT_REQUESTED, subjectId: id, payload: { claimId: claim.id, attempt } });
    return payout;
  }
}
