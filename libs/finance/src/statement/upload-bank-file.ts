import { Inject, Injectable } from '@nestjs/common';

import { type Actor, DomainError } from '@traverse/kernel';
import { CONFIG, type Config, type Upload } from '@traverse/platform';

import { ImportBankFile, type Imported } from './import-bank-file.js';

/** A person hands in a bank's file. What cannot be read is refused, here, with the reason. */
@Injectable()
export class UploadBankFile {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly importing: ImportBankFile,
  ) {}

  async execute(actor: Actor, { content }: Upload): Promise<Imported> {
    const chunks: Buffer[] = [];
    let size = 0;
    const limitBytes = this.config.uploadLimitBytes;
    for await (const chunk of content as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limitBytes) throw new DomainError('platform.file-too-large', { status: 413, params: { limitBytes } });
      chunks.push(chunk);
    }
    const imported = await this.importing.execute({ bytes: Buffer.concat(chunks), source: 'upload', uploadedById: actor.personId });
    if (imported.problem) throw new DomainError(imported.problem, { status: 422, fields: [{ path: 'file', code: imported.problem }] });
    return imported;
  }
}
