import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, newId } from '@traverse/kernel';
import { notFoundUnless, recordCreated, type Tx, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { Claim } from '../claim/claim.entity.js';
import { numberOfAll } from '../claim/correct-claim.js';
import { isStaffOnCase, maySeeClaim } from '../finance.scope.js';
import { PAYOUT_REQUESTED } from '../finance.events.js';
import { PayeeRegister } from '../screening/payee-register.js';
import { Payout, type PayoutState } from './payout.entity.js';
import { paidOtherwise } from './paid-otherwise.js';
import { dueMinor } from './payout-rules.js';
import { payoutWorkflow } from './payout.workflow.js';

interface Earlier {
  readonly state: PayoutState;
  readonly amountMinor: string;
}

const EARLIER = `SELECT "state", "amount_minor"::text AS "amountMinor" FROM "finance"."payout" WHERE "claim_id" = $1`;
const LAST = `
  SELECT l."id", l."root_id" AS "rootId" FROM "finance"."claim" c JOIN "finance"."claim" l ON l."root_id" = c."root_id"
  WHERE c."id" = $1 ORDER BY l."revision" DESC LIMIT 1`;

/**
 * Asks for what is still due on a claim: what was accepted of its last version less all that was paid or is on its way for any of them. Nothing when nothing is due, so that it
 * may be asked twice. The claim's first version is locked, hence two askers cannot both find the same amount due.
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
      const claim = await this.lock(tx, claimId);
      notFoundUnless(claim !== null && maySeeClaim(actor, claim), 'claim');
      if (!isStaffOnCase(actor, ['finance-officer'], claim) || actor.personId === null)
        throw new DomainError('finance.payout.not-allowed', { status: 403 });
      const payout = await this.inside(tx, claim, actor.personId);
      if (!payout) throw new DomainError('finance.payout.nothing-due');
      return { id: payout.id };
    });
  }

  /** The version that counts, locked with the first one; null: there is none. */
  async lock(tx: Tx, claimId: string): Promise<Claim | null> {
    const [last] = await tx.sql<{ id: string; rootId: string }>(LAST, [claimId]);
    if (!last) return null;
    const versions = await tx.lockMany(Claim, [last.rootId, last.id]);
    return versions.find((claim) => claim.id === last.id) ?? null;
  }

  /** What is still due for it, and how often something was asked for. */
  async due(tx: Tx, claim: Claim): Promise<{ readonly amountMinor: bigint; readonly attempts: number }> {
    const earlier = (await tx.sql<Earlier>(EARLIER, [claim.rootId])).map((row) => ({ ...row, amountMinor: BigInt(row.amountMinor) }));
    const otherwise = (await paidOtherwise(tx, [claim.rootId])).get(claim.rootId) ?? 0n;
    return { amountMinor: dueMinor(claim.acceptedMinor - otherwise, earlier), attempts: earlier.length };
  }

  async inside(tx: Tx, claim: Claim, requestedById: string): Promise<Payout | null> {
    tx.assertLocked(claim);
    if (claim.state !== 'approved') throw new DomainError('finance.payout.claim-not-approved');
    const { amountMinor, attempts } = await this.due(tx, claim);
    if (amountMinor <= 0n) return null;
    const { authorityId } = await this.programmes.envelope(claim.envelopeId, tx);
    const attempt = attempts + 1;
    const id = newId();
    const payout = tx.insert(Payout, {
      id,
      ...{ state: 'requested' as const, version: 1, createdAt: tx.now },
      ...{ claimId: claim.rootId, attempt, voucherId: claim.voucherId, envelopeId: claim.envelopeId, authorityId },
      ...{ programmeId: claim.programmeId, callId: claim.callId, payeeOrganisationId: claim.payeeOrganisationId },
      applicantOrganisationId: claim.applicantOrganisationId,
      partnerOrganisationId: claim.partnerOrganisationId,
      amountMinor,
      currency: claim.currency,
      // Made from the claim and the attempt: a job that runs again says the same, a new attempt says another.
      endToEndId: `${numberOfAll(claim.number)}-${String(attempt).padStart(2, '0')}`,
      instrId: id.replaceAll('-', ''),
      requestedById,
      corrected: false,
    });
    recordCreated(tx, payoutWorkflow, payout);
    this.payees.enter(tx, claim.payeeOrganisationId, claim.programmeId);
    tx.emit({ type: PAYOUT_REQUESTED, subjectId: id, payload: { claimId: claim.rootId, attempt } });
    return payout;
  }
}
