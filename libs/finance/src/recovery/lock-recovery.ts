import { Injectable } from '@nestjs/common';

import { AwardFacade, type Voucher } from '@traverse/award';
import type { Actor } from '@traverse/kernel';
import { notFoundUnless, type Tx } from '@traverse/platform';

import { Claim } from '../claim/claim.entity.js';
import { maySeePayout } from '../finance.scope.js';
import { Recovery } from './recovery.entity.js';

const PEEK = `SELECT "voucher_id" AS "voucherId", "claim_id" AS "claimId" FROM "finance"."recovery" WHERE "id" = $1`;

export interface LockedRecovery {
  readonly voucher: Voucher;
  readonly recovery: Recovery;
}

/** Voucher, the claim's first version, then the recovery: in the order of the house, so that nothing of the claim moves meanwhile. */
@Injectable()
export class LockRecovery {
  constructor(private readonly award: AwardFacade) {}

  /** For staff: 404 for whoever may not see it. */
  async forStaff(tx: Tx, actor: Actor, id: string): Promise<LockedRecovery> {
    const [row] = await tx.sql<{ voucherId: string; claimId: string }>(PEEK, [id]);
    notFoundUnless(row !== undefined, 'recovery');
    const voucher = await this.award.lockVoucher(tx, row.voucherId);
    await tx.lock(Claim, row.claimId);
    const recovery = await tx.lock(Recovery, id);
    notFoundUnless(maySeePayout(actor, recovery), 'recovery');
    return { voucher, recovery };
  }
}
