import { createHash } from 'node:crypto';

import { canonicalJson } from '@traverse/kernel';

/** An audit row as it is sealed: every column, times to the microsecond in UTC, numbers that may outgrow a double as text. */
export interface SealableRow {
  readonly id: string;
  readonly entity: string;
  readonly entityId: string;
  readonly version: number;
  readonly fromState: string | null;
  readonly toState: string;
  readonly command: string;
  readonly actedAs: string;
  readonly personId: string | null;
  readonly system: string | null;
  readonly reason: string | null;
  readonly requestId: string;
  /** `2026-03-01T09:30:00.123456Z` */
  readonly at: string;
  readonly xid: string;
}

export interface BlockHeader {
  readonly number: number;
  readonly previous: string;
  readonly rows: number;
  readonly root: string;
  /** `2026-03-01T09:30:00.000Z` */
  readonly sealedAt: string;
  /** Of every transaction below this one all rows are in this block or an earlier one. */
  readonly horizon: string;
  readonly hash: string;
}

/** What the first block has before it. */
export const GENESIS = '0'.repeat(64);

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

// RFC 6962, section 2.1: leaves and nodes hash under different first bytes, so that no node can pass for a row.
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** Hash of one row: SHA-256 over a zero byte and the row's canonical JSON in UTF-8 (docs/adr/0028). */
export const leafOf = (row: SealableRow): Buffer => sha256(LEAF, canonicalJson(row));

/** The largest power of two below n. */
const split = (n: number): number => 2 ** Math.floor(Math.log2(n - 1));

/** Root of the Merkle tree over at least one leaf, as RFC 6962 builds it. */
export function rootOf(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (!only) throw new Error('a tree has leaves');
  if (leaves.length === 1) return only;
  const k = split(leaves.length);
  return sha256(NODE, rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
}

/** The hashes, from the leaf upwards, that lead from the leaf at `index` to the root. */
export function pathOf(leaves: readonly Buffer[], index: number): string[] {
  if (leaves.length <= 1) return [];
  const k = split(leaves.length);
  const [own, other, at] = index < k ? [leaves.slice(0, k), leaves.slice(k), index] : [leaves.slice(k), leaves.slice(0, k), index - k];
  return [...pathOf(own, at), rootOf(other).toString('hex')];
}

/** The root that a leaf and its path lead to, or null when the path does not fit a tree of that size. */
export function rootFrom(leaf: Buffer, index: number, size: number, path: readonly string[]): string | null {
  if (index < 0 || index >= size) return null;
  const climb = (at: number, leaves: number, rest: readonly string[]): Buffer | null => {
    if (leaves === 1) return rest.length === 0 ? leaf : null;
    const sibling = rest[rest.length - 1];
    if (sibling === undefined) return null;
    const k = split(leaves);
    const left = at < k;
    const own = climb(left ? at : at - k, left ? k : leaves - k, rest.slice(0, -1));
    if (!own) return null;
    const other = Buffer.from(sibling, 'hex');
    return left ? sha256(NODE, own, other) : sha256(NODE, other, own);
  };
  return climb(index, size, path)?.toString('hex') ?? null;
}

/** Hash of a block: SHA-256 over the canonical JSON of its header, which holds the hash of the block before. */
export const hashOfBlock = ({ number, previous, rows, root, sealedAt, horizon }: Omit<BlockHeader, 'hash'>): string =>
  sha256(canonicalJson({ number, previous, rows, root, sealedAt, horizon })).toString('hex');

/** What is wrong with the rows of a block, given in order with their hashes from when they were sealed, or null. Names the first bad row. */
export function problemOfRows(header: BlockHeader, rows: readonly { readonly row: SealableRow; readonly leaf: string }[]): string | null {
  const leaves: Buffer[] = [];
  for (const { row, leaf } of rows) {
    const hash = leafOf(row);
    if (hash.toString('hex') !== leaf) return `block ${header.number}: row ${row.id} was changed`;
    leaves.push(hash);
  }
  if (leaves.length !== header.rows) return `block ${header.number} has ${leaves.length} rows, it was sealed with ${header.rows}`;
  return rootOf(leaves).toString('hex') === header.root ? null : `block ${header.number}: its rows are not those that were sealed`;
}

/** What is wrong with a block that should follow `before` (null: it is the first), or null. Its rows are looked at elsewhere. */
export function problemOfHeader(block: BlockHeader, before: BlockHeader | null): string | null {
  const number = (before?.number ?? 0) + 1;
  if (block.number !== number) return `block ${number} is missing: block ${block.number} comes instead`;
  if (block.previous !== (before?.hash ?? GENESIS)) return `block ${block.number} does not follow the block before it`;
  return hashOfBlock(block) === block.hash ? null : `block ${block.number} was changed: its hash is another`;
}
