import { Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language } from '@traverse/platform';

import { PublishRegisters } from './publish-registers.js';
import { PublishedDto, RegisterPreviewDto, RegisterStatesDto } from './register.dto.js';
import { RegisterQueries } from './register.queries.js';

/** The public registers, of my programmes only. */
@ApiTags('reporting')
@Controller('api/registers')
export class RegisterController {
  constructor(
    private readonly queries: RegisterQueries,
    private readonly publishing: PublishRegisters,
  ) {}

  @Get()
  @Can('register.read')
  @ApiOkResponse({ type: RegisterStatesDto })
  listRegisters(@CurrentActor() actor: Actor, @Language() language: string): Promise<RegisterStatesDto> {
    return this.queries.states(actor, language);
  }

  /** What publishing now would say of how many awards, and which award lacks what. */
  @Get(':id/preview')
  @Can('register.read')
  @ApiOkResponse({ type: RegisterPreviewDto })
  previewRegister(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RegisterPreviewDto> {
    return this.queries.preview(actor, id);
  }

  /** The list of operations and the 360Giving package of a programme, by its id, as they stand now. */
  @Post(':id/publish')
  @Can('register.publish')
  @ApiCreatedResponse({ type: PublishedDto })
  publishRegister(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PublishedDto> {
    return this.publishing.execute(actor, id);
  }
}
