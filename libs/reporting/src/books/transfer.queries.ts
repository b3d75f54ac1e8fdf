import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, decodeCursor, formatDecimal, toPage } from '@traverse/kernel';

import type { TransferDto, TransferPageDto, TransfersAskedDto } from './books.dto.js';
import { MONEY_READERS, programmesWith } from './books.scope.js';

// A movement is of the programme whose envelope it touches; the account of an authority has none of its own.
const PAGE = (order: 'ASC' | 'DESC'): string => `
  SELECT t.*, f."kind" AS "from_kind", f."owner_id" AS "from_owner", o."kind" AS "to_kind", o."owner_id" AS "to_owner"
  FROM "ledger"."reported_transfer" t
  JOIN "ledger"."reported_account" f ON f."id" = t."from_account_id" JOIN "ledger"."reported_account" o ON o."id" = t."to_account_id"
  WHERE ($1::uuid[] IS NULL OR EXISTS (SELECT FROM "programme"."reported_envelope" e WHERE e."id" IN (f."envelope_id", o."envelope_id") AND e."programme_id" = ANY($1::uuid[])))
    AND ($2::uuid IS NULL OR t."subject_id" = $2)
    AND ($3::uuid IS NULL OR t."from_account_id" IN (SELECT "id" FROM "ledger"."reported_account" WHERE "owner_id" = $3)
      OR t."to_account_id" IN (SELECT "id" FROM "ledger"."reported_account" WHERE "owner_id" = $3))
    AND ($4::uuid IS NULL OR f."envelope_id" = $4 OR o."envelope_id" = $4)
    AND ($5::uuid IS NULL OR t."id" ${order === 'ASC' ? '>' : '<'} $5)
  ORDER BY t."id" ${order} LIMIT $6`;

const LIST = (order: 'ASC' | 'DESC'): string => `
  SELECT t."id", t."key", t."kind", t."from_kind" AS "fromKind", t."from_owner" AS "fromOwnerId", t."to_kind" AS "toKind", t."to_owner" AS "toOwnerId",
    t."amount_minor"::text AS "amountMinor", t."currency", t."code", t."subject_id" AS "subjectId", t."hold_id" AS "holdId", t."at",
    CASE WHEN t."kind" <> 'hold' THEN NULL WHEN s."kind" = 'post' THEN 'posted' WHEN s."kind" = 'void' THEN 'voided' ELSE 'pending' END AS "settled",
    CASE WHEN p."id" IS NOT NULL THEN 'payout' WHEN v."id" IS NOT NULL THEN 'voucher' WHEN a."id" IS NOT NULL THEN 'application'
      WHEN r."id" IS NOT NULL THEN 'recovery' WHEN e."id" IS NOT NULL THEN 'envelope' ELSE 'other' END AS "causeKind",
    coalesce(p."end_to_end_id", v."code", a."number", r."number", e."key") AS "cause"
  FROM (${PAGE(order)}) AS t
  LEFT JOIN "ledger"."reported_transfer" s ON s."hold_id" = t."id"
  LEFT JOIN "finance"."booked_payout" p ON p."id" = t."subject_id"
  LEFT JOIN "award"."booked_voucher" v ON v."id" = t."subject_id"
  LEFT JOIN "applicant"."reported_application" a ON a."id" = t."subject_id"
  LEFT JOIN "finance"."booked_recovery" r ON r."id" = t."subject_id"
  LEFT JOIN "programme"."reported_envelope" e ON e."id" = t."subject_id"
  ORDER BY t."id" ${order}`;
const OLDEST = LIST('ASC');
const NEWEST = LIST('DESC');

type Row = Omit<TransferDto, 'amount' | 'at'> & { readonly amountMinor: string; readonly at: Date };

/** Movements of money with what they are about, of my programmes only. */
@Injectable()
export class TransferQueries {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async page(actor: Actor, asked: TransfersAskedDto): Promise<TransferPageDto> {
    const { subjectId = null, ownerId = null, envelopeId = null, first = 'oldest', cursor, limit = 50 } = asked;
    const after = cursor ? decodeCursor(cursor)[0] : null;
    const scope = programmesWith(actor, MONEY_READERS);
    const rows = await this.dataSource.query<Row[]>(first === 'newest' ? NEWEST : OLDEST, [
      scope,
      subjectId,
      ownerId,
      envelopeId,
      after,
      limit + 1,
    ]);
    const items = rows.map(({ amountMinor, at, ...row }) => ({
      ...row,
      amount: formatDecimal(BigInt(amountMinor), row.currency),
      at: at.toISOString(),
    }));
    return toPage(items, limit, (row) => [row.id]);
  }
}
