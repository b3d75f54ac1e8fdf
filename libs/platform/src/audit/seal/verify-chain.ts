import type { DataSource, EntityManager } from 'typeorm';

import { type BlockHeader, problemOfHeader, problemOfRows, type SealableRow } from './audit-chain.js';
import { type ReadBlock, readChain } from './read-chain.js';

export interface ChainResult {
  readonly verified: boolean;
  readonly blocks: number;
  readonly rows: number;
  /** Committed and not sealed yet. */
  readonly waiting: number;
  /** The hash of the last block: who wrote it down elsewhere can tell later that nothing was cut off. */
  readonly head: string | null;
  /** The first block or row that is wrong, in words for an auditor. */
  readonly problem: string | null;
}

// A restored database that counts its transactions anew has not come to the horizon yet: there a row below it is a new one.
const AFTER = `
  SELECT count(*)::int AS "waiting", (array_agg(t."id" ORDER BY t."xid", t."id") FILTER (WHERE t."xid" < $1::bigint AND pg_snapshot_xmax(pg_current_snapshot())::text::bigint >= $1::bigint))[1] AS "foreign"
  FROM "audit"."transition" t WHERE NOT EXISTS (SELECT FROM "audit"."sealed" s WHERE s."transition_id" = t."id")`;
const HORIZON = `SELECT "horizon"::text AS "horizon" FROM "audit"."block" ORDER BY "number" DESC LIMIT 1`;

/**
 * Recomputes every block from its rows and the chain from its blocks, in one snapshot of the database. Stops at the first thing that is wrong.
 * `known` is a block that was noted elsewhere: it must still be there.
 */
export function verifyChain(dataSource: DataSource, known: Pick<BlockHeader, 'number' | 'hash'> | null = null): Promise<ChainResult> {
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    let before: BlockHeader | null = null;
    let rows = 0;
    let problem: string | null = null;
    for await (const block of readChain(manager)) {
      problem = problemOfHeader(block.header, before) ?? problemOfPlaces(block) ?? unlike(known, block.header);
      if (problem) break;
      before = block.header;
      rows += block.header.rows;
    }
    const tail = await afterTheChain(manager);
    if (known && !problem && known.number > (before?.number ?? 0)) problem = `block ${known.number} is missing: the chain ends before it`;
    if (!problem && tail.foreign) problem = `row ${tail.foreign} is in no block, and its time has passed: it was put in later`;
    return {
      verified: problem === null,
      blocks: before?.number ?? 0,
      rows,
      waiting: tail.waiting,
      head: before?.hash ?? null,
      problem,
    };
  });
}

async function afterTheChain(manager: EntityManager): Promise<{ waiting: number; foreign: string | null }> {
  const [last]: { horizon: string }[] = await manager.query(HORIZON);
  const [tail]: { waiting: number; foreign: string | null }[] = await manager.query(AFTER, [last?.horizon ?? '0']);
  return tail ?? { waiting: 0, foreign: null };
}

function unlike(known: Pick<BlockHeader, 'number' | 'hash'> | null, header: BlockHeader): string | null {
  return known?.number === header.number && known.hash !== header.hash ? `block ${header.number} is not the one that was noted` : null;
}

function problemOfPlaces({ header, places }: ReadBlock): string | null {
  const rows: { row: SealableRow; leaf: string }[] = [];
  for (const [index, { position, transitionId, leaf, row }] of places.entries()) {
    if (position !== index) return `block ${header.number}: the row at place ${index} is missing`;
    if (!row) return `block ${header.number}: row ${transitionId} is missing`;
    rows.push({ row, leaf });
  }
  return problemOfRows(header, rows);
}
