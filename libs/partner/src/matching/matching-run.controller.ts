import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { PageQueryDto } from '../list-query.dto.js';
import { DiscardMatchingRun } from './discard-matching-run.js';
import {
  AlternativesDto,
  MatchingExportDto,
  MatchingRunDto,
  MatchingRunPageDto,
  MovePairDto,
  RequestMatchingRunDto,
  SendMatchingRunDto,
} from './matching-run.dto.js';
import { MatchingRunQueries } from './matching-run.queries.js';
import { MovePair } from './move-pair.js';
import { RequestMatchingRun } from './request-matching-run.js';
import { SendMatchingRun } from './send-matching-run.js';

@ApiTags('partner')
@Controller('api')
export class MatchingRunController {
  constructor(
    private readonly queries: MatchingRunQueries,
    private readonly requesting: RequestMatchingRun,
    private readonly sending: SendMatchingRun,
    private readonly moving: MovePair,
    private readonly discarding: DiscardMatchingRun,
  ) {}

  /** Computed by a job: read the run again until it is `done` or `failed`. */
  @Post('calls/:callId/matching-runs')
  @Can('matching-run.request')
  @ApiCreatedResponse({ type: MatchingRunDto })
  async requestMatchingRun(
    @CurrentActor() actor: Actor,
    @Param('callId', ParseUUIDPipe) callId: string,
    @Body() body: RequestMatchingRunDto,
  ): Promise<MatchingRunDto> {
    return this.queries.one(actor, (await this.requesting.execute(actor, callId, body.locked)).id);
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
    return this.queries.one(actor, (await this.sending.execute(actor, id, body.version, body.applicationIds)).id);
  }

  /** Every partner that the application could have, with what choosing it would cost the whole. */
  @Get('matching-runs/:id/alternatives/:applicationId')
  @Can('matching-run.read')
  @ApiOkResponse({ type: AlternativesDto })
  listAlternatives(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('applicationId', ParseUUIDPipe) applicationId: string,
  ): Promise<AlternativesDto> {
    return this.queries.alternatives(actor, id, applicationId);
  }

  /** The computed proposal with its proof, for `cli verify matching`. */
  @Get('matching-runs/:id/export')
  @Can('matching-run.read')
  @ApiOkResponse({ type: MatchingExportDto })
  exportMatchingRun(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MatchingExportDto> {
    return this.queries.export(actor, id) as Promise<MatchingExportDto>;
  }

  @Post('matching-runs/:id/move')
  @Can('matching-run.request')
  @ApiCreatedResponse({ type: MatchingRunDto })
  async movePair(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: MovePairDto): Promise<MatchingRunDto> {
    return this.queries.one(actor, (await this.moving.execute(actor, id, body)).id);
  }

  @Post('matching-runs/:id/discard')
  @Can('matching-run.request')
  @ApiCreatedResponse({ type: MatchingRunDto })
  async discardMatchingRun(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MatchingRunDto> {
    return this.queries.one(actor, (await this.discarding.execute(actor, id)).id);
  }
}
