import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

import { ZipFile } from 'yazl';

import { canonicalJson } from '@traverse/kernel';
import type { BlockHeader, SealableRow } from '@traverse/platform';

export const FORMAT = 'traverse.audit-pack/1';
export const MANIFEST = 'manifest.json';

export interface Manifest {
  readonly format: string;
  readonly application: { readonly id: string; readonly number: string };
  readonly madeAt: string;
  /** The newest block of the sealed audit: the chain in the pack leads to it. */
  readonly head: { readonly number: number; readonly hash: string };
  /** SHA-256 of every other file, by its path. */
  readonly files: Readonly<Record<string, string>>;
}

/** An audit row with its place in the sealed chain. */
export interface ProvenRow {
  readonly row: SealableRow;
  readonly block: number;
  readonly position: number;
  /** Hashes from the row up to the root of its block. */
  readonly path: readonly string[];
}

/** What one record of a context is: `finance.payout`, its id and its columns. */
export interface PackRecord {
  readonly kind: string;
  readonly id: string;
  readonly record: Readonly<Record<string, unknown>>;
}

export interface PackedRanking {
  readonly id: string;
  readonly version: number;
  readonly snapshot: object;
  readonly hash: string;
  readonly result: object;
}

export type Chain = readonly BlockHeader[];

export const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');
export const jsonFile = (value: unknown): Buffer => Buffer.from(`${canonicalJson(value)}\n`, 'utf8');

/**
 * The archive of these files, in this order, with the manifest's hash as its comment. The same files are the same bytes wherever and whenever
 * they are packed: stored as they are, all with one time, so that a check can pack them again and compare every byte.
 */
export function packOf(files: readonly (readonly [string, Buffer])[]): Readable {
  const zip = new ZipFile();
  // DOS times are in nobody's zone: made of local parts, they come out the same everywhere.
  const mtime = new Date(1980, 0, 1);
  for (const [path, content] of files) zip.addBuffer(content, path, { mtime, mode: 0o100644, compress: false, forceDosTimestamp: true });
  const manifest = files.find(([path]) => path === MANIFEST)?.[1] ?? '';
  zip.end({ comment: sha256(manifest) } as never);
  return zip.outputStream as Readable;
}
