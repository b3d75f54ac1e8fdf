import { Injectable } from '@nestjs/common';

import { sumMinor } from '@traverse/kernel';
import { transition, type Tx } from '@traverse/platform';

import { BatchOutcomes } from '../batch/batch-outcomes.js';
import type { CamtEntry } from '../bank/camt054.js';
import type { Payout } from '../payout/payout.entity.js';
import { PayoutOutcomes, type Settlement } from '../payout/payout-outcomes.js';
import { calledOffBy } from '../payout/payout-rules.js';
import { payoutWorkflow } from '../payout/payout.workflow.js';
import { BookRepayments } from './book-repayments.js';
import { type Matched, MatchEntries } from './match-entries.js';
import { recoveryNamesOf } from './recovery-names.js';
import { SuggestPayouts } from './suggest-payouts.js';

/**
 * What an entry meant. `already`: known before. `not-ours`: names none of our payments. `suggested`: names none, but could be one. These and what
 * follows need a person.
 */
export type EntryOutcome =
  | 'settled'
  | 'returned'
  | 'corrected'
  | 'repaid'
  | 'to-confirm'
  | 'already'
  | 'not-ours'
  | 'unmatched'
  | 'suggested'
  | 'amount-differs'
  | 'paid-twice'
  | 'unexpected';

const NEEDS_PERSON: ReadonlySet<EntryOutcome> = new Set(['unmatched', 'suggested', 'amount-differs', 'paid-twice', 'unexpected']);

export interface AppliedEntry {
  readonly entry: CamtEntry;
  readonly payoutId: string | null;
  readonly suggestedPayoutId: string | null;
  readonly outcome: EntryOutcome;
  readonly needsPerson: boolean;
}

const OURS = /^(CLM|BAT)-\d{4}-\d{6,}/i;

/** Moves payouts by what the bank has booked. The statement is right, whatever was said before; what does not fit is left to a person. */
@Injectable()
export class ApplyStatement {
  constructor(
    private readonly match: MatchEntries,
    private readonly batches: BatchOutcomes,
    private readonly payouts: PayoutOutcomes,
    private readonly suggest: SuggestPayouts,
    private readonly repayments: BookRepayments,
  ) {}

  /** In the order of the file. Entries that were imported before are left out by the caller. Null: the file is the bank's own, nobody handed it in. */
  async execute(tx: Tx, entries: readonly CamtEntry[], handedInById: string | null): Promise<readonly AppliedEntry[]> {
    const repaid = await this.repayments.execute(tx, entries, handedInById);
    const matched = await this.match.execute(tx, entries);
    const suggested = await this.suggest.of(
      tx,
      entries.filter((entry) => !repaid.has(entry.key) && matched.payoutsOf(entry).length === 0),
    );
    const settled = await this.settlePlain(tx, entries, matched);
    const applied: AppliedEntry[] = [];
    for (const entry of entries) {
      const payouts = matched.payoutsOf(entry);
      const suggestedPayoutId = suggested.get(entry.key) ?? null;
      const known = settled.has(entry.key) ? 'settled' : suggestedPayoutId ? 'suggested' : repaid.get(entry.key);
      const outcome = known ?? (await this.applyAll(tx, entry, payouts, matched));
      applied.push({
        entry,
        payoutId: payouts.length === 1 ? (payouts[0]?.id ?? null) : null,
        suggestedPayoutId,
        outcome,
        needsPerson: NEEDS_PERSON.has(outcome),
      });
    }
    return applied;
  }

  /**
   * What nearly every entry is: the debit of one payment that is on its way, of a claim that nothing else in the file speaks of. These are settled
   * together; among themselves their order does not matter. Returns the keys of the entries.
   */
  private async settlePlain(tx: Tx, entries: readonly CamtEntry[], matched: Matched): Promise<ReadonlySet<string>> {
    const told = new Map<string, number>();
    for (const entry of entries)
      for (const claimId of new Set(matched.payoutsOf(entry).map((payout) => payout.claimId)))
        told.set(claimId, (told.get(claimId) ?? 0) + 1);
    const plain = entries.flatMap((entry) => {
      const [payout, ...others] = matched.payoutsOf(entry);
      const alone = payout !== undefined && others.length === 0 && told.get(payout.claimId) === 1;
      return alone && isDebitOf(entry, [payout]) ? [{ entry, payout }] : [];
    });
    for (const { payout } of plain) await this.arrived(tx, payout, matched);
    const ready = plain.filter(({ payout }) => isOnItsWay(payout));
    const entryOf = new Map(ready.map(({ payout, entry }) => [payout.id, entry]));
    await this.payouts.settleAll(
      tx,
      ready.map(({ payout }) => payout),
      (payout) => settlementOf(entryOf.get(payout.id)),
    );
    return new Set(ready.map(({ entry }) => entry.key));
  }

