import { Injectable } from '@nestjs/common';

import { DomainError, newId } from '@traverse/kernel';
import type { Tx } from '@traverse/platform';

import { accountIdOf, type AccountRef } from '../account/account-kinds.js';

export interface TransferInput {
  /** Unique for this movement, for ever: `claim:<id>:hold`. The same key with the same content does nothing. */
  readonly key: string;
  readonly from: AccountRef;
  readonly to: AccountRef;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly code: string;
  readonly subjectId: string;
}

/** Both rows in the order of their ids, so that two transfers the opposite way never wait for each other. */
const LOCK = `SELECT "account_id" FROM "ledger"."balance" WHERE "account_id" IN ($1, $2) ORDER BY "account_id" FOR UPDATE`;
const LOCK_ALL = `SELECT "account_id" FROM "ledger"."balance" WHERE "account_id" = ANY($1::uuid[]) ORDER BY "account_id" FOR UPDATE`;

// Sent behind LOCK, so its snapshot shows what the lock has waited for. Writes the row only when the money is there and the key is new,
// and touches the balances only when it wrote the row.
const move = (kind: 'transfer' | 'hold', change: string, touched: string): string => `
  WITH "moved" AS (
    INSERT INTO "ledger"."transfer" ("id", "key", "kind", "from_account_id", "to_account_id", "amount_minor", "currency", "code", "subject_id", "at", "request_id")
    SELECT $1, $2, '${kind}', f."account_id", t."account_id", $5, $6, $7, $8, $9, $10
    FROM "ledger"."balance" f, "ledger"."balance" t
    WHERE f."account_id" = $3 AND t."account_id" = $4 AND (f."may_be_negative" OR f."posted_minor" - f."pending_out_minor" >= $5::bigint)
    ON CONFLICT ("key") DO NOTHING RETURNING 1)
  UPDATE "ledger"."balance" SET ${change} WHERE "account_id" IN (${touched}) AND EXISTS (SELECT FROM "moved") RETURNING "account_id"`;

const TRANSFER = move(
  'transfer',
  `"posted_minor" = "posted_minor" + CASE "account_id" WHEN $3 THEN -$5::bigint ELSE $5::bigint END`,
  '$3, $4',
);
const HOLD = move('hold', `"pending_out_minor" = "pending_out_minor" + $5::bigint`, '$3');

// Sent behind LOCK_ALL. An account that cannot bear all that is asked of it bears nothing here: `execute` then says what is wrong.
const HOLD_MANY = `
  WITH "asked" AS (
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::bigint[], $6::text[], $7::text[], $8::uuid[])
      AS a("id", "key", "from_id", "to_id", "amount", "currency", "code", "subject_id")),
  "need" AS (SELECT "from_id", sum("amount") AS "sum" FROM "asked" GROUP BY "from_id"),
  "moved" AS (
    INSERT INTO "ledger"."transfer" ("id", "key", "kind", "from_account_id", "to_account_id", "amount_minor", "currency", "code", "subject_id", "at", "request_id")
    SELECT a."id", a."key", 'hold', f."account_id", t."account_id", a."amount", a."currency", a."code", a."subject_id", $9, $10
    FROM "asked" a JOIN "need" n ON n."from_id" = a."from_id"
      JOIN "ledger"."balance" f ON f."account_id" = a."from_id" JOIN "ledger"."balance" t ON t."account_id" = a."to_id"
    WHERE f."may_be_negative" OR f."posted_minor" - f."pending_out_minor" >= n."sum"
    ON CONFLICT ("key") DO NOTHING RETURNING "key", "from_account_id", "amount_minor"),
  "touched" AS (
    UPDATE "ledger"."balance" b SET "pending_out_minor" = b."pending_out_minor" + c."sum"
    FROM (SELECT "from_account_id" AS "id", sum("amount_minor")::bigint AS "sum" FROM "moved" GROUP BY 1) c WHERE b."account_id" = c."id")
  SELECT "key" FROM "moved"`;

const PRIOR = `
  SELECT "kind", "from_account_id", "to_account_id", "amount_minor", "currency", "code", "subject_id" FROM "ledger"."transfer" WHERE "key" = $1`;
const OPEN = `SELECT "account_id" FROM "ledger"."balance" WHERE "account_id" IN ($1, $2)`;

/** Moves money at once (`transfer`) or reserves it (`hold`): two statements, one round trip, for one or for many. */
@Injectable()
export class MoveMoney {
  lock(tx: Tx, accounts: readonly (AccountRef & { readonly currency: string })[]): void {
    tx.defer(LOCK_ALL, [accounts.map((account) => accountIdOf(account, account.currency))]);
  }

  async execute(tx: Tx, kind: 'transfer' | 'hold', input: TransferInput): Promise<void> {
    const { key, amountMinor, currency, code, subjectId } = input;
    if (amountMinor <= 0n) throw new DomainError('ledger.amount-not-positive');
    const from = accountIdOf(input.from, currency);
    const to = accountIdOf(input.to, currency);
    tx.defer(LOCK, [from, to]);
    const values = [newId(), key, from, to, amountMinor.toString(), currency, code, subjectId, tx.now, tx.requestId];
    const touched = await tx.sql(kind === 'hold' ? HOLD : TRANSFER, values);
    if (touched.length === 0) await this.explain(tx, kind, input, [from, to]);
  }

  /** `hold` for each, in one statement. What that did not write (done before, or not possible) goes one by one, and so says the same as alone. */
  async holdMany(tx: Tx, inputs: readonly TransferInput[]): Promise<void> {
    if (inputs.length === 0) return;
    if (inputs.some((input) => input.amountMinor <= 0n)) throw new DomainError('ledger.amount-not-positive');
    if (new Set(inputs.map((input) => input.key)).size < inputs.length) throw new DomainError('ledger.key-reused');
    const from = inputs.map((input) => accountIdOf(input.from, input.currency));
    const to = inputs.map((input) => accountIdOf(input.to, input.currency));
    tx.defer(LOCK_ALL, [[...new Set([...from, ...to])]]);
    const moved = await tx.sql<{ key: string }>(HOLD_MANY, [
      inputs.map(() => newId()),
      inputs.map((input) => input.key),
      ...[from, to],
      inputs.map((input) => input.amountMinor.toString()),
      inputs.map((input) => input.currency),
      inputs.map((input) => input.code),
      inputs.map((input) => input.subjectId),
      ...[tx.now, tx.requestId],
    ]);
    const done = new Set(moved.map(({ key }) => key));
    for (const input of inputs) if (!done.has(input.key)) await this.execute(tx, 'hold', input);
  }

  /** Nothing was written: done before, or a reason why not. */
  private async explain(tx: Tx, kind: string, input: TransferInput, [from, to]: readonly [string, string]): Promise<void> {
    const { key, amountMinor, currency, code, subjectId } = input;
    const [prior] = await tx.sql<Record<string, string>>(PRIOR, [key]);
    if (prior) {
      const asked = [kind, from, to, amountMinor.toString(), currency, code, subjectId.toLowerCase()];
      if (Object.values(prior).every((value, i) => value === asked[i])) return;
      throw new DomainError('ledger.key-reused', { params: { key } });
    }
    const open = await tx.sql<{ account_id: string }>(OPEN, [from, to]);
    for (const [account, id] of [[input.from, from] as const, [input.to, to] as const]) {
      if (!open.some((row) => row.account_id === id))
        throw new DomainError('ledger.no-account', { params: { kind: account.kind, currency } });
    }
    throw new DomainError('ledger.insufficient', { params: { kind: input.from.kind } });
  }
}
