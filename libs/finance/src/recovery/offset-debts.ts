import { Injectable } from '@nestjs/common';

import { AwardFacade, type Voucher } from '@traverse/award';
import { minBigint } from '@traverse/kernel';
import { actingAs, transition, type Tx } from '@traverse/platform';
import { localDateOf, ProgrammeFacade } from '@traverse/programme';

import type { Claim } from '../claim/claim.entity.js';
import { ClaimPricing } from '../claim/claim-pricing.js';
import { RECOVERY_PART_REPAID } from '../finance.events.js';
import { Recovery } from './recovery.entity.js';
import { RecoveryMoney } from './recovery-money.js';
import { openMinor } from './recovery-rules.js';
import { recoveryWorkflow } from './recovery.workflow.js';

interface DebtRow {
  readonly id: string;
  readonly voucherId: string;
}

export interface Debts {
  readonly ids: readonly string[];
  /** Locked. */
  readonly vouchers: readonly Voucher[];
}

// Of the same payee at the same authority and in the same currency: nobody else's money is set against it.
const DEBTS = `
  SELECT r."id", r."voucher_id" AS "voucherId" FROM "finance"."recovery" r JOIN "finance"."claim" c ON c."id" = $1
  WHERE r."debtor_organisation_id" = c."payee_organisation_id" AND r."currency" = c."currency" AND r."programme_id" = c."programme_id" AND r."state" = 'notified'`;

/**
 * Sets what a payee owes, and did not give back in time, against what is due to it: only where the call names its legal basis. Art. 74(1)(b) of
 * Regulation (EU) 2021/1060 forbids deductions otherwise. In the transaction in which the payout is asked for.
 */
@Injectable()
export class OffsetDebts {
  constructor(
    private readonly award: AwardFacade,
    private readonly pricing: ClaimPricing,
    private readonly money: RecoveryMoney,
    private readonly programmes: ProgrammeFacade,
  ) {}

  /** Before claims are locked: vouchers come first. Nothing is locked where nothing is owed. */
  async lock(tx: Tx, claimId: string): Promise<Debts> {
    const rows = await tx.sql<DebtRow>(DEBTS, [claimId]);
    if (rows.length === 0) return { ids: [], vouchers: [] };
    return { ids: rows.map((row) => row.id), vouchers: await this.award.lockVouchers(tx, [...new Set(rows.map((row) => row.voucherId))]) };
  }

  /** The oldest debt first, no more than is due. */
  async execute(tx: Tx, claim: Claim, { ids, vouchers }: Debts, dueMinor: bigint): Promise<void> {
    if (ids.length === 0 || dueMinor <= 0n) return;
    const { instrument, document } = await this.pricing.terms(claim);
    if (instrument.redemption.offsetBasis === undefined) return;
    const today = localDateOf(tx.now, document.timeZone);
    const { authorityId } = await this.programmes.envelope(claim.envelopeId, tx);
    let leftMinor = dueMinor;
    for (const recovery of await tx.lockMany(Recovery, ids)) {
      const voucher = vouchers.find(({ id }) => id === recovery.voucherId);
      const late = recovery.state === 'notified' && recovery.dueOn !== null && recovery.dueOn < today;
      const amountMinor = late && recovery.authorityId === authorityId ? minBigint(leftMinor, openMinor(recovery)) : 0n;
      if (!voucher || amountMinor === 0n) continue;
      await this.money.offset(tx, recovery, voucher, claim, amountMinor);
      leftMinor -= amountMinor;
      const payload = { claimId: recovery.claimId };
      if (openMinor(recovery) === 0n)
        transition(actingAs(tx, 'finance.balance-claim'), recoveryWorkflow, recovery, 'settle-offset', { payload });
      else tx.emit({ type: RECOVERY_PART_REPAID, subjectId: recovery.id, payload });
    }
  }
}
