import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { FUNDING } from '../account/account-kinds.js';

export interface Proof {
  readonly balanced: boolean;
  /** Sums over all accounts, from the transfers: zero each. */
  readonly perCurrency: readonly { readonly currency: string; readonly sumMinor: bigint }[];
  /** What is wrong, in words for an operator: none when balanced. At most 100. */
  readonly problems: readonly string[];
}

// One statement, so one snapshot: it can run while money moves.
const PROOF = `
  WITH entries AS (
    SELECT "from_account_id" AS "account_id", -"amount_minor" AS "amount" FROM "ledger"."transfer" WHERE "kind" IN ('transfer', 'post')
    UNION ALL SELECT "to_account_id", "amount_minor" FROM "ledger"."transfer" WHERE "kind" IN ('transfer', 'post')),
  posted AS (SELECT "account_id", sum("amount") AS "amount" FROM entries GROUP BY 1),
  settled AS (SELECT "hold_id", count(*) AS "times" FROM "ledger"."transfer" WHERE "hold_id" IS NOT NULL GROUP BY 1),
  pending AS (
    SELECT h."from_account_id" AS "account_id", sum(h."amount_minor") AS "amount" FROM "ledger"."transfer" h
    WHERE h."kind" = 'hold' AND NOT EXISTS (SELECT FROM settled s WHERE s."hold_id" = h."id") GROUP BY 1),
  accounts AS (
    SELECT a.*, b."posted_minor", b."pending_out_minor", b."may_be_negative", coalesce(p."amount", 0) AS "posted", coalesce(r."amount", 0) AS "pending"
    FROM "ledger"."account" a LEFT JOIN "ledger"."balance" b ON b."account_id" = a."id"
    LEFT JOIN posted p ON p."account_id" = a."id" LEFT JOIN pending r ON r."account_id" = a."id"),
  sums AS (SELECT "currency", sum("posted") AS "sum", coalesce(sum("posted_minor"), 0) AS "kept" FROM accounts GROUP BY 1),
  problems AS (
    SELECT 'account ' || "id" || ' has no balance row' AS "problem" FROM accounts WHERE "posted_minor" IS NULL
    UNION ALL SELECT 'account ' || "id" || ' holds ' || "posted_minor" || ', its transfers say ' || "posted" FROM accounts WHERE "posted_minor" <> "posted"
    UNION ALL SELECT 'account ' || "id" || ' reserves ' || "pending_out_minor" || ', its holds say ' || "pending" FROM accounts WHERE "pending_out_minor" <> "pending"
    UNION ALL SELECT 'account ' || "id" || ' is overdrawn' FROM accounts WHERE "kind" <> $1 AND "posted" - "pending" < 0
    UNION ALL SELECT 'account ' || "id" || ' may go below zero and should not' FROM accounts WHERE "may_be_negative" <> ("kind" = $1)
    UNION ALL SELECT 'hold ' || "hold_id" || ' was settled ' || "times" || ' times' FROM settled WHERE "times" > 1
    UNION ALL SELECT 'settlement ' || s."id" || ' differs from its hold' FROM "ledger"."transfer" s LEFT JOIN "ledger"."transfer" h ON h."id" = s."hold_id" AND h."kind" = 'hold'
      WHERE s."kind" IN ('post', 'void') AND (h."from_account_id", h."to_account_id", h."amount_minor", h."currency") IS DISTINCT FROM (s."from_account_id", s."to_account_id", s."amount_minor", s."currency")
    UNION ALL SELECT 'transfer ' || t."id" || ' crosses currencies' FROM "ledger"."transfer" t JOIN "ledger"."account" a ON a."id" IN (t."from_account_id", t."to_account_id") WHERE a."currency" <> t."currency"
    UNION ALL SELECT 'the sum of ' || "currency" || ' is ' || "sum" || ', the balances say ' || "kept" FROM sums WHERE "sum" <> 0 OR "kept" <> 0)
  SELECT coalesce((SELECT json_agg(json_build_object('currency', "currency", 'sum', "sum"::text) ORDER BY "currency") FROM sums), '[]') AS "sums",
    ARRAY(SELECT "problem" FROM problems LIMIT 100) AS "problems"`;

interface Row {
  readonly sums: readonly { readonly currency: string; readonly sum: string }[];
  readonly problems: readonly string[];
}

/** Recomputes every balance from the transfers alone and compares it with what is kept. */
@Injectable()
export class ProveLedger {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute(): Promise<Proof> {
    const [row] = await this.dataSource.query<Row[]>(PROOF, [FUNDING]);
    const perCurrency = (row?.sums ?? []).map(({ currency, sum }) => ({ currency, sumMinor: BigInt(sum) }));
    const problems = row?.problems ?? ['the proof gave no answer'];
    return { balanced: problems.length === 0, perCurrency, problems };
  }
}
