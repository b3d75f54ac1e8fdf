import { Injectable } from '@nestjs/common';

import { DomainError, newId } from '@traverse/kernel';
import { sqlState, type Tx, UNIQUE_VIOLATION, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { AT_THE_BEGINNING, type Reopen, type StatementSurvey, surveyStatement } from '../bank/camt-stream.js';
import { BANK_FILE_STEP } from '../finance.events.js';
import { BankFile, BankFileImport } from './bank-file.entity.js';
import { type FileSource, type Imported, IMPORTER, knownFile } from './known-file.js';
import { digestOf, keepParts } from './large-file.js';

/**
 * Takes a statement in that is too long for one transaction: it is read through and checked as a whole, kept in parts, and then booked by jobs, some
 * entries a step (take-statement-step.ts). Its memory does not grow with the file.
 */
@Injectable()
export class TakeLargeFile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
  ) {}

  /** Null when it is no statement. A statement that cannot be read is kept with the reason, as a small one is. */
  async execute(open: Reopen, source: FileSource): Promise<Imported | null> {
    const sha256 = await digestOf(open);
    const survey = await this.survey(open);
    if ('problem' in survey && survey.problem === 'finance.bank-file-wrong-kind') return null;
    try {
      return await this.once(open, sha256, source, survey);
    } catch (error) {
      // Somebody handed in the same file at the same moment.
      if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
      return this.once(open, sha256, source, survey);
    }
  }

  private async survey(open: Reopen): Promise<StatementSurvey | { readonly problem: string }> {
    try {
      const survey = await surveyStatement(open);
      const ours = new Set((await this.programmes.allAuthorities()).map((authority) => authority.iban));
      const { statements } = survey;
      const foreign = statements.length > 0 && !statements.some(({ accountIban }) => ours.has(accountIban));
      return foreign ? { problem: 'finance.bank-file-other-account' } : survey;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { problem: error.code };
    }
  }

  private once(
    open: Reopen,
    sha256: string,
    { source, uploadedById = null }: FileSource,
    survey: StatementSurvey | { readonly problem: string },
  ): Promise<Imported> {
    return this.uow.run(IMPORTER, async (tx) => {
      const known = await knownFile(tx, sha256);
      if (known) return known;
      const id = newId();
      const problem = 'problem' in survey ? survey.problem : null;
      const kind = 'problem' in survey ? 'unreadable' : survey.message;
      tx.insert(BankFile, { id, sha256, bytes: null, source, uploadedById, importedAt: tx.now, kind, summary: {}, problem });
      await keepParts(tx, id, open);
      if (!('problem' in survey)) this.begin(tx, id, survey);
      return { id, duplicate: false, problem };
    });
  }

  private begin(tx: Tx, id: string, { statements, repeats, movements, ignored }: StatementSurvey): void {
    const counts: Record<string, number> = ignored > 0 ? { 'not-booked': ignored } : {};
    tx.insert(BankFileImport, { id, statements, repeats, place: AT_THE_BEGINNING, steps: 0, movements, done: 0, counts });
    tx.emit({ type: BANK_FILE_STEP, subjectId: id, payload: { step: 0 } });
  }
}
