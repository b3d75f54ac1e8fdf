import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language, ReasonDto } from '@traverse/platform';

import { FinanceListQueryDto } from '../list-query.dto.js';
import { SchemeHoldDto, SchemeHoldPageDto, StopSchemeDto } from './scheme-hold.dto.js';
import { SchemeHoldQueries } from './scheme-hold.queries.js';
import { StopScheme } from './stop-scheme.js';

@ApiTags('finance')
@Controller('api/scheme-holds')
export class SchemeHoldController {
  constructor(
    private readonly queries: SchemeHoldQueries,
    private readonly stopping: StopScheme,
  ) {}

  @Get()
  @Can('hold.read')
  @ApiOkResponse({ type: SchemeHoldPageDto })
  listSchemeHolds(
    @CurrentActor() actor: Actor,
    @Query() query: FinanceListQueryDto,
    @Language() language: string,
  ): Promise<SchemeHoldPageDto> {
    return this.queries.list(actor, query, language);
  }

  /** Nothing is paid under the call until another person releases it. */
  @Post()
  @Can('hold.open')
  @ApiCreatedResponse({ type: SchemeHoldDto })
  async stopScheme(@CurrentActor() actor: Actor, @Body() body: StopSchemeDto, @Language() language: string): Promise<SchemeHoldDto> {
    return this.queries.one(actor, (await this.stopping.execute(actor, body.callId, body.detail)).id, language);
  }

  @Post(':id/release')
  @Can('hold.release')
  @ApiCreatedResponse({ type: SchemeHoldDto })
  async releaseScheme(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
    @Language() language: string,
  ): Promise<SchemeHoldDto> {
    return this.queries.one(actor, (await this.stopping.release(actor, id, body.reason)).id, language);
  }
}
