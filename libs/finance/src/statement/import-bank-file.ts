import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { DomainError, newId, systemActor } from '@traverse/kernel';
import { sqlState, type Tx, UNIQUE_VIOLATION, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { type CamtFile, readCamt } from '../bank/camt054.js';
import { type PaymentStatusReport, readPain002 } from '../bank/pain002.js';
import { type AppliedEntry, ApplyStatement } from './apply-statement.js';
import { ApplyStatusReport } from './apply-status-report.js';
import { BankEntry, BankFile } from './bank-file.entity.js';

export const IMPORTER = systemActor('finance.import-bank-file');

export interface FileToImport {
  readonly bytes: Buffer;
  readonly source: 'gateway' | 'upload';
  readonly uploadedById?: string | null;
}

export interface Imported {
  readonly id: string;
  /** It came before: nothing was done. */
  readonly duplicate: boolean;
  readonly problem: string | null;
}

type Content = { readonly camt: CamtFile } | { readonly report: PaymentStatusReport } | { readonly problem: string };

/**
 * Takes in a bank's file: as a whole, in one transaction, once. The same file is known by its hash, the same entry by its key,
 * and what says the same once more by the state of the payment.
 */
@Injectable()
export class ImportBankFile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly statement: ApplyStatement,
    private readonly statusReport: ApplyStatusReport,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async execute(file: FileToImport): Promise<Imported> {
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const content = await this.ofOurAccounts(read(file.bytes));
    try {
      return await this.once(file, sha256, content);
    } catch (error) {
      // Somebody imported the same file, or one with the same entry, at the same moment: now it is known.
      if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
      return this.once(file, sha256, content);
    }
  }

  /** Movements on accounts that no authority pays from are nobody's business here; a file with nothing else is for somebody else. */
  private async ofOurAccounts(content: Content): Promise<Content> {
    if (!('camt' in content)) return content;
    const { camt } = content;
    const ours = new Set((await this.programmes.allAuthorities()).map((authority) => authority.iban));
    if (camt.accountIbans.length > 0 && !camt.accountIbans.some((iban) => ours.has(iban)))
      return { problem: 'finance.bank-file-other-account' };
    return { camt: { ...camt, entries: camt.entries.filter((entry) => ours.has(entry.accountIban)) } };
  }

  private once(file: FileToImport, sha256: string, content: Content): Promise<Imported> {
    return this.uow.run(IMPORTER, async (tx) => {
      const [known] = await tx.sql<Pick<BankFile, 'id' | 'problem'>>(
        `SELECT "id", "problem" FROM "finance"."bank_file" WHERE "sha256" = $1`,
        [sha256],
      );
      if (known) return { id: known.id, duplicate: true, problem: known.problem };
      const id = newId();
      const row = { id, sha256, bytes: file.bytes, source: file.source, uploadedById: file.uploadedById ?? null, importedAt: tx.now };
      if ('problem' in content) {
        tx.insert(BankFile, { ...row, kind: 'unreadable', summary: {}, problem: content.problem });
        return { id, duplicate: false, problem: content.problem };
      }
      if ('report' in content) {
        const summary = await this.statusReport.execute(tx, content.report);
        tx.insert(BankFile, { ...row, kind: content.report.message, summary, problem: null });
        return { id, duplicate: false, problem: null };
      }
      const { applied, known: before } = await this.apply(tx, content.camt);
      const summary = summaryOf(applied, { known: before, 'not-booked': content.camt.ignored });
      tx.insert(BankFile, { ...row, kind: content.camt.message, summary, problem: null });
      tx.insertMany(
        BankEntry,
        applied.map((one) => rowOf(id, one)),
      );
      return { id, duplicate: false, problem: null };
    });
  }

  private async apply(tx: Tx, camt: CamtFile): Promise<{ applied: readonly AppliedEntry[]; known: number }> {
    const there = await tx.sql<{ key: string }>(`SELECT "key" FROM "finance"."bank_entry" WHERE "key" = ANY($1)`, [
      camt.entries.map((entry) => entry.key),
    ]);
    const keys = new Set(there.map((row) => row.key));
    const fresh = camt.entries.filter((entry) => !keys.has(entry.key));
    return { applied: await this.statement.execute(tx, fresh), known: camt.entries.length - fresh.length };
  }
}

/** A file that cannot be read is kept with the reason, so that the files after it are not held up. */
function read(bytes: Buffer): Content {
  try {
    return { camt: readCamt(bytes) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code !== 'finance.bank-file-wrong-kind') return { problem: error.code };
  }
  try {
    return { report: readPain002(bytes) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { problem: error.code };
  }
}

function summaryOf(applied: readonly AppliedEntry[], more: Readonly<Record<string, number>>): Record<string, number> {
  const counts = new Map<string, number>(Object.entries(more).filter(([, count]) => count > 0));
  for (const { outcome } of applied) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return Object.fromEntries(counts);
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
