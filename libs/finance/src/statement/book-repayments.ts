import { Injectable } from '@nestjs/common';

import { AwardFacade } from '@traverse/award';
import type { Tx } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import type { CamtEntry } from '../bank/camt054.js';
import { Claim } from '../claim/claim.entity.js';
import { Recovery } from '../recovery/recovery.entity.js';
import { openMinor } from '../recovery/recovery-rules.js';
import { RepayRecovery } from '../recovery/repay-recovery.js';
import { bookingOf, KnownRepayments } from './known-repayments.js';
import { type RecoveryNames, recoveryNamesOf } from './recovery-names.js';

/** What an entry meant that names a recovery; `unexpected`: it is closed, of another account, or may be booked already. `to-confirm`: another person must. */
export type RepaymentOutcome = 'repaid' | 'to-confirm' | 'already' | 'amount-differs' | 'unexpected';

interface Named {
  readonly id: string;
  readonly claimId: string;
  readonly voucherId: string;
  readonly authorityId: string;
  readonly reference: string;
  readonly number: string;
}

const NAMED = `
  SELECT "id", "claim_id" AS "claimId", "voucher_id" AS "voucherId", "authority_id" AS "authorityId", "reference", "number"
  FROM "finance"."recovery" WHERE "reference" = ANY($1) OR "number" = ANY($2)`;
/** Money that comes in under the reference of a recovery, wholly or in part, is booked; more than is open, or another currency, is for a person. */
@Injectable()
export class BookRepayments {
  constructor(
    private readonly award: AwardFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly repay: RepayRecovery,
  ) {}

  /** By the keys of the entries; those that name none, or more than one, are left out. To be asked before payouts are locked: vouchers come first. */
  async execute(tx: Tx, entries: readonly CamtEntry[], handedInById: string | null): Promise<ReadonlyMap<string, RepaymentOutcome>> {
    const outcomes = new Map<string, RepaymentOutcome>();
    const asked = entries.flatMap((entry) => {
      const names = recoveryNamesOf(entry);
      return names ? [{ entry, names }] : [];
    });
    if (asked.length === 0) return outcomes;
    const rows = await tx.sql<Named>(NAMED, [
      asked.flatMap(({ names }) => [...names.references, ...(names.structured === null ? [] : [names.structured])]),
      asked.flatMap(({ names }) => names.numbers),
    ]);
    const vouchers = await this.award.lockVouchers(tx, [...new Set(rows.map((row) => row.voucherId))]);
    await tx.lockMany(Claim, [...new Set(rows.map((row) => row.claimId))]);
    const recoveries = await tx.lockMany(
      Recovery,
      rows.map((row) => row.id),
    );
    const known = await KnownRepayments.of(
      tx,
      recoveries.map((recovery) => recovery.id),
    );
    const authorities = await this.programmes.allAuthorities();
    for (const { entry, names } of asked) {
      const row = theOne(rows, names);
      const recovery = recoveries.find((one) => one.id === row?.id);
      const voucher = vouchers.find((one) => one.id === row?.voucherId);
      if (!row || !recovery || !voucher) continue;
      const ours = authorities.some(({ id, iban }) => id === row.authorityId && iban === entry.accountIban);
      const told = ours && !entry.reversal ? known.find(recovery.id, entry) : 'unexpected';
      const outcome = told ?? outcomeOf(recovery, entry);
      outcomes.set(entry.key, outcome === 'repaid' && handedInById !== null ? 'to-confirm' : outcome);
      if (outcome !== 'repaid') continue;
      known.add(recovery.id, entry);
      const { key: bankEntryKey, statementId: bankStatement, bookingDate: bookedOn = null, amountMinor } = entry;
      const of = { bankEntryKey, bankBooking: bookingOf(entry), bankStatement, bookedOn };
      if (handedInById === null) await this.repay.book(tx, { voucher, recovery }, amountMinor, of);
      else this.repay.await(tx, recovery, amountMinor, handedInById, of);
    }
    return outcomes;
  }
}

function outcomeOf(recovery: Recovery, { amountMinor, currency }: CamtEntry): RepaymentOutcome {
  if (!['ordered', 'notified', 'write-off-asked'].includes(recovery.state)) return 'unexpected';
  return currency !== recovery.currency || amountMinor > openMinor(recovery) ? 'amount-differs' : 'repaid';
}

/** What the debtor's bank told as the reference goes before words. Words that name two recoveries name none. */
function theOne(rows: readonly Named[], { structured, references, numbers }: RecoveryNames): Named | undefined {
  const exact = rows.find((row) => row.reference === structured);
  const named = rows.filter((row) => references.includes(row.reference) || numbers.includes(row.number));
  return exact ?? (named.length === 1 ? named[0] : undefined);
}
