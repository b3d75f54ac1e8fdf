import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { AgreementTextsDto, WriteTextDto } from './agreement-text.dto.js';
import { AgreementTextQueries } from './agreement-text.queries.js';
import { WriteAgreementText } from './write-agreement-text.js';

@ApiTags('award')
@Controller('api/calls/:callId/agreement-texts')
export class AgreementTextController {
  constructor(
    private readonly queries: AgreementTextQueries,
    private readonly writing: WriteAgreementText,
  ) {}

  @Get()
  @Can('agreement-text.read')
  @ApiOkResponse({ type: AgreementTextsDto })
  listAgreementTexts(@CurrentActor() actor: Actor, @Param('callId', ParseUUIDPipe) callId: string): Promise<AgreementTextsDto> {
    return this.queries.ofCall(actor, callId);
  }

  /** A new version, for agreements that are offered from now on. */
  @Post()
  @Can('agreement-text.write')
  @ApiCreatedResponse({ type: AgreementTextsDto })
  async writeAgreementText(
    @CurrentActor() actor: Actor,
    @Param('callId', ParseUUIDPipe) callId: string,
    @Body() body: WriteTextDto,
  ): Promise<AgreementTextsDto> {
    await this.writing.execute(actor, callId, body);
    return this.queries.ofCall(actor, callId);
  }
}
