import { minBigint } from '@traverse/kernel';

/** Where the money of one claim stands, over all its versions. Minor units; nothing is negative. */
export interface ClaimPosition {
  /** Of the version that counts. */
  readonly acceptedMinor: bigint;
  /** What the claim holds on its voucher, with what of it was paid. */
  readonly heldMinor: bigint;
  /** What the payee has: settled by the bank, or set against a debt. */
  readonly paidMinor: bigint;
  /** Released to the bank, outcome not known. */
  readonly underWayMinor: bigint;
  /** Asked for or approved, and in no released batch: can still be called off. */
  readonly askedMinor: bigint;
  readonly recoveries: readonly RecoveryPosition[];
}

/** A recovery in parts: what was ordered is open, given back, written off or taken back by a correction. */
export interface RecoveryPosition {
  /** Made by a correction, and so taken back by one; others stand whatever the claim comes to. */
  readonly ofCorrection: boolean;
  readonly amountMinor: bigint;
  readonly reducedMinor: bigint;
  readonly repaidMinor: bigint;
  readonly offsetMinor: bigint;
  readonly writtenOffMinor: bigint;
}

/** What has to happen so that the claim comes to what was accepted, exactly once. */
export interface ClaimPlan {
  /** Payouts that were not released are of another amount than is due: they are called off. */
  readonly callOff: boolean;
  /** Still to be paid, what was not released included. */
  readonly dueMinor: bigint;
  /** Of open recoveries: no longer asked back. */
  readonly reduceMinor: bigint;
  /** To be asked back by a new recovery. */
  readonly orderMinor: bigint;
  /** To be held on the voucher; below zero: to be given back to it. */
  readonly holdMinor: bigint;
  /** What the claim holds afterwards. */
  readonly heldMinor: bigint;
}

const sum = (rows: readonly RecoveryPosition[], of: (row: RecoveryPosition) => bigint): bigint =>
  rows.reduce((total, row) => total + of(row), 0n);
const positive = (minor: bigint): bigint => (minor > 0n ? minor : 0n);

export const openMinor = (row: Omit<RecoveryPosition, 'ofCorrection'>): bigint =>
  row.amountMinor - row.reducedMinor - row.repaidMinor - row.offsetMinor - row.writtenOffMinor;
/** What was asked back and not taken back: open, given back or written off. It has left `envelope:paid`. */
const demandedMinor = (row: RecoveryPosition): bigint => row.amountMinor - row.reducedMinor;
/** Of it what the payee does not keep: a debt that was written off stays with the payee. */
const givenUpMinor = (row: RecoveryPosition): bigint => demandedMinor(row) - row.writtenOffMinor;

/** What of the money that was paid for a claim can still be asked back: what lies in `envelope:paid` for it. */
export const recoverableMinor = ({ paidMinor, recoveries }: Pick<ClaimPosition, 'paidMinor' | 'recoveries'>): bigint =>
  positive(paidMinor - sum(recoveries, demandedMinor));

/**
 * What is still to be paid is what was accepted less what the payee keeps or is getting; what was settled above it is asked back. Money that is under
 * way is neither: it stays held until the bank has spoken, and then this is asked again.
 */
export function planOf(position: ClaimPosition): ClaimPlan {
  const { acceptedMinor, paidMinor, underWayMinor, askedMinor, recoveries } = position;
  const corrections = recoveries.filter(({ ofCorrection }) => ofCorrection);
  const neededMinor = acceptedMinor - (paidMinor + underWayMinor - sum(corrections, givenUpMinor));
  const reduceMinor = minBigint(positive(neededMinor), sum(corrections, openMinor));
  const dueMinor = positive(neededMinor - reduceMinor);
  const demanded = sum(corrections, demandedMinor);
  const orderMinor = minBigint(positive(paidMinor - demanded - acceptedMinor), recoverableMinor(position));
  // In `voucher:claimed` for this claim lies what it holds and was not paid.
  const claimedMinor = position.heldMinor - (paidMinor - demanded);
  return {
    callOff: askedMinor > 0n && askedMinor !== dueMinor,
    dueMinor,
    reduceMinor,
    orderMinor,
    holdMinor: dueMinor + underWayMinor - claimedMinor,
    heldMinor: dueMinor + underWayMinor + paidMinor - (demanded + orderMinor - reduceMinor),
  };
}

/**
 * A payment came back from which money is being recovered. What is asked back more than the payee has then must be taken back first; null when it was
 * given back or written off already, so that the books cannot show both: a person has to look.
 */
export function takeBackForReturn(position: Pick<ClaimPosition, 'paidMinor' | 'recoveries'>, returnedMinor: bigint): bigint | null {
  const missing = positive(returnedMinor - recoverableMinor(position));
  return missing > sum(position.recoveries, openMinor) ? null : missing;
}

/** Which recoveries give way, and by how much: those of corrections first, the latest first. The amount is no more than what is open. */
export function shareReduction<R extends RecoveryPosition>(
  recoveries: readonly R[],
  amountMinor: bigint,
): readonly (readonly [R, bigint])[] {
  const latestFirst = [...recoveries].reverse();
  const order = [...latestFirst.filter((row) => row.ofCorrection), ...latestFirst.filter((row) => !row.ofCorrection)];
  const shares: (readonly [R, bigint])[] = [];
  let left = amountMinor;
  for (const row of order) {
    const share = minBigint(left, openMinor(row));
    if (share > 0n) shares.push([row, share]);
    left -= share;
  }
  return shares;
}
