import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { AccountKind } from './account-kinds.js';

/** Money that moved between two kinds of account of one owner; negative when it went back. */
export interface Movement {
  readonly ownerId: string;
  readonly at: Date;
  readonly amountMinor: bigint;
}

const MOVEMENTS = `
  SELECT f."owner_id" AS "ownerId", t."at", CASE WHEN f."kind" = $2 THEN t."amount_minor" ELSE -t."amount_minor" END AS "amountMinor"
  FROM "ledger"."account" f
  JOIN "ledger"."transfer" t ON t."from_account_id" = f."id"
  JOIN "ledger"."account" g ON g."id" = t."to_account_id"
  WHERE f."envelope_id" = ANY($1::uuid[]) AND g."owner_id" = f."owner_id" AND t."kind" IN ('transfer', 'post')
    AND ((f."kind" = $2 AND g."kind" = $3) OR (f."kind" = $3 AND g."kind" = $2))
  ORDER BY t."id"`;

type Row = Omit<Movement, 'amountMinor'> & { readonly amountMinor: string };

/** How money moved over time. Reads all transfers of the envelopes: for reports, not for decisions. */
@Injectable()
export class MovementQueries {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Oldest first. */
  async between(envelopeIds: readonly string[], from: AccountKind, to: AccountKind): Promise<Movement[]> {
    if (envelopeIds.length === 0) return [];
    const rows = await this.dataSource.query<Row[]>(MOVEMENTS, [envelopeIds, from, to]);
    return rows.map((row) => ({ ...row, amountMinor: BigInt(row.amountMinor) }));
  }
}
