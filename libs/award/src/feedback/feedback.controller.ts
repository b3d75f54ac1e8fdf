import { Controller, Get, Header, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language, OneOfField } from '@traverse/platform';

import { FeedbackDto } from './feedback.dto.js';
import { FeedbackLetter } from './feedback-letter.js';
import { letterLanguages } from './feedback-letter.languages.js';
import { FeedbackQueries } from './feedback.queries.js';

class LetterAskedDto {
  @OneOfField(letterLanguages, { optional: true, description: 'The reader’s own where it is left out' }) language?: string;
}

@ApiTags('award')
@Controller('api/applications/:id/feedback')
export class FeedbackController {
  constructor(
    private readonly queries: FeedbackQueries,
    private readonly letter: FeedbackLetter,
  ) {}

  /** Scores and comments of the reviews, without their authors; 404 until the decision is communicated. */
  @Get()
  @Can('feedback.read')
  @ApiOkResponse({ type: FeedbackDto })
  getFeedback(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Language() language: string): Promise<FeedbackDto> {
    return this.queries.view(actor, id, language);
  }

  /** The same as a letter: tagged PDF, the same bytes whenever it is asked for. */
  @Get('letter')
  @Can('feedback.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'The letter', schema: { type: 'string', format: 'binary' } })
  @Header('cache-control', 'private, no-cache')
  async downloadFeedbackLetter(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() asked: LetterAskedDto,
    @Language() reader: string,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.letter.execute(actor, id, asked.language ?? reader);
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition: `attachment; filename="${name}"` });
  }
}
