import { Controller, Get, Header, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language, OneOfField, TextField } from '@traverse/platform';

import { ReadSubmittedDocument } from './read-submitted-document.js';
import { documentLanguages } from './submitted-document.words.js';

class SubmittedDocumentAskedDto {
  @OneOfField(documentLanguages, { optional: true, description: 'The reader’s own where it is left out' }) language?: string;
  @TextField({ optional: true, pattern: /^[0-9a-f]{64}$/, description: 'An earlier submission; the latest where it is left out' })
  snapshotHash?: string;
}

@ApiTags('applicant')
@Controller('api/applications/:id/submitted-document')
export class SubmittedDocumentController {
  constructor(private readonly read: ReadSubmittedDocument) {}

  /** PDF of what was submitted: tagged, the same bytes whenever it is asked for. */
  @Get()
  @Can('application.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'The document', schema: { type: 'string', format: 'binary' } })
  @Header('cache-control', 'private, no-cache')
  async downloadSubmittedDocument(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() asked: SubmittedDocumentAskedDto,
    @Language() reader: string,
  ): Promise<StreamableFile> {
    const { name, size, content } = await this.read.execute(actor, id, asked.language ?? reader, asked.snapshotHash);
    return new StreamableFile(content, { type: 'application/pdf', length: size, disposition: `attachment; filename="${name}"` });
  }
}
