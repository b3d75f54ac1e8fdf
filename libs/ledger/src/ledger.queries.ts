import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { decodeCursor, formatDecimal, toPage } from '@traverse/kernel';

import type { ProofDto, TransferDto, TransferPageDto, TransfersAskedDto } from './ledger.dto.js';
import { ProveLedger } from './proof/prove-ledger.js';

const LIST = `
  SELECT t."id", t."key", t."kind", f."kind" AS "fromKind", f."owner_id" AS "fromOwnerId", o."kind" AS "toKind", o."owner_id" AS "toOwnerId",
    t."amount_minor" AS "amountMinor", t."currency", t."code", t."subject_id" AS "subjectId", t."hold_id" AS "holdId", t."at"
  FROM "ledger"."transfer" t JOIN "ledger"."account" f ON f."id" = t."from_account_id" JOIN "ledger"."account" o ON o."id" = t."to_account_id"
  WHERE t."subject_id" = $1 AND ($2::uuid IS NULL OR t."id" > $2::uuid) ORDER BY t."id" LIMIT $3`;

type Row = Omit<TransferDto, 'amount' | 'at'> & { readonly amountMinor: string; readonly at: Date };

/** What the ledger shows at the door. */
@Injectable()
export class LedgerQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly proving: ProveLedger,
  ) {}

  async proof(): Promise<ProofDto> {
    const { balanced, perCurrency, problems } = await this.proving.execute();
    const sums = perCurrency.map(({ currency, sumMinor }) => ({ currency, sum: formatDecimal(sumMinor, currency) }));
    return { balanced, perCurrency: sums, problems };
  }

  /** Oldest first. */
  async transfersOf({ subjectId, cursor, limit = 50 }: TransfersAskedDto): Promise<TransferPageDto> {
    const after = cursor ? String(decodeCursor(cursor)[0]) : null;
    const rows = await this.dataSource.query<Row[]>(LIST, [subjectId, after, limit + 1]);
    const items = rows.map(({ amountMinor, at, ...row }) => ({
      ...row,
      amount: formatDecimal(BigInt(amountMinor), row.currency),
      at: at.toISOString(),
    }));
    return toPage(items, limit, (row) => [row.id]);
  }
}
