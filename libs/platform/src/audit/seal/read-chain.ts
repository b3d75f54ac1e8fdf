import type { EntityManager } from 'typeorm';

import type { BlockHeader, SealableRow } from './audit-chain.js';
import { HEADER, SEALABLE } from './sealable.js';

/** What stands at one place of a block: null where the row is gone. */
export interface Place {
  readonly position: number;
  readonly transitionId: string;
  readonly leaf: string;
  readonly row: SealableRow | null;
}

export interface ReadBlock {
  readonly header: BlockHeader;
  readonly places: readonly Place[];
}

// The primary key leads through both: a block's rows lie together.
const HEADERS = `SELECT ${HEADER} FROM "audit"."block" b WHERE b."number" > $1 ORDER BY b."number" LIMIT 100`;
const PLACES = `
  SELECT s."position", s."transition_id" AS "transitionId", s."leaf", ${SEALABLE}
  FROM "audit"."sealed" s LEFT JOIN "audit"."transition" t ON t."id" = s."transition_id" WHERE s."block" = $1 ORDER BY s."position"`;

/** All blocks in order, one in memory at a time. Wants a snapshot of its own: a REPEATABLE READ transaction. */
export async function* readChain(manager: EntityManager): AsyncGenerator<ReadBlock> {
  let after = 0;
  for (;;) {
    const headers: BlockHeader[] = await manager.query(HEADERS, [after]);
    for (const header of headers) {
      const places: (Omit<Place, 'row'> & SealableRow)[] = await manager.query(PLACES, [header.number]);
      yield {
        header,
        places: places.map(({ position, transitionId, leaf, ...row }) => ({
          position,
          transitionId,
          leaf,
          // A row that is gone leaves every column empty.
          row: (row as { id: string | null }).id === null ? null : row,
        })),
      };
      after = header.number;
    }
    if (headers.length === 0) return;
  }
}
