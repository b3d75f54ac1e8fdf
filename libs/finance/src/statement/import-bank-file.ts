import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { DomainError, newId } from '@traverse/kernel';
import { sqlState, UNIQUE_VIOLATION, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { type CamtFile, readCamt } from '../bank/camt054.js';
import { type PaymentStatusReport, readPain002 } from '../bank/pain002.js';
import { ApplyStatusReport } from './apply-status-report.js';
import { BankFile } from './bank-file.entity.js';
import { BookEntries } from './book-entries.js';
import { type FileSource, type Imported, IMPORTER, knownFile } from './known-file.js';
import { fileInMemory } from './large-file.js';
import { TakeLargeFile } from './take-large-file.js';

export interface FileToImport extends FileSource {
  readonly bytes: Buffer;
}

/** A statement that is longer than this is booked in steps: some two thousand entries. */
export const IN_ONE_GO_BYTES = 2 * 1024 * 1024;

type Content = { readonly camt: CamtFile } | { readonly report: PaymentStatusReport } | { readonly problem: string };

/**
 * Takes in a bank's file: as a whole, in one transaction, once. The same file is known by its hash, the same entry by its key,
 * and what says the same once more by the state of the payment.
 */
@Injectable()
export class ImportBankFile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly booking: BookEntries,
    private readonly statusReport: ApplyStatusReport,
    private readonly programmes: ProgrammeFacade,
    private readonly large: TakeLargeFile,
  ) {}

  async execute(file: FileToImport): Promise<Imported> {
    if (file.bytes.length <= IN_ONE_GO_BYTES) return this.atOnce(file);
    return (await this.large.execute(fileInMemory(file.bytes), file)) ?? this.atOnce(file);
  }

  /**
   * A file that was refused when it was booked is kept. A statement waits as a long one does: its step is tried again, and replayed by a person when the
   * cause is gone. Any other file is kept with the reason.
   */
  async setAside(file: FileToImport, problem: string): Promise<Imported> {
    return (await this.large.execute(fileInMemory(file.bytes), file)) ?? this.keep(file, { problem });
  }

  private async atOnce(file: FileToImport): Promise<Imported> {
    return this.keep(file, await this.ofOurAccounts(read(file.bytes)));
  }

  private async keep(file: FileToImport, content: Content): Promise<Imported> {
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
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
      const known = await knownFile(tx, sha256);
      if (known) return known;
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
      const { camt } = content;
      const ignored: Record<string, number> = camt.ignored > 0 ? { 'not-booked': camt.ignored } : {};
      const { applied, counts } = await this.booking.apply(tx, camt.entries, row.uploadedById);
      tx.insert(BankFile, { ...row, kind: camt.message, summary: { ...counts, ...ignored }, problem: null });
      this.booking.keep(tx, id, applied);
      return { id, duplicate: false, problem: null };
    });
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