  private async applyAll(tx: Tx, entry: CamtEntry, payouts: readonly Payout[], matched: Matched): Promise<EntryOutcome> {
    if (payouts.length === 0) return looksLikeOurs(entry) ? 'unmatched' : 'not-ours';
    if (!isAmountOf(entry, payouts)) {
      for (const payout of payouts.length === 1 ? payouts : []) await this.differs(tx, payout, matched);
      return 'amount-differs';
    }
    if (payouts.length > 1 && isDebitOf(entry, payouts)) {
      for (const payout of payouts) await this.arrived(tx, payout, matched);
      if (payouts.every(isOnItsWay)) {
        await this.payouts.settleAll(tx, payouts, () => settlementOf(entry));
        return 'settled';
      }
    }
    let last: EntryOutcome = 'already';
    for (const payout of payouts) last = await this.apply(tx, entry, payout, matched);
    return last;
  }

  private async apply(tx: Tx, entry: CamtEntry, payout: Payout, matched: Matched): Promise<EntryOutcome> {
    if (entry.direction === 'debit' && entry.reversal) return 'unexpected';
    if (entry.direction === 'credit' && payout.state === 'returned') return 'already';
    await this.arrived(tx, payout, matched);
    return entry.direction === 'debit' ? this.debit(tx, entry, payout, matched) : this.credit(tx, entry, payout);
  }

  /** Something was booked under its name that is not it: nobody knows what was paid until a person has looked. */
  private async differs(tx: Tx, payout: Payout, matched: Matched): Promise<void> {
    await this.arrived(tx, payout, matched);
    if (payout.state === 'sent') this.payouts.doubt(tx, payout, 'amount-differs');
  }

  /** An entry proves that the file has arrived. */
  private async arrived(tx: Tx, payout: Payout, matched: Matched): Promise<void> {
    const batch = matched.batchOf(payout);
    if (batch && (batch.state === 'sending' || batch.state === 'in-doubt')) {
      await this.batches.sent(tx, batch);
      await this.refresh(tx, matched.ofBatch(batch.id));
    }
  }

  private async debit(tx: Tx, entry: CamtEntry, payout: Payout, matched: Matched): Promise<EntryOutcome> {
    const settlement = settlementOf(entry);
    if (isOnItsWay(payout)) {
      await this.payouts.settle(tx, payout, settlement);
      return 'settled';
    }
    if (payout.state === 'settled' || payout.state === 'returned') {
      const other = payout.bankReference && settlement.bankReference && payout.bankReference !== settlement.bankReference;
      if (!other && payout.bankReference === null) tx.update(payout, settlement);
      return other ? 'paid-twice' : 'already';
    }
    if (payout.state !== 'failed') return 'unexpected';
    const calledOff = calledOffBy(payout, matched.siblingsOf(payout), matched.toPayMinorOf(payout));
    if (!calledOff) return 'paid-twice';
    for (const other of calledOff)
      transition(tx, payoutWorkflow, other, 'supersede', { reason: 'earlier-attempt-paid', payload: { claimId: other.claimId } });
    await this.payouts.correct(tx, payout, settlement);
    return 'corrected';
  }

  private async credit(tx: Tx, entry: CamtEntry, payout: Payout): Promise<EntryOutcome> {
    if (payout.state !== 'sent' && payout.state !== 'in-doubt' && payout.state !== 'settled') return 'unexpected';
    return (await this.payouts.return(tx, payout, entry.returnReason?.code ?? 'NARR')) ? 'returned' : 'unexpected';
  }

  /** The batch moved its payouts as rows of its own: these objects must say the same. */
  private async refresh(tx: Tx, payouts: readonly Payout[]): Promise<void> {
    const rows = await tx.sql<Pick<Payout, 'id' | 'state' | 'version'>>(
      `SELECT "id", "state", "version" FROM "finance"."payout" WHERE "id" = ANY($1::uuid[])`,
      [payouts.map((payout) => payout.id)],
    );
    const rowOf = new Map(rows.map((row) => [row.id, row]));
    for (const payout of payouts) Object.assign(payout, rowOf.get(payout.id));
  }
}

const isOnItsWay = ({ state }: Payout): boolean => state === 'sent' || state === 'in-doubt';

function isAmountOf(entry: CamtEntry, payouts: readonly Payout[]): boolean {
  const sum = sumMinor(payouts.map((payout) => payout.amountMinor));
  return sum === entry.amountMinor && payouts.every((payout) => payout.currency === entry.currency);
}

function isDebitOf(entry: CamtEntry, payouts: readonly Payout[]): boolean {
  return entry.direction === 'debit' && !entry.reversal && isAmountOf(entry, payouts);
}

function settlementOf(entry: CamtEntry | undefined): Settlement {
  return { settledOn: entry?.bookingDate ?? null, bankReference: entry?.acctSvcrRef ?? null };
}

function looksLikeOurs(entry: CamtEntry): boolean {
  const payment = [entry.endToEndId, entry.pmtInfId, entry.msgId].some((reference) => reference !== undefined && OURS.test(reference));
  return payment || recoveryNamesOf(entry) !== null;
}
