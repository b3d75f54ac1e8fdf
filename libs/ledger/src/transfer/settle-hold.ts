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
}
