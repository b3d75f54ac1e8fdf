import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { Inject, Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type/core';

import { DomainError, newId } from '@traverse/kernel';

import { CONFIG, type Config } from '../config/index.js';
import { VirusScanner } from './virus-scanner.js';

export interface StoredFile {
  /** Where it lies: made by us, never the client's name. */
  readonly key: string;
  readonly size: number;
  readonly sha256: string;
  /** MIME type by content. */
  readonly type: string;
  /** Looked into by a virus scanner; false where none is configured. */
  readonly scanned: boolean;
}

const HEAD_BYTES = 4100;

/** Files on disk under DATA_DIR/files. Written beside, checked, then moved into place: a broken upload leaves nothing. */
@Injectable()
export class Storage {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly scanner: VirusScanner,
  ) {}

  /** Streams to disk. Refuses above the limit and any type (by content, not by name) that is not allowed. */
  async put(content: Readable, allowedTypes: readonly string[], wantedLimitBytes = Infinity): Promise<StoredFile> {
    // The parser of uploads cuts off beyond the house's own limit: nothing above it may pass for whole.
    const limitBytes = Math.min(wantedLimitBytes, this.config.uploadLimitBytes);
    const folder = join(this.config.dataDir, 'files');
    await mkdir(folder, { recursive: true });
    const key = newId();
    const part = join(folder, `${key}.part`);
    const hash = createHash('sha256');
    const head: Buffer[] = [];
    let size = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        if (size < HEAD_BYTES) head.push(chunk);
        size += chunk.length;
        hash.update(chunk);
        if (size > limitBytes)
          done(
            new DomainError('platform.file-too-large', {
              status: 413,
              params: { limitBytes },
              fields: [{ path: 'file', code: 'platform.file-too-large', params: { limitBytes } }],
            }),
          );
        else done(null, chunk);
      },
    });
    try {
      await pipeline(content, meter, createWriteStream(part, { mode: 0o600 }));
      const type = await typeByContent(Buffer.concat(head));
      if (!allowedTypes.includes(type)) {
        const params = { type, allowed: allowedTypes.join(', ') };
        throw new DomainError('platform.file-type-refused', {
          status: 415,
          params,
          fields: [{ path: 'file', code: 'platform.file-type-refused', params }],
        });
      }
      const scanned = await this.scanner.scan(part);
      await rename(part, join(folder, key));
      return { key, size, sha256: hash.digest('hex'), type, scanned };
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  /** Keeps what this house has made itself: nothing is judged. */
  async keep(content: Buffer, type: string): Promise<StoredFile> {
    const folder = join(this.config.dataDir, 'files');
    await mkdir(folder, { recursive: true });
    const key = newId();
    await writeFile(join(folder, key), content, { mode: 0o600 });
    return { key, size: content.length, sha256: createHash('sha256').update(content).digest('hex'), type, scanned: false };
  }

  read(key: string): Readable {
    if (!/^[0-9a-f-]{36}$/.test(key)) throw new DomainError('platform.bad-file-key', { status: 400 });
    return createReadStream(join(this.config.dataDir, 'files', key));
  }

  /** Nothing happens when it is gone already. */
  async remove(key: string): Promise<void> {
    if (/^[0-9a-f-]{36}$/.test(key)) await rm(join(this.config.dataDir, 'files', key), { force: true });
  }
}

async function typeByContent(head: Buffer): Promise<string> {
  return (await fileTypeFromBuffer(head))?.mime ?? 'application/octet-stream';
}
