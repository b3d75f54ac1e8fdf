import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

import type { Tx } from '@traverse/platform';

import type { Reopen } from '../bank/camt-stream.js';

export const PART_BYTES = 256 * 1024;
const PART = `SELECT "bytes" FROM "finance"."bank_file_part" WHERE "bank_file_id" = $1 AND "position" = $2`;

export const fileOnDisk =
  (path: string): Reopen =>
  (offset) =>
    createReadStream(path, { start: offset, highWaterMark: PART_BYTES }) as AsyncIterable<Buffer>;

export const fileInMemory = (bytes: Buffer): Reopen =>
  async function* (offset) {
    for (let at = offset; at < bytes.length; at += PART_BYTES) yield await Promise.resolve(bytes.subarray(at, at + PART_BYTES));
  };

/** As it was kept by `keepParts`; the parts are read as they are asked for. */
export const fileInParts = (tx: Tx, bankFileId: string): Reopen =>
  async function* (offset) {
    let position = Math.floor(offset / PART_BYTES);
    let skip = offset % PART_BYTES;
    for (;;) {
      const [part] = await tx.sql<{ bytes: Buffer }>(PART, [bankFileId, position]);
      if (!part) return;
      yield part.bytes.subarray(skip);
      position += 1;
      skip = 0;
    }
  };

/** One part after another, each written before the next is read. */
export async function keepParts(tx: Tx, bankFileId: string, open: Reopen): Promise<void> {
  let position = 0;
  let rest: Uint8Array = new Uint8Array();
  for await (const bytes of open(0)) {
    rest = Buffer.concat([rest, bytes]);
    for (; rest.length >= PART_BYTES; rest = rest.subarray(PART_BYTES))
      await keep(tx, bankFileId, position++, rest.subarray(0, PART_BYTES));
  }
  if (rest.length > 0) await keep(tx, bankFileId, position, rest);
}

const KEEP = `INSERT INTO "finance"."bank_file_part" ("bank_file_id", "position", "bytes") VALUES ($1, $2, $3)`;

async function keep(tx: Tx, bankFileId: string, position: number, bytes: Uint8Array): Promise<void> {
  await tx.sql(KEEP, [bankFileId, position, Buffer.from(bytes)]);
}

export async function digestOf(open: Reopen): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of open(0)) hash.update(bytes);
  return hash.digest('hex');
}
