import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { Inject, Injectable } from '@nestjs/common';

import { type Actor, DomainError } from '@traverse/kernel';
import { CONFIG, type Config, type Upload } from '@traverse/platform';

import { ImportBankFile, IN_ONE_GO_BYTES } from './import-bank-file.js';
import type { FileSource, Imported } from './known-file.js';
import { fileOnDisk } from './large-file.js';
import { TakeLargeFile } from './take-large-file.js';

/** A person hands in a bank's file, of any length up to the limit. What cannot be read is refused, here, with the reason. */
@Injectable()
export class UploadBankFile {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly importing: ImportBankFile,
    private readonly large: TakeLargeFile,
  ) {}

  get limitBytes(): number {
    return this.config.bankFileLimitBytes;
  }

  async execute(actor: Actor, { content }: Upload): Promise<Imported> {
    // It is read more than once, and a browser sends it only once.
    const path = join(tmpdir(), `traverse-${randomUUID()}`);
    try {
      const size = await this.receive(content, path);
      const imported = await this.import(path, size, { source: 'upload', uploadedById: actor.personId });
      if (imported.problem) throw new DomainError(imported.problem, { status: 422, fields: [{ path: 'file', code: imported.problem }] });
      return imported;
    } finally {
      await rm(path, { force: true });
    }
  }

  private async import(path: string, size: number, source: FileSource): Promise<Imported> {
    const large = size > IN_ONE_GO_BYTES ? await this.large.execute(fileOnDisk(path), source) : null;
    return large ?? this.importing.execute({ ...source, bytes: await readFile(path) });
  }

  private async receive(content: Readable, path: string): Promise<number> {
    const { limitBytes } = this;
    let size = 0;
    await pipeline(
      content,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          size += chunk.length;
          if (size > limitBytes) throw new DomainError('platform.file-too-large', { status: 413, params: { limitBytes } });
          yield chunk;
        }
      },
      createWriteStream(path, { mode: 0o600 }),
    );
    return size;
  }
}
