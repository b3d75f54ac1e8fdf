import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { decodeCursor, formatDecimal, type Page, toPage } from '@traverse/kernel';
import { notFoundUnless } from '@traverse/platform';

import { DEFAULT_LIMIT, type FinanceListQueryDto } from '../list-query.dto.js';
import type { BankEntryDto, BankEntryQueryDto, BankFileDto } from './bank-file.dto.js';
import { BankEntry } from './bank-file.entity.js';

const FILES = `
  SELECT f."id", f."kind", f."sha256", f."source", f."summary", f."problem", f."imported_at" AS "importedAt",
    (SELECT count(*)::int FROM "finance"."bank_entry" e WHERE e."bank_file_id" = f."id" AND e."needs_person") AS "openEntries"
  FROM "finance"."bank_file" f`;

type FileRow = Omit<BankFileDto, 'importedAt'> & { readonly importedAt: Date };

/** Bank files belong to the house and not to a programme: one bank account of an authority serves several. */
@Injectable()
export class BankFileQueries {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async files(filter: FinanceListQueryDto): Promise<Page<BankFileDto>> {
    const limit = filter.limit ?? DEFAULT_LIMIT;
    const after = filter.cursor ? decodeCursor(filter.cursor)[0] : null;
    const rows = await this.dataSource.query<FileRow[]>(`${FILES} WHERE ($1::uuid IS NULL OR f."id" < $1) ORDER BY f."id" DESC LIMIT $2`, [
      after,
      limit + 1,
    ]);
    const page = toPage(rows, limit, (row) => [row.id]);
    return { items: page.items.map(fileView), nextCursor: page.nextCursor };
  }

  async file(id: string): Promise<BankFileDto> {
    const [row] = await this.dataSource.query<FileRow[]>(`${FILES} WHERE f."id" = $1`, [id]);
    notFoundUnless(row !== undefined, 'bank-file');
    return fileView(row);
  }

  async entries(filter: BankEntryQueryDto): Promise<Page<BankEntryDto>> {
    const limit = filter.limit ?? DEFAULT_LIMIT;
    const query = this.dataSource
      .getRepository(BankEntry)
      .createQueryBuilder('e')
      .orderBy('e.id', 'DESC')
      .take(limit + 1);
    if (filter.bankFileId) query.andWhere('e.bankFileId = :file', { file: filter.bankFileId });
    if (filter.open === 'true') query.andWhere('e.needsPerson');
    if (filter.cursor) query.andWhere('e.id < :after', { after: decodeCursor(filter.cursor)[0] });
    const page = toPage(await query.getMany(), limit, (row) => [row.id]);
    return { items: page.items.map(entryView), nextCursor: page.nextCursor };
  }
}

function fileView(row: FileRow): BankFileDto {
  return { ...row, importedAt: row.importedAt.toISOString() };
}

function entryView(row: BankEntry): BankEntryDto {
  const { id, bankFileId, direction, currency, bookingDate, endToEndId, returnCode, payoutId, outcome, needsPerson } = row;
  const amount = formatDecimal(row.amountMinor, currency);
  return { id, bankFileId, direction, amount, currency, bookingDate, endToEndId, returnCode, payoutId, outcome, needsPerson };
}
