import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { Inject, Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type/core';

import { DomainError, newId } from '@traverse/kernel';

import { CONFIG, type Config } from '../config/index.js';
import { FileStore } from './file-store.js';
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

/** Files of people and of ours. Written to DATA_DIR/files, checked, then handed to the store: a broken upload leaves nothing. */
@Injectable()
export class Storage {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly scanner: VirusScanner,
    private readonly store: FileStore,
  ) {}

  /** Streams to disk. Refuses above the limit and any type (by content, not by name) that is not allowed. */
  async put(content: Readable, allowedTypes: readonly string[], wantedLimitBytes = Infinity): Promise<StoredFile> {
    // The parser of uploads cuts off beyond the house's own limit: nothing above it may pass for whole.
    const limitBytes = Math.min(wantedLimitBytes, this.config.uploadLimitBytes);
    const key = newId();
    const part = await this.part(key);
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
      await this.store.put(key, part, size, type);
      return { key, size, sha256: hash.digest('hex'), type, scanned };
    } finally {
      await rm(part, { force: true });
    }
  }

  /** Keeps what this house has made itself: nothing is judged. */
  async keep(content: Buffer, type: string): Promise<StoredFile> {
    const key = newId();
    const part = await this.part(key);
    try {
      await writeFile(part, content, { mode: 0o600 });
      await this.store.put(key, part, content.length, type);
    } finally {
      await rm(part, { force: true });
    }
    return { key, size: content.length, sha256: createHash('sha256').update(content).digest('hex'), type, scanned: false };
  }

  /** As `keep`, for what is too long to be held. */
  async keepStream(content: Readable, type: string): Promise<StoredFile> {
    const key = newId();
    const part = await this.part(key);
    const hash = createHash('sha256');
    let size = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        hash.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await pipeline(content, meter, createWriteStream(part, { mode: 0o600 }));
      await this.store.put(key, part, size, type);
    } finally {
      await rm(part, { force: true });
    }
    return { key, size, sha256: hash.digest('hex'), type, scanned: false };
  }

  read(key: string): Readable {
    return this.store.read(key);
  }

  /** Nothing happens when it is gone already. */
  remove(key: string): Promise<void> {
    return this.store.remove(key);
  }

  /** Where a file is put together until it is whole. */
  private async part(key: string): Promise<string> {
    const folder = join(this.config.dataDir, 'files');
    await mkdir(folder, { recursive: true });
    return join(folder, `${key}.part`);
  }
}

async function typeByContent(head: Buffer): Promise<string> {
  return (await fileTypeFromBuffer(head))?.mime ?? 'application/octet-stream';
}
