import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { PageQueryDto } from '../list-query.dto.js';
import { DiscardMatchingRun } from './discard-matching-run.js';
import { MatchingRunDto, MatchingRunPageDto, SendMatchingRunDto } from './matching-run.dto.js';
import { MatchingRunQueries } from './matching-run.queries.js';
import { RequestMatchingRun } from './request-matching-run.js';
import { SendMatchingRun } from './send-matching-run.js';

@ApiTags('partner')
@Controller('api')
export class MatchingRunController {
  constructor(
    private readonly queries: MatchingRunQueries,
    private readonly requesting: RequestMatchingRun,
    private readonly sending: SendMatchingRun,
    private readonly discarding: DiscardMatchingRun,
  ) {}

  /** Computed by a job: read the run again until it is `done` or `failed`. */
  @Post('calls/:callId/matching-runs')
  @Can('matching-run.request')
  @ApiCreatedResponse({ type: MatchingRunDto })
  async requestMatchingRun(@CurrentActor() actor: Actor, @Param('callId', ParseUUIDPipe) callId: string): Promise<MatchingRunDto> {
    return this.queries.one(actor, (await this.requesting.execute(actor, callId)).id);
  }

  @Get('calls/:callId/matching-runs')
  @Can('matching-run.read')
  @ApiOkResponse({ type: MatchingRunPageDto })
  listMatchingRuns(
    @CurrentActor() actor: Actor,
    @Param('callId', ParseUUIDPipe) callId: string,
    @Query() query: PageQueryDto,
  ): Promise<MatchingRunPageDto> {
    return this.queries.ofCall(actor, callId, query) as Promise<MatchingRunPageDto>;
  }

  @Get('matching-runs/:id')
  @Can('matching-run.read')
  @ApiOkResponse({ type: MatchingRunDto })
  getMatchingRun(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MatchingRunDto> {
    return this.queries.one(actor, id);
  }

  @Post('matching-runs/:id/send')
  @Can('matching-run.request')
  @ApiCreatedResponse({ type: MatchingRunDto })
  async sendMatchingRun(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SendMatchingRunDto,
  ): Promise<MatchingRunDto> {
    return this.queries.one(actor, (await this.sending.execute(actor, id, body.applicationIds)).id);
  }

  @Post('matching-runs/:id/discard')
  @Can('matching-run.request')
  @ApiCreatedResponse({ type: MatchingRunDto })
  async discardMatchingRun(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MatchingRunDto> {
    return this.queries.one(actor, (await this.discarding.execute(actor, id)).id);
  }
}
