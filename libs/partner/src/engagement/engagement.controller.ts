import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, OptionalReasonDto, ReasonDto } from '@traverse/platform';

import { EngagementQueryDto } from '../list-query.dto.js';
import { BreakOffEngagement } from './break-off-engagement.js';
import { EngagementDetailDto, EngagementPageDto, ProposeEngagementDto } from './engagement.dto.js';
import { EngagementQueries } from './engagement.queries.js';
import { ProposeEngagement } from './propose-engagement.js';
import { RefuseEngagement } from './refuse-engagement.js';

/** Lists, views, and what officers do. */
@ApiTags('partner')
@Controller('api/engagements')
export class EngagementController {
  constructor(
    private readonly queries: EngagementQueries,
    private readonly proposing: ProposeEngagement,
    private readonly cancelling: RefuseEngagement,
    private readonly breakingOff: BreakOffEngagement,
  ) {}

  @Get()
  @Can('engagement.read')
  @ApiOkResponse({ type: EngagementPageDto })
  listEngagements(@CurrentActor() actor: Actor, @Query() query: EngagementQueryDto): Promise<EngagementPageDto> {
    return this.queries.list(actor, query) as Promise<EngagementPageDto>;
  }

  @Get(':id')
  @Can('engagement.read')
  @ApiOkResponse({ type: EngagementDetailDto })
  getEngagement(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<EngagementDetailDto> {
    return this.queries.one(actor, id);
  }

  /** Proposes a partner by hand; every constraint that is not met is named. */
  @Post()
  @Can('engagement.propose')
  @ApiCreatedResponse({ type: EngagementDetailDto })
  async proposeEngagement(@CurrentActor() actor: Actor, @Body() body: ProposeEngagementDto): Promise<EngagementDetailDto> {
    return this.queries.one(actor, (await this.proposing.execute(actor, body.applicationId, body.partnerOrganisationId)).id);
  }

  @Post(':id/cancel')
  @Can('engagement.cancel')
  @ApiCreatedResponse({ type: EngagementDetailDto })
  async cancelEngagement(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: OptionalReasonDto,
  ): Promise<EngagementDetailDto> {
    return this.queries.one(actor, (await this.cancelling.execute(actor, id, 'cancel', body.reason)).id);
  }

  @Post(':id/break-off')
  @Can('engagement.cancel')
  @ApiCreatedResponse({ type: EngagementDetailDto })
  async breakOffEngagement(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<EngagementDetailDto> {
    return this.queries.one(actor, (await this.breakingOff.execute(actor, id, body.reason)).id);
  }
}
