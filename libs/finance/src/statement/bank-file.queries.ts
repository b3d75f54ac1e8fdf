import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { decodeCursor, formatDecimal, type Page, toPage } from '@traverse/kernel';
import { notFoundUnless } from '@traverse/platform';

import { DEFAULT_LIMIT, type FinanceListQueryDto } from '../list-query.dto.js';
import type { BankEntryDto, BankEntryQueryDto, BankFileDto } from './bank-file.dto.js';

const FILES = `
  SELECT f."id", f."kind", f."sha256", f."source", coalesce(i."counts", f."summary") AS "summary", f."problem",
    CASE WHEN i."place" IS NULL THEN 100 ELSE i."done" * 100 / greatest(i."movements", 1) END AS "percent", f."imported_at" AS "importedAt",
    (SELECT count(*)::int FROM "finance"."bank_entry" e WHERE e."bank_file_id" = f."id" AND e."needs_person"
      AND NOT EXISTS (SELECT 1 FROM "finance"."bank_entry_decision" d WHERE d."entry_id" = e."id")) AS "openEntries"
  FROM "finance"."bank_file" f LEFT JOIN "finance"."bank_file_import" i ON i."id" = f."id"`;

const ENTRIES = `
  SELECT e."id", e."bank_file_id" AS "bankFileId", e."direction", e."amount_minor" AS "amountMinor", e."currency", e."booking_date" AS "bookingDate",
    e."end_to_end_id" AS "endToEndId", e."return_code" AS "returnCode", e."payout_id" AS "payoutId", e."suggested_payout_id" AS "suggestedPayoutId",
    p."end_to_end_id" AS "suggestedEndToEndId", e."outcome", e."needs_person" AND d."id" IS NULL AS "needsPerson", d."decision", d."reason" AS "decisionReason"
  FROM "finance"."bank_entry" e LEFT JOIN "finance"."bank_entry_decision" d ON d."entry_id" = e."id"
    LEFT JOIN "finance"."payout" p ON p."id" = e."suggested_payout_id"`;

type EntryRow = Omit<BankEntryDto, 'amount'> & { readonly amountMinor: string };
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
    const after = filter.cursor ? decodeCursor(filter.cursor)[0] : null;
    const rows = await this.dataSource.query<EntryRow[]>(
      `${ENTRIES} WHERE ($1::uuid IS NULL OR e."bank_file_id" = $1) AND (NOT $2::boolean OR (e."needs_person" AND d."id" IS NULL))
         AND ($3::uuid IS NULL OR e."id" < $3) ORDER BY e."id" DESC LIMIT $4`,
      [filter.bankFileId ?? null, filter.open === 'true', after, limit + 1],
    );
    const page = toPage(rows, limit, (row) => [row.id]);
    return { items: page.items.map(entryView), nextCursor: page.nextCursor };
  }

  async entry(id: string): Promise<BankEntryDto> {
    const [row] = await this.dataSource.query<EntryRow[]>(`${ENTRIES} WHERE e."id" = $1`, [id]);
    notFoundUnless(row !== undefined, 'bank-entry');
    return entryView(row);
  }
}

function fileView(row: FileRow): BankFileDto {
  return { ...row, importedAt: row.importedAt.toISOString() };
}

function entryView({ amountMinor, ...row }: EntryRow): BankEntryDto {
  return { ...row, amount: formatDecimal(BigInt(amountMinor), row.currency) };
}
