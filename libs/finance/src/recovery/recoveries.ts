import { Injectable } from '@nestjs/common';

import { newId, sumMinor } from '@traverse/kernel';
import { actingAs, historyOf, recordCreated, transition, type Tx } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { creditorReference } from '../bank/creditor-reference.js';
import { Claim } from '../claim/claim.entity.js';
import { RECOVERY_ORDERED } from '../finance.events.js';
import { Payout } from '../payout/payout.entity.js';
import { Recovery, type RecoveryCause } from './recovery.entity.js';
import { RecoveryMoney } from './recovery-money.js';
import { openMinor, type RecoveryPosition, shareReduction, takeBackForReturn } from './recovery-rules.js';
import { recoveryWorkflow } from './recovery.workflow.js';

export interface NewRecovery {
  readonly cause: RecoveryCause;
  readonly reason: string;
  readonly amountMinor: bigint;
  /** Who counts as having ordered it: cannot tell the debtor, too. */
  readonly orderedById: string | null;
}

const OF_CLAIM = `SELECT "id" FROM "finance"."recovery" WHERE "claim_id" = $1`;
const PAID = `
  SELECT (SELECT coalesce(sum("amount_minor"), 0) FROM "finance"."payout" WHERE "claim_id" = $1 AND "state" = 'settled')
    + (SELECT coalesce(sum("amount_minor"), 0) FROM "finance"."recovery_entry" WHERE "paid_claim_id" = $1) AS "paid"`;
/** Nothing moves after a recovery was withdrawn: its last reduction is what was still open then. */
const LEFT = `
  SELECT DISTINCT ON ("recovery_id") "amount_minor"::text AS "amount" FROM "finance"."recovery_entry"
  WHERE "recovery_id" = ANY($1::uuid[]) AND "kind" = 'reduced' ORDER BY "recovery_id", "id" DESC`;
const LAST = `SELECT "id" FROM "finance"."claim" WHERE "root_id" = $1 ORDER BY "revision" DESC LIMIT 1`;
/** What the bank has or may have: what becomes of it counts against a recovery. */
const OUT = `UPDATE "finance"."payout" SET "corrected" = true WHERE "claim_id" = $1 AND "state" IN ('batched', 'sent', 'in-doubt', 'settled', 'failed')`;

export const positionOf = (recovery: Recovery): RecoveryPosition & { readonly recovery: Recovery } => {
  const { amountMinor, reducedMinor, repaidMinor, offsetMinor, writtenOffMinor } = recovery;
  return { recovery, ofCorrection: recovery.cause === 'correction', amountMinor, reducedMinor, repaidMinor, offsetMinor, writtenOffMinor };
};

/** The recoveries of one claim, and what orders and takes them back. The claim's first version is locked: it stands for all its payments. */
@Injectable()
export class Recoveries {
  constructor(
    private readonly money: RecoveryMoney,
    private readonly programmes: ProgrammeFacade,
  ) {}

  /** Locked, oldest first. */
  async ofClaim(tx: Tx, rootId: string): Promise<Recovery[]> {
    const rows = await tx.sql<{ id: string }>(OF_CLAIM, [rootId]);
    return tx.lockMany(
      Recovery,
      rows.map((row) => row.id),
    );
  }

  /** What the payee has of it: settled by the bank or set against a debt. */
  async paidMinor(tx: Tx, rootId: string): Promise<bigint> {
    const [row] = await tx.sql<{ paid: string }>(PAID, [rootId]);
    return BigInt(row?.paid ?? 0);
  }

  /** What was asked back of a revoked voucher and a person withdrew: it is left with the payee, whatever else arrives. */
  async leftMinor(tx: Tx, recoveries: readonly Recovery[]): Promise<bigint> {
    const ended = recoveries.filter(({ cause, state }) => cause === 'voucher-revoked' && state === 'withdrawn').map(({ id }) => id);
    const steps = ended.length === 0 ? [] : await historyOf(tx.sql.bind(tx), ended);
    const withdrawn = steps.filter(({ command }) => command === 'withdraw').map(({ entityId }) => entityId);
    const rows = await tx.sql<{ amount: string }>(LEFT, [withdrawn]);
    return sumMinor(rows.map(({ amount }) => BigInt(amount)));
  }

