import type { QueryRunner } from 'typeorm';

import { type Actor, DomainError, type RequestContext } from '@traverse/kernel';

import type { Tx } from './tx.js';

const INSERT = `INSERT INTO "platform"."idempotency" ("scope", "key", "body_hash", "response", "created_at") VALUES ($1, $2, $3, $4, $5)`;

/** The same command came again: carries the first result. Does not leave UnitOfWork. */
export class IdempotentReplay extends Error {
  constructor(readonly response: unknown) {
    super('idempotent replay');
  }
}

/** The claim of one unit of work on its request's Idempotency-Key. */
export interface IdempotencyClaim {
  /** Actor and route; with a number when the request runs several units of work, one after another (a bulk command). */
  readonly scope: string;
  readonly key: string;
  readonly bodyHash: string;
}

const runsOf = new WeakMap<RequestContext, number>();

/** Called once per unit of work, before its first run. Null when the request carries no key. */
export function claimOf(actor: Actor): IdempotencyClaim | null {
  const idempotency = actor.request?.idempotency;
  if (!actor.request || !idempotency) return null;
  const nth = runsOf.get(actor.request) ?? 0;
  runsOf.set(actor.request, nth + 1);
  const who = actor.personId ?? actor.system ?? 'anonymous';
  return { scope: `${who} ${idempotency.route}${nth === 0 ? '' : ` #${nth}`}`, key: idempotency.key, bodyHash: idempotency.bodyHash };
}

/** Written in the transaction of the effect: whoever comes second breaks on the key and its own effects are rolled back. */
export function insertIdempotency(tx: Tx, { scope, key, bodyHash }: IdempotencyClaim, result: unknown): void {
  tx.defer(INSERT, [scope, key, bodyHash, JSON.stringify(result ?? null), tx.now]);
}

/** The first answer, a refusal when the key was used with another body, or null when the key is new. */
export async function findReplay(runner: QueryRunner, { scope, key, bodyHash }: IdempotencyClaim): Promise<Error | null> {
  const [row] = (await runner.query(`SELECT "body_hash", "response" FROM "platform"."idempotency" WHERE "scope" = $1 AND "key" = $2`, [
    scope,
    key,
  ])) as { body_hash: string; response: unknown }[];
  if (!row) return null;
  if (row.body_hash !== bodyHash) return new DomainError('platform.idempotency-key-reused', { status: 422 });
  return new IdempotentReplay(row.response);
}
