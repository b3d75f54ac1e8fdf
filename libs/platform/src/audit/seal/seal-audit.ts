import { Injectable } from '@nestjs/common';

import { systemActor } from '@traverse/kernel';

import type { Tx } from '../../database/tx.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { type BlockHeader, GENESIS, hashOfBlock, leafOf, rootOf, type SealableRow } from './audit-chain.js';
import { SEALABLE } from './sealable.js';

/** So that a path through a block's tree is short and a backlog is sealed in bounded steps. */
export const ROWS_PER_BLOCK = 4096;
const SEALER = systemActor('audit.seal');

// One sealing at a time, whoever does it. Later statements see what the one before us has committed.
const ALONE = `SELECT pg_advisory_xact_lock(hashtext('traverse.audit.seal'))`;
// Asked before the rows are read: every transaction below xmin has ended by then, so all of its rows are among those that are read.
const STATE = `
  SELECT (pg_snapshot_xmin(pg_current_snapshot()))::text AS "xmin", (pg_snapshot_xmax(pg_current_snapshot()))::text AS "xmax",
    b."number", b."hash", b."horizon"::text AS "horizon"
  FROM (SELECT 1) AS "one" LEFT JOIN (SELECT * FROM "audit"."block" ORDER BY "number" DESC LIMIT 1) b ON true`;
const WAITING = `
  SELECT ${SEALABLE} FROM "audit"."transition" t
  WHERE t."xid" >= $1::bigint AND NOT EXISTS (SELECT FROM "audit"."sealed" s WHERE s."transition_id" = t."id")
  ORDER BY t."xid", t."id" LIMIT ${ROWS_PER_BLOCK}`;
const BLOCK = `INSERT INTO "audit"."block" ("number", "previous", "rows", "root", "sealed_at", "hash", "horizon") VALUES ($1, $2, $3, $4, $5, $6, $7)`;
const ROWS = `INSERT INTO "audit"."sealed" ("block", "position", "transition_id", "leaf") SELECT $1, "position" - 1, "id", "leaf" FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS r("id", "leaf", "position")`;

interface State {
  readonly xmin: string;
  readonly xmax: string;
  readonly number: number | null;
  readonly hash: string | null;
  readonly horizon: string | null;
}

/**
 * Seals what no block holds yet into the next block. A row is sealed once it is committed, whenever that is: what was committed late stands
 * at or above the last horizon, because its transaction was open when that was taken. Two at once seal once.
 */
@Injectable()
export class SealAudit {
  constructor(private readonly uow: UnitOfWork) {}

  /** Seals until nothing waits. Returns how many rows it sealed. */
  async execute(): Promise<number> {
    let sealed = 0;
    for (;;) {
      const block = await this.uow.run(SEALER, (tx) => this.next(tx));
      sealed += block?.rows ?? 0;
      if (!block || block.rows < ROWS_PER_BLOCK) return sealed;
    }
  }

  private async next(tx: Tx): Promise<BlockHeader | null> {
    tx.defer(ALONE);
    const [state] = await tx.sql<State>(STATE);
    if (!state) return null;
    const horizon = BigInt(state.horizon ?? 0);
    // A restored database may count transactions from the beginning again: then everything is looked through.
    const from = BigInt(state.xmax) < horizon ? 0n : horizon;
    const rows = await tx.sql<SealableRow>(WAITING, [from.toString()]);
    if (rows.length === 0) return null;
    const leaves = rows.map(leafOf);
    const header = {
      number: (state.number ?? 0) + 1,
      previous: state.hash ?? GENESIS,
      rows: rows.length,
      root: rootOf(leaves).toString('hex'),
      sealedAt: tx.now.toISOString(),
      horizon: rows.length < ROWS_PER_BLOCK ? state.xmin : from.toString(),
    };
    const block = { ...header, hash: hashOfBlock(header) };
    tx.defer(BLOCK, [block.number, block.previous, block.rows, block.root, tx.now, block.hash, block.horizon]);
    tx.defer(ROWS, [block.number, rows.map(({ id }) => id), leaves.map((leaf) => leaf.toString('hex'))]);
    return block;
  }
}
