import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { DomainError } from '@traverse/kernel';

/** Port: where the bytes of files lie. Keys are ours (uuid), never a sender's name. */
export abstract class FileStore {
  /** Takes the finished file at `path`, whole or not at all. The file at `path` may be gone afterwards. */
  abstract put(key: string, path: string, size: number, type: string): Promise<void>;
  /** Fails when it is read, not when it is asked for. */
  abstract read(key: string): Readable;
  /** Nothing happens when it is gone already. */
  abstract remove(key: string): Promise<void>;
}

/** Nothing but the keys that we make reaches a path or an address. */
export function assertKey(key: string): void {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key)) throw new DomainError('platform.bad-file-key', { status: 400 });
}

/** One folder on disk. */
export class DiskStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(key: string, path: string): Promise<void> {
    assertKey(key);
    await mkdir(this.folder, { recursive: true });
    await rename(path, join(this.folder, key)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EXDEV') throw error;
      return this.copied(key, path);
    });
  }

  read(key: string): Readable {
    assertKey(key);
    return createReadStream(join(this.folder, key));
  }

  async remove(key: string): Promise<void> {
    assertKey(key);
    await rm(join(this.folder, key), { force: true });
  }

  /** From another disk: beside the place first, so that nobody reads half of it. */
  private async copied(key: string, path: string): Promise<void> {
    const part = join(this.folder, `${key}.part`);
    await pipeline(createReadStream(path), createWriteStream(part, { mode: 0o600 }));
    await rename(part, join(this.folder, key));
  }
}
