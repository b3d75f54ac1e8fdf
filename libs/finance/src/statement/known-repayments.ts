import { createHash } from 'node:crypto';

import type { Tx } from '@traverse/platform';

import type { CamtEntry } from '../bank/camt054.js';

/** Money of a recovery that was booked as given back. */
interface Repaid {
  readonly recoveryId: string;
  readonly amountMinor: bigint;
  /** Null: not known, or entered by hand without one. */
  readonly bookedOn: string | null;
  /** Null: entered by hand, or the bank gives no reference. */
  readonly booking: string | null;
  readonly bankReference: string | null;
  /** Null: entered by hand. */
  readonly statement: string | null;
}

const REPAID = `
  SELECT r."recovery_id" AS "recoveryId", r."amount_minor"::text AS "amountMinor", r."booked_on" AS "bookedOn", r."bank_booking" AS "booking",
    r."bank_statement" AS "statement", e."bank_reference" AS "bankReference"
  FROM "finance"."recovery_entry" r LEFT JOIN "finance"."bank_entry" e ON e."key" = r."bank_entry_key"
  WHERE r."recovery_id" = ANY($1::uuid[]) AND r."kind" = 'repaid'`;

/**
 * One booking of the bank in every statement that tells of it: a bank tells of it at once (camt.054) and in the day's statement (camt.053), each of which
 * has an id of its own. Null where the bank gives it no reference.
 */
export function bookingOf(entry: CamtEntry): string | null {
  const { accountIban, acctSvcrRef, direction, amountMinor, currency, endToEndId = '', instrId = '', occurrence } = entry;
  if (!acctSvcrRef) return null;
  const told = [accountIban, acctSvcrRef, direction, amountMinor.toString(), currency, endToEndId, instrId, occurrence];
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}

/** What was given back of some recoveries, to know a booking again. The recoveries are locked. */
export class KnownRepayments {
  private constructor(private readonly rows: Repaid[]) {}

  static async of(tx: Tx, recoveryIds: readonly string[]): Promise<KnownRepayments> {
    const rows = await tx.sql<Omit<Repaid, 'amountMinor'> & { readonly amountMinor: string }>(REPAID, [recoveryIds]);
    return new KnownRepayments(rows.map((row) => ({ ...row, amountMinor: BigInt(row.amountMinor) })));
  }

  /** `already`: it is booked. `unexpected`: it may be what was booked of another statement or by hand; a person has to look. Null: it is new. */
  find(recoveryId: string, entry: CamtEntry): 'already' | 'unexpected' | null {
    const booking = bookingOf(entry);
    const told = this.rows.filter((row) => row.recoveryId === recoveryId && row.amountMinor === entry.amountMinor);
    if (booking !== null && told.some((row) => row.booking === booking)) return 'already';
    return told.some((row) => row.statement !== entry.statementId && mayBeSame(row, entry)) ? 'unexpected' : null;
  }

  add(recoveryId: string, entry: CamtEntry): void {
    const { amountMinor, bookingDate, acctSvcrRef, statementId } = entry;
    const of = { booking: bookingOf(entry), bankReference: acctSvcrRef ?? null, statement: statementId };
    this.rows.push({ recoveryId, amountMinor, bookedOn: bookingDate ?? null, ...of });
  }
}

/** By the bank's reference; where one of the two has none, by the day. */
function mayBeSame({ bankReference, bookedOn }: Repaid, { acctSvcrRef, bookingDate }: CamtEntry): boolean {
  if (bankReference && acctSvcrRef) return bankReference === acctSvcrRef.slice(0, 100);
  return !bookedOn || !bookingDate || bookedOn === bookingDate;
}
