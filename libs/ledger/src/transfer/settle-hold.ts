import { Injectable } from '@nestjs/common';

import { DomainError, newId } from '@traverse/kernel';
import type { Tx } from '@traverse/platform';

export interface SettleInput {
  /** The key of the hold. */
  readonly holdKey: string;
  /** The key of this settlement itself. */
  readonly key: string;
}

const LOCK = `
  SELECT b."account_id" FROM "ledger"."transfer" h JOIN "ledger"."balance" b ON b."account_id" IN (h."from_account_id", h."to_account_id")
  WHERE h."key" = $1 AND h."kind" = 'hold' ORDER BY b."account_id" FOR UPDATE OF b`;

const settle = (kind: 'post' | 'void', change: string, touched: string): string => `
  WITH "settled" AS (
    INSERT INTO "ledger"."transfer" ("id", "key", "kind", "from_account_id", "to_account_id", "amount_minor", "currency", "code", "subject_id", "hold_id", "at", "request_id")
    SELECT $1, $2, '${kind}', h."from_account_id", h."to_account_id", h."amount_minor", h."currency", h."code", h."subject_id", h."id", $4, $5
    FROM "ledger"."transfer" h WHERE h."key" = $3 AND h."kind" = 'hold'
    ON CONFLICT DO NOTHING RETURNING "from_account_id", "to_account_id", "amount_minor")
  UPDATE "ledger"."balance" b SET ${change} FROM "settled" s WHERE b."account_id" IN (${touched}) RETURNING b."account_id"`;

const released = `"pending_out_minor" = b."pending_out_minor" - CASE b."account_id" WHEN s."from_account_id" THEN s."amount_minor" ELSE 0 END`;
const moved = `"posted_minor" = b."posted_minor" + CASE b."account_id" WHEN s."from_account_id" THEN -s."amount_minor" ELSE s."amount_minor" END`;

const POST = settle('post', `${released}, ${moved}`, 's."from_account_id", s."to_account_id"');
const VOID = settle('void', released, 's."from_account_id"');

const LOCK_MANY = `
  SELECT "account_id" FROM "ledger"."balance" WHERE "account_id" IN (
    SELECT unnest(ARRAY[h."from_account_id", h."to_account_id"]) FROM "ledger"."transfer" h WHERE h."key" = ANY($1::text[]) AND h."kind" = 'hold')
  ORDER BY "account_id" FOR UPDATE`;

// Each hold by its key. As a plain join, statistics from before a run's holds let the server compare every hold of the ledger with every key.
const settleMany = (kind: 'post' | 'void', changes: string): string => `
  WITH "asked" AS (SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[]) AS a("id", "key", "hold_key")),
  "settled" AS (
    INSERT INTO "ledger"."transfer" ("id", "key", "kind", "from_account_id", "to_account_id", "amount_minor", "currency", "code", "subject_id", "hold_id", "at", "request_id")
    SELECT a."id", a."key", '${kind}', h."from_account_id", h."to_account_id", h."amount_minor", h."currency", h."code", h."subject_id", h."id", $4, $5
    FROM "asked" a CROSS JOIN LATERAL (SELECT * FROM "ledger"."transfer" WHERE "key" = a."hold_key" OFFSET 0) h WHERE h."kind" = 'hold'
    ON CONFLICT DO NOTHING RETURNING "key", "from_account_id", "to_account_id", "amount_minor"),
  "touched" AS (
    UPDATE "ledger"."balance" b SET "pending_out_minor" = b."pending_out_minor" - c."free", "posted_minor" = b."posted_minor" + c."plus"
    FROM (SELECT "id", sum("free")::bigint AS "free", sum("plus")::bigint AS "plus" FROM (${changes}) m GROUP BY 1) c WHERE b."account_id" = c."id")
  SELECT "key" FROM "settled"`;

const FREED = `SELECT "from_account_id" AS "id", "amount_minor" AS "free", 0 AS "plus" FROM "settled"`;
const VOID_MANY = settleMany('void', FREED);
const POST_MANY = settleMany(
  'post',
  `SELECT "from_account_id" AS "id", "amount_minor" AS "free", -"amount_minor" AS "plus" FROM "settled" UNION ALL SELECT "to_account_id", 0, "amount_minor" FROM "settled"`,
);

const PRIOR = `
  SELECT s."key", s."kind", h."key" AS "hold_key" FROM "ledger"."transfer" s LEFT JOIN "ledger"."transfer" h ON h."id" = s."hold_id"
  WHERE s."key" = $1 OR h."key" = $2 OR (s."key" = $2 AND s."kind" = 'hold')`;

interface Prior {
  readonly key: string;
  readonly kind: string;
  readonly hold_key: string | null;
}

/** Posts a hold (the money moves) or voids it (it is free again): once, by a row of its own. */
@Injectable()
export class SettleHold {
  async execute(tx: Tx, kind: 'post' | 'void', { holdKey, key }: SettleInput): Promise<void> {
    tx.defer(LOCK, [holdKey]);
    const touched = await tx.sql(kind === 'post' ? POST : VOID, [newId(), key, holdKey, tx.now, tx.requestId]);
    if (touched.length > 0) return;
    const prior = await tx.sql<Prior>(PRIOR, [key, holdKey]);
    const same = prior.find((row) => row.key === key);
    if (same?.kind === kind && same.hold_key === holdKey) return;
    if (same) throw new DomainError('ledger.key-reused', { params: { key } });
    if (!prior.some((row) => row.key === holdKey)) throw new DomainError('ledger.no-hold', { params: { key: holdKey } });
    throw new DomainError('ledger.hold-settled', { params: { key: holdKey } });
  }

  /** For each, in one statement; what that did not write (settled before, or no hold) goes one by one. */
  async many(tx: Tx, kind: 'post' | 'void', inputs: readonly SettleInput[]): Promise<void> {
    if (inputs.length === 0) return;
    const holdKeys = inputs.map((input) => input.holdKey);
    tx.defer(LOCK_MANY, [holdKeys]);
    const keys = inputs.map((input) => input.key);
    if (new Set(keys).size < keys.length) throw new DomainError('ledger.key-reused');
    const values = [inputs.map(() => newId()), keys, holdKeys, tx.now, tx.requestId];
    const settled = await tx.sql<{ key: string }>(kind === 'post' ? POST_MANY : VOID_MANY, values);
    const done = new Set(settled.map(({ key }) => key));
    for (const input of inputs) if (!done.has(input.key)) await this.execute(tx, kind, input);
  }
}
