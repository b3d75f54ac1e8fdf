import type { DataSource } from 'typeorm';

import { canonicalJson } from '@traverse/kernel';

import { type BlockHeader, leafOf, problemOfHeader, problemOfRows, type SealableRow } from './audit-chain.js';
import { readChain } from './read-chain.js';

/**
 * The chain as a file that can be checked without the database: one canonical JSON object a line, each block before its rows, and at the
 * end what the file holds. Streams; one snapshot.
 */
export function writeChain(dataSource: DataSource, write: (line: string) => Promise<void>): Promise<{ blocks: number; rows: number }> {
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    let [blocks, rows, head] = [0, 0, ''];
    for await (const { header, places } of readChain(manager)) {
      await write(canonicalJson({ block: header }));
      for (const { row, transitionId } of places) {
        if (!row) throw new Error(`row ${transitionId} of block ${header.number} is missing: verify the audit first`);
        await write(canonicalJson({ row }));
        rows += 1;
      }
      [blocks, head] = [header.number, header.hash];
    }
    await write(canonicalJson({ end: { blocks, rows, head } }));
    return { blocks, rows };
  });
}

interface Line {
  readonly block?: BlockHeader;
  readonly row?: SealableRow;
  readonly end?: { readonly blocks: number; readonly rows: number; readonly head: string };
}

/** Checks such a file line by line. Every byte counts: a line that is not canonical is a change. Returns the first problem, or what the file holds. */
export async function verifyChainFile(lines: AsyncIterable<string>): Promise<{ problem: string } | { blocks: number; rows: number }> {
  const reader = new ChainReader();
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const problem = reader.take(line);
    if (problem) return { problem: `line ${number}: ${problem}` };
  }
  return reader.result();
}

/** Knows the block that is being read and the one before it. */
class ChainReader {
  private before: BlockHeader | null = null;
  private open: BlockHeader | null = null;
  private inOpen: { row: SealableRow; leaf: string }[] = [];
  private rows = 0;
  private end: Line['end'];

  take(text: string): string | null {
    if (this.end) return 'something follows the end';
    const line = parse(text);
    if (!line || canonicalJson(line) !== text) return 'not a line of a chain, or changed';
    if (line.row) {
      if (!this.open) return 'a row outside of a block';
      this.inOpen.push({ row: line.row, leaf: leafOf(line.row).toString('hex') });
      this.rows += 1;
      return null;
    }
    const problem = this.close();
    if (problem) return problem;
    if (line.end) return this.finish(line.end);
    if (!line.block) return 'not a line of a chain';
    this.open = line.block;
    return problemOfHeader(line.block, this.before);
  }

  result(): { problem: string } | { blocks: number; rows: number } {
    return this.end ? { blocks: this.end.blocks, rows: this.end.rows } : { problem: 'the end is missing: the file was cut off' };
  }

  private close(): string | null {
    if (!this.open) return null;
    const problem = problemOfRows(this.open, this.inOpen);
    this.before = this.open;
    this.open = null;
    this.inOpen = [];
    return problem;
  }

  private finish(end: NonNullable<Line['end']>): string | null {
    this.end = end;
    const held = { blocks: this.before?.number ?? 0, rows: this.rows, head: this.before?.hash ?? '' };
    return canonicalJson(held) === canonicalJson(end) ? null : 'the end does not say what the file holds';
  }
}

function parse(text: string): Line | null {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && Object.keys(value).length === 1 ? (value as Line) : null;
  } catch {
    return null;
  }
}
