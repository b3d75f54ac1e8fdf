import { createHash } from 'node:crypto';

/** Where money can lie: the words of docs/architecture.md, "The money". */
export const accountKinds = [
  'authority:funding',
  'envelope:available',
  'envelope:earmarked',
  'envelope:committed',
  'voucher:available',
  'voucher:claimed',
  'envelope:paid',
  'recovery:receivable',
  'recovery:written-off',
] as const;

export type AccountKind = (typeof accountKinds)[number];

/** The one kind that money comes from, so the one that may go below zero. */
export const FUNDING: AccountKind = 'authority:funding';

export interface AccountRef {
  readonly kind: AccountKind;
  /** The authority, the envelope or the voucher, as the kind's name says. */
  readonly ownerId: string;
}

/**
 * An account's id follows from what it is (a UUID version 8 over kind, owner and currency), so that a transfer needs no look-up
 * to know which two balance rows it locks, and in which order.
 */
export function accountIdOf({ kind, ownerId }: AccountRef, currency: string): string {
  const bytes = createHash('sha256').update(`${kind} ${ownerId.toLowerCase()} ${currency}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
