import { Injectable } from '@nestjs/common';

import type { Actor, Page } from '@traverse/kernel';

import { type Cell, figure, type Sheet } from '../export/cells.js';
import { type ExportedFile, fileOf } from '../export/file-of.js';
import { booksTextsIn } from './books-texts.js';
import type { BookKind, BooksExportDto } from './books.dto.js';
import { ReconciliationQueries } from './reconciliation.queries.js';
import { TransferQueries } from './transfer.queries.js';
import { TrialBalanceQueries } from './trial-balance.queries.js';

const BATCH = 200;

/** A book as a file, of the same rows that the pages show. */
@Injectable()
export class BooksExport {
  constructor(
    private readonly trial: TrialBalanceQueries,
    private readonly transfers: TransferQueries,
    private readonly reconciliation: ReconciliationQueries,
  ) {}

  open(actor: Actor, asked: BooksExportDto, language: string): ExportedFile {
    const texts = booksTextsIn(language)[asked.book];
    const sheet: Sheet = { name: texts.name, header: texts.columns, rows: this.rowsOf(actor, asked, language)[asked.book]() };
    return fileOf(sheet, asked.book, asked.format);
  }

  private rowsOf(actor: Actor, { on, callId, envelopeId }: BooksExportDto, language: string): Record<BookKind, () => Sheet['rows']> {
    const limit = BATCH;
    return {
      'trial-balance': () =>
        all(
          (cursor) => this.trial.page(actor, { on, callId, cursor, limit }, language),
          (row) => row.lines.map((line) => [row.callTitle, row.authorityName, row.key, row.currency, line.kind, ...figures(line)]),
        ),
      transfers: () =>
        all(
          (cursor) => this.transfers.page(actor, { envelopeId, cursor, limit }),
          (row) => [
            [
              new Date(row.at),
              row.kind,
              row.fromKind,
              row.toKind,
              figure(row.amount),
              row.currency,
              row.code,
              row.cause,
              row.settled,
              row.id,
            ],
          ],
        ),
      reconciliation: () =>
        all(
          (cursor) => this.reconciliation.page(actor, { on, cursor, limit }),
          (row) => [
            [
              row.reference,
              row.claimNumber,
              row.state,
              row.currency,
              ...[row.ledger, row.pending, row.bank, row.difference].map(figure),
              row.reason,
            ],
          ],
        ),
    };
  }
}

const figures = (line: { in: string; out: string; balance: string; pending: string }): Cell[] =>
  [line.in, line.out, line.balance, line.pending].map(figure);

/** All pages, one in memory at a time. */
async function* all<T>(
  load: (cursor: string | undefined) => Promise<Page<T>>,
  cells: (row: T) => readonly (readonly Cell[])[],
): AsyncGenerator<readonly (readonly Cell[])[]> {
  let cursor: string | undefined;
  do {
    const page = await load(cursor);
    yield page.items.flatMap(cells);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}
