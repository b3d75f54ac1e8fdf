import { Controller, Get, Header, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, download, OneOfField } from '@traverse/platform';

import { decisionLetterLanguages } from './decision-letter.words.js';
import { ReadDecisionLetter } from './read-decision-letter.js';

class DecisionLetterAskedDto {
  @OneOfField(decisionLetterLanguages, { optional: true, description: 'The company’s own where it is left out' }) language?: string;
}

@ApiTags('award')
@Controller('api/decisions/:id/letter')
export class DecisionLetterController {
  constructor(private readonly read: ReadDecisionLetter) {}

  /** Tagged PDF, the same bytes whenever it is asked for; 404 until the decision is communicated. */
  @Get()
  @Can('decision.told')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'The letter', schema: { type: 'string', format: 'binary' } })
  @Header('cache-control', 'private, no-cache')
  async downloadDecisionLetter(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() asked: DecisionLetterAskedDto,
  ): Promise<StreamableFile> {
    return download(await this.read.execute(actor, id, asked.language));
  }
}
