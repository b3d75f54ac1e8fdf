import { Injectable } from '@nestjs/common';

import { AwardFacade, type Voucher } from '@traverse/award';
import { newId } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import type { Tx } from '@traverse/platform';

import type { Claim } from '../claim/claim.entity.js';
import { type Recovery, RecoveryEntry, type RecoveryMove } from './recovery.entity.js';

export interface EntryOf {
  readonly bankEntryKey?: string | null;
  readonly bankBooking?: string | null;
  readonly bankStatement?: string | null;
  readonly bookedOn?: string | null;
  readonly paidClaimId?: string;
}

/**
 * The ledger's side of a recovery, with one entry for each movement. Ordered: `envelope:paid` to `recovery:receivable`; given back: on to the voucher, or
 * to its envelope when the voucher is no longer in use; written off: to `recovery:written-off`. The recovery is locked.
 */
@Injectable()
export class RecoveryMoney {
  constructor(
    private readonly ledger: Ledger,
    private readonly award: AwardFacade,
  ) {}

  order(tx: Tx, recovery: Recovery): Promise<void> {
    return this.move(tx, recovery, 'ordered', recovery.amountMinor, ['envelope:paid', 'recovery:receivable']);
  }

  async reduce(tx: Tx, recovery: Recovery, amountMinor: bigint): Promise<void> {
    await this.move(tx, recovery, 'reduced', amountMinor, ['recovery:receivable', 'envelope:paid']);
    tx.update(recovery, { reducedMinor: recovery.reducedMinor + amountMinor });
  }

  async writeOff(tx: Tx, recovery: Recovery, amountMinor: bigint): Promise<void> {
    await this.move(tx, recovery, 'written-off', amountMinor, ['recovery:receivable', 'recovery:written-off']);
    tx.update(recovery, { writtenOffMinor: recovery.writtenOffMinor + amountMinor });
  }

  /** It came by the bank. The voucher is locked. Answers with the entry's id. */
  async repay(tx: Tx, recovery: Recovery, voucher: Voucher, amountMinor: bigint, of: EntryOf): Promise<string> {
    const entryId = await this.takeBack(tx, recovery, voucher, 'repaid', amountMinor, of);
    tx.update(recovery, { repaidMinor: recovery.repaidMinor + amountMinor });
    return entryId;
  }

  /** What is due for `claim` is paid by it: the claim's money counts as paid, the debt's goes back. No bank moves anything. */
  async offset(tx: Tx, recovery: Recovery, voucher: Voucher, claim: Claim, amountMinor: bigint): Promise<void> {
    const entryId = await this.takeBack(tx, recovery, voucher, 'offset', amountMinor, { paidClaimId: claim.rootId });
    await this.ledger.transfer(tx, {
      ...{ key: `offset:${entryId}`, amountMinor, currency: recovery.currency, subjectId: recovery.id, code: 'recovery-offset' },
      from: { kind: 'voucher:claimed', ownerId: claim.voucherId },
      to: { kind: 'envelope:paid', ownerId: claim.envelopeId },
    });
    tx.update(recovery, { offsetMinor: recovery.offsetMinor + amountMinor });
  }

  private async takeBack(
    tx: Tx,
    recovery: Recovery,
    voucher: Voucher,
    kind: 'repaid' | 'offset',
    amountMinor: bigint,
    of: EntryOf,
  ): Promise<string> {
    const { entryId, key } = this.record(tx, recovery, kind, amountMinor, of);
    await this.award.takeBack(tx, voucher, { voucherId: voucher.id, amountMinor, claimId: recovery.id, key }, `recovery-${kind}`);
    return entryId;
  }

  private async move(
    tx: Tx,
    recovery: Recovery,
    kind: RecoveryMove,
    amountMinor: bigint,
    [from, to]: readonly ['envelope:paid' | 'recovery:receivable', 'envelope:paid' | 'recovery:receivable' | 'recovery:written-off'],
  ): Promise<void> {
    const { key } = this.record(tx, recovery, kind, amountMinor, {});
    const { envelopeId: ownerId, currency, id: subjectId } = recovery;
    await this.ledger.transfer(tx, {
      ...{ key, amountMinor, currency, subjectId },
      from: { kind: from, ownerId },
      to: { kind: to, ownerId },
      code: `recovery-${kind}`,
    });
  }

  private record(tx: Tx, recovery: Recovery, kind: RecoveryMove, amountMinor: bigint, of: EntryOf): { entryId: string; key: string } {
    const moves = recovery.moves + 1;
    const entryId = newId();
    tx.insert(RecoveryEntry, {
      ...{ id: entryId, recoveryId: recovery.id, kind, amountMinor, at: tx.now },
      ...{ bankEntryKey: of.bankEntryKey ?? null, bankBooking: of.bankBooking ?? null, bankStatement: of.bankStatement ?? null },
      ...{ bookedOn: of.bookedOn ?? null, paidClaimId: of.paidClaimId ?? null },
    });
    tx.update(recovery, { moves });
    return { entryId, key: `recovery:${recovery.id}:${moves}` };
  }
}
