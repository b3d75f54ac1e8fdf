import type { EntityManager } from 'typeorm';

import { type BlockHeader, pathOf, type SealableRow } from './audit-chain.js';
import { HEADER, SEALABLE } from './sealable.js';

/** An audit row with its place in the chain and the hashes that lead from it to the root of its block. */
export interface RowProof {
  readonly row: SealableRow;
  readonly block: number;
  readonly position: number;
  readonly path: readonly string[];
}

const ROWS = `
  SELECT s."block", s."position", ${SEALABLE} FROM "audit"."transition" t LEFT JOIN "audit"."sealed" s ON s."transition_id" = t."id"
  WHERE t."entity_id" = ANY($1::uuid[]) ORDER BY s."block", s."position"`;
const LEAVES = `SELECT "leaf" FROM "audit"."sealed" WHERE "block" = $1 ORDER BY "position"`;
const HEADERS = `SELECT ${HEADER} FROM "audit"."block" b WHERE b."number" >= $1 ORDER BY b."number"`;

/** Every audit row of these entities with its proof. Throws when one is not sealed yet. */
export async function proveRows(manager: EntityManager, entityIds: readonly string[]): Promise<RowProof[]> {
  type Row = SealableRow & { readonly block: number | null; readonly position: number | null };
  const rows: Row[] = await manager.query(ROWS, [entityIds]);
  const proofs: RowProof[] = [];
  let open = 0;
  let leaves: Buffer[] = [];
  for (const { block, position, ...row } of rows) {
    if (block === null || position === null) throw new Error(`audit row ${row.id} is not sealed yet`);
    if (block !== open) {
      const stored: { leaf: string }[] = await manager.query(LEAVES, [block]);
      leaves = stored.map(({ leaf }) => Buffer.from(leaf, 'hex'));
      open = block;
    }
    proofs.push({ row, block, position, path: pathOf(leaves, position) });
  }
  return proofs;
}

/** The chain from this block to its head. */
export function headersFrom(manager: EntityManager, number: number): Promise<BlockHeader[]> {
  return manager.query(HEADERS, [number]);
}
