import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';

import { type Cell, figure, type Sheet } from '../export/cells.js';
import { type ExportedFile, fileOf } from '../export/file-of.js';
import { ApplicationListQueries } from './application-list.queries.js';
import { type DeskColumn, deskColumns, deskTextsIn } from './desk-texts.js';
import type { DeskApplicationDto, DeskExportDto } from './desk.dto.js';

/** The list as it is on the screen (filter, order, columns) as a file, written while it is read. */
@Injectable()
export class DeskExport {
  constructor(private readonly queries: ApplicationListQueries) {}

  open(actor: Actor, asked: DeskExportDto, language: string): ExportedFile {
    const columns = columnsOf(asked.columns);
    const texts = deskTextsIn(language);
    const sheet: Sheet = {
      name: language === 'de' ? 'Anträge' : 'Applications',
      header: columns.map((column) => texts.columns[column]),
      rows: this.rows(actor, asked, columns, language),
    };
    return fileOf(sheet, 'applications', asked.format ?? 'csv');
  }

  private async *rows(
    actor: Actor,
    asked: DeskExportDto,
    columns: readonly DeskColumn[],
    language: string,
  ): AsyncGenerator<readonly (readonly Cell[])[]> {
    const cellsOf = cellsIn(language);
    for await (const batch of this.queries.all(actor, asked, language))
      yield batch.map((row) => {
        const cells = cellsOf(row);
        return columns.map((column) => cells[column]);
      });
  }
}

/** In the order asked for; unknown ones are left out, all when none is named. */
function columnsOf(text: string | undefined): readonly DeskColumn[] {
  const asked = [...new Set((text ?? '').split(','))].filter((name): name is DeskColumn =>
    (deskColumns as readonly string[]).includes(name),
  );
  return asked.length > 0 ? asked : deskColumns;
}

function cellsIn(language: string): (row: DeskApplicationDto) => Readonly<Record<DeskColumn, Cell>> {
  const texts = deskTextsIn(language);
  const named = (of: Readonly<Record<string, string>>, code: string | null): string | null => (code === null ? null : (of[code] ?? code));
  return (row) => ({
    number: row.number,
    company: row.companyName,
    title: row.title,
    call: row.callTitle,
    instrument: row.instrumentTitle,
    region: row.nutsCode,
    state: named(texts.application, row.state),
    received: new Date(row.receivedAt),
    requested: figure(row.requested),
    currency: row.currency,
    score: figure(row.score),
    rank: figure(row.rank),
    partner: row.partnerName,
    decision: named(texts.decision, row.decisionOutcome),
    awarded: figure(row.awarded),
    voucher: named(texts.voucher, row.voucherState),
    paid: figure(row.paid),
  });
}