  async order(tx: Tx, claim: Claim, { cause, reason, amountMinor, orderedById }: NewRecovery): Promise<Recovery> {
    const [row] = await tx.sql<{ n: string }>(`SELECT nextval('finance.next_recovery_number') AS "n"`);
    const year = tx.now.getUTCFullYear();
    const serial = String(row?.n ?? '').padStart(6, '0');
    const { authorityId } = await this.programmes.envelope(claim.envelopeId, tx);
    const { voucherId, envelopeId, programmeId, callId, applicationId, applicantOrganisationId, partnerOrganisationId, currency } = claim;
    const recovery = tx.insert(Recovery, {
      id: newId(),
      ...{ state: 'ordered' as const, version: 1, createdAt: tx.now, moves: 0 },
      number: `REC-${year}-${serial}`,
      reference: creditorReference(`${year}${serial}`),
      claimId: claim.rootId,
      ...{
        voucherId,
        envelopeId,
        authorityId,
        programmeId,
        callId,
        applicationId,
        applicantOrganisationId,
        partnerOrganisationId,
        currency,
      },
      debtorOrganisationId: claim.payeeOrganisationId,
      ...{ cause, reason, amountMinor, orderedById },
      ...{ reducedMinor: 0n, repaidMinor: 0n, offsetMinor: 0n, writtenOffMinor: 0n },
    });
    recordCreated(tx, recoveryWorkflow, recovery);
    await this.money.order(tx, recovery);
    this.watch(tx, claim.rootId);
    tx.emit({ type: RECOVERY_ORDERED, subjectId: recovery.id, payload: { claimId: claim.rootId, cause } });
    return recovery;
  }

  /** From now on what becomes of payments that are out is weighed against this claim's corrections and recoveries. */
  watch(tx: Tx, rootId: string): void {
    tx.defer(OUT, [rootId]);
  }

  /** Less is owed than was asked back. What has come to nothing is withdrawn. */
  async reduce(tx: Tx, recoveries: readonly Recovery[], amountMinor: bigint, reason: string): Promise<void> {
    const house = actingAs(tx, 'finance.balance-claim');
    for (const [{ recovery }, share] of shareReduction(recoveries.map(positionOf), amountMinor)) {
      await this.money.reduce(house, recovery, share);
      if (openMinor(recovery) > 0n) continue;
      // What was given back before stays given back.
      const command = recovery.repaidMinor > 0n ? 'settle-repaid' : 'take-back';
      transition(house, recoveryWorkflow, recovery, command, { reason, payload: { claimId: recovery.claimId } });
    }
  }

  /**
   * A settled payment of this claim came back: what is asked back above the rest is taken back first, so that the books can follow. False when it was
   * given back already: then a person has to look.
   */
  async beforeReturn(tx: Tx, payout: Payout): Promise<boolean> {
    const recoveries = await this.ofClaim(tx, payout.claimId);
    const position = { paidMinor: await this.paidMinor(tx, payout.claimId), recoveries: recoveries.map(positionOf) };
    // A return that is told before its debit is posted first.
    const paidMinor = position.paidMinor + (payout.state === 'settled' ? 0n : payout.amountMinor);
    const amountMinor = takeBackForReturn({ ...position, paidMinor }, payout.amountMinor);
    if (amountMinor === null) return false;
    await this.holdAgain(tx, payout.claimId, recoveries, amountMinor);
    await this.reduce(tx, recoveries, amountMinor, 'payment-returned');
    return true;
  }

  /** What corrections no longer ask back the claim holds again, before it comes back to its voucher. */
  private async holdAgain(tx: Tx, rootId: string, recoveries: readonly Recovery[], amountMinor: bigint): Promise<void> {
    const shares = shareReduction(recoveries.map(positionOf), amountMinor);
    const againMinor = sumMinor(shares.flatMap(([{ ofCorrection }, share]) => (ofCorrection ? share : [])));
    const [last] = againMinor > 0n ? await tx.sql<{ id: string }>(LAST, [rootId]) : [];
    if (!last) return;
    const claim = await tx.lock(Claim, last.id);
    tx.update(claim, { heldMinor: claim.heldMinor + againMinor });
  }
}
