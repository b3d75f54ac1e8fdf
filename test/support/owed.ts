import { NotifyRecovery } from '../../libs/finance/src/recovery/notify-recovery.js';
import type { TestApp } from './app.js';
import type { FinanceDesk } from './finance-desk.js';
import { People } from './people.js';
import type { SeededVoucher } from './vouchers.js';

export interface PaidClaim extends SeededVoucher {
  readonly claimId: string;
  readonly owner: Awaited<ReturnType<FinanceDesk['voucher']>>['owner'];
}

export interface Owed extends PaidClaim {
  /** Of the recovery. */
  readonly id: string;
}

/** 6,000.00 of a voucher that the bank has paid. */
export async function paidClaim(house: TestApp, desk: FinanceDesk): Promise<PaidClaim> {
  const voucher = await desk.voucher();
  const { claimId, batchId } = await desk.readyToRelease(voucher.owner, voucher.voucherId);
  await desk.release(batchId);
  await house.queues.drain();
  await house.timers.tick('finance.fetch-bank-files');
  return { ...voucher, claimId };
}

/** 1,500.00 of 6,000.00 are asked back, and the company knows. */
export async function owedMoney(house: TestApp, desk: FinanceDesk, withPeople = false): Promise<Owed> {
  const claim = await paidClaim(house, desk);
  if (withPeople) await new People(house).somebody([{ organisationId: claim.applicantId, right: 'owner' }]);
  await desk.corrected(claim.claimId, { decision: 'cut', acceptedAmount: '4500.00', reason: 'Only the days on the list' });
  const [row] = await house.query<{ id: string }>(`SELECT "id" FROM "finance"."recovery" WHERE "claim_id" = $1`, [claim.claimId]);
  await house.get(NotifyRecovery).execute(desk.clerk, row?.id ?? '');
  await house.queues.drain();
  return { ...claim, id: row?.id ?? '' };
}
