import type { QueryRunner } from 'typeorm';

import { type Actor, DomainError } from '@traverse/kernel';

import type { Tx } from './tx.js';

const INSERT = `INSERT INTO "platform"."idempotency" ("scope", "key", "body_hash", "response", "created_at") VALUES ($1, $2, $3, $4, $5)`;

/** The same command came again: carries the first result. Does not leave UnitOfWork. */
export class IdempotentReplay extends Error {
  constructor(readonly response: unknown) {
    super('idempotent replay');
  }
}

function scopeOf(actor: Actor): string {
  return `${actor.personId ?? actor.system ?? 'anonymous'} ${actor.request?.idempotency?.route ?? ''}`;
}

/** Written in the transaction of the effect: whoever comes second breaks on the key and its own effects are rolled back. */
export function insertIdempotency(tx: Tx, actor: Actor, result: unknown): void {
  const idempotency = actor.request?.idempotency;
  if (idempotency) tx.defer(INSERT, [scopeOf(actor), idempotency.key, idempotency.bodyHash, JSON.stringify(result ?? null), tx.now]);
}

/** The first answer, a refusal when the key was used with another body, or null when the key is new. */
export async function findReplay(runner: QueryRunner, actor: Actor): Promise<Error | null> {
  const idempotency = actor.request?.idempotency;
  if (!idempotency) return null;
  const [row] = (await runner.query(`SELECT "body_hash", "response" FROM "platform"."idempotency" WHERE "scope" = $1 AND "key" = $2`, [
    scopeOf(actor),
    idempotency.key,
  ])) as { body_hash: string; response: unknown }[];
  if (!row) return null;
  if (row.body_hash !== idempotency.bodyHash) return new DomainError('platform.idempotency-key-reused', { status: 422 });
  return new IdempotentReplay(row.response);
}
