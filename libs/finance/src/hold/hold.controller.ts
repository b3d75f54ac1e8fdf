import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, ReasonDto } from '@traverse/platform';

import { FinanceListQueryDto } from '../list-query.dto.js';
import { HoldDto, HoldPageDto, OpenHoldDto } from './hold.dto.js';
import { HoldQueries } from './hold.queries.js';
import { OpenHold } from './open-hold.js';
import { ReleaseHold } from './release-hold.js';

@ApiTags('finance')
@Controller('api/holds')
export class HoldController {
  constructor(
    private readonly queries: HoldQueries,
    private readonly opening: OpenHold,
    private readonly releasing: ReleaseHold,
  ) {}

  @Get()
  @Can('hold.read')
  @ApiOkResponse({ type: HoldPageDto })
  listHolds(@CurrentActor() actor: Actor, @Query() query: FinanceListQueryDto): Promise<HoldPageDto> {
    return this.queries.list(actor, query) as Promise<HoldPageDto>;
  }

  @Post()
  @Can('hold.open')
  @ApiCreatedResponse({ type: HoldDto })
  async openHold(@CurrentActor() actor: Actor, @Body() body: OpenHoldDto): Promise<HoldDto> {
    return this.queries.one(actor, (await this.opening.execute(actor, body)).id);
  }

  @Post(':id/release')
  @Can('hold.release')
  @ApiCreatedResponse({ type: HoldDto })
  async releaseHold(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: ReasonDto): Promise<HoldDto> {
    return this.queries.one(actor, (await this.releasing.execute(actor, id, body.reason)).id);
  }
}
