import { Injectable } from '@nestjs/common';

import { RankingInsightQueries } from '@traverse/evaluator';
import type { Actor } from '@traverse/kernel';

import { type Cell, figure, type Sheet } from '../export/cells.js';
import { type ExportedFile, fileOf } from '../export/file-of.js';
import { rankingTextsIn } from './ranking-texts.js';

const BATCH = 200;

/** The frozen ranking as a table, in the order of the page: for committees, who read on paper. */
@Injectable()
export class RankingSheet {
  constructor(private readonly ranking: RankingInsightQueries) {}

  /** Throws `ranking.not-found` before anything is written. */
  async open(actor: Actor, callId: string, format: 'csv' | 'xlsx', language: string): Promise<ExportedFile> {
    const { version } = await this.ranking.overview(actor, callId, language);
    const { name, columns } = rankingTextsIn(language);
    const sheet: Sheet = { name, header: columns, rows: this.rows(actor, callId, language) };
    return fileOf(sheet, `ranking-${version}`, format);
  }

  private async *rows(actor: Actor, callId: string, language: string): Sheet['rows'] {
    const { outcomes } = rankingTextsIn(language);
    let cursor: string | undefined;
    do {
      const page = await this.ranking.rows(actor, callId, { limit: BATCH, ...(cursor ? { cursor } : {}) }, language);
      yield page.items.map((row): Cell[] => [
        ...[row.envelopeKey, row.territoryName],
        figure(row.rank),
        ...[row.number, row.title, row.applicantName],
        ...[row.total, row.lowest, row.highest, row.spread, row.calibrated].map(figure),
        outcomes[row.outcome as keyof typeof outcomes],
        figure(row.reservePosition),
        ...[row.requested, row.offered].map(figure),
        ...[row.currency, row.why.join(' ')],
      ]);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
  }
}
