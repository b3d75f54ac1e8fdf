import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor, Page } from '@traverse/kernel';
import { Can, CurrentActor, Language } from '@traverse/platform';

import { ApplicationListQueries } from './application-list.queries.js';
import { type DeskApplicationDto, DeskAskedDto, DeskPageDto } from './desk.dto.js';

@ApiTags('reporting')
@Controller('api/desk/applications')
export class DeskController {
  constructor(private readonly queries: ApplicationListQueries) {}

  /** Submitted applications of my programmes, with what all contexts say of them. Pages by key; nothing is counted. */
  @Get()
  @Can('desk.read')
  @ApiOkResponse({ type: DeskPageDto })
  listDesk(@CurrentActor() actor: Actor, @Query() asked: DeskAskedDto, @Language() language: string): Promise<Page<DeskApplicationDto>> {
    return this.queries.page(actor, asked, language);
  }
}
