import { Injectable } from '@nestjs/common';

import { newId } from '@traverse/kernel';
import type { Tx } from '@traverse/platform';

import type { CamtEntry } from '../bank/camt054.js';
import { type AppliedEntry, ApplyStatement } from './apply-statement.js';
import { BankEntry } from './bank-file.entity.js';

export interface BookedEntries {
  readonly applied: readonly AppliedEntry[];
  /** How many led to which outcome; `known`: came before. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Applies the entries of a file that did not come before, and keeps each with what it meant. */
@Injectable()
export class BookEntries {
  constructor(private readonly statement: ApplyStatement) {}

  async apply(tx: Tx, entries: readonly CamtEntry[], handedInById: string | null): Promise<BookedEntries> {
    const there = await tx.sql<{ key: string }>(`SELECT "key" FROM "finance"."bank_entry" WHERE "key" = ANY($1)`, [
      entries.map((entry) => entry.key),
    ]);
    const keys = new Set(there.map((row) => row.key));
    const fresh = entries.filter((entry) => !keys.has(entry.key));
    const applied = await this.statement.execute(tx, fresh, handedInById);
    const counts = new Map<string, number>();
    for (const { outcome } of applied) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    if (entries.length > fresh.length) counts.set('known', entries.length - fresh.length);
    return { applied, counts: Object.fromEntries(counts) };
  }

  /** The row of the file must be there. */
  keep(tx: Tx, bankFileId: string, applied: readonly AppliedEntry[]): void {
    tx.insertMany(
      BankEntry,
      applied.map((one) => rowOf(bankFileId, one)),
    );
  }
}

function rowOf(bankFileId: string, { entry, payoutId, suggestedPayoutId, outcome, needsPerson }: AppliedEntry): BankEntry {
  const { key, direction, amountMinor, currency } = entry;
  return {
    ...{ id: newId(), bankFileId, key, direction, amountMinor, currency, payoutId, suggestedPayoutId, outcome, needsPerson },
    bookingDate: entry.bookingDate ?? null,
    endToEndId: entry.endToEndId?.slice(0, 100) ?? null,
    bankReference: entry.acctSvcrRef?.slice(0, 100) ?? null,
    returnCode: entry.returnReason?.code?.slice(0, 35) ?? null,
  };
}
