import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import type { Actor } from '@traverse/kernel';
import { CONFIG, type Config, uploadOf } from '@traverse/platform';

import { type ImportedList, ImportSanctionsList } from './import-sanctions-list.js';

/** A person hands in the list. It is larger than what people upload elsewhere, so it has a limit of its own. */
@Injectable()
export class UploadSanctionsList {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly importing: ImportSanctionsList,
  ) {}

  async execute(actor: Actor, request: FastifyRequest): Promise<ImportedList> {
    const { content, field } = await uploadOf(request, this.config.sanctionsListLimitBytes);
    return this.importing.execute(actor, content, field('fewerAccepted') === 'true');
  }
}
