import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, OptionalReasonDto } from '@traverse/platform';

import { ConfirmDecision } from './confirm-decision.js';
import {
  BulkReportDto,
  DecisionDto,
  DecisionListQueryDto,
  DecisionPageDto,
  MeetConditionDto,
  RecommendDto,
  RecommendFromRankingDto,
} from './decision.dto.js';
import { DecisionQueries } from './decision.queries.js';
import { MeetCondition } from './meet-condition.js';
import { RecommendDecision } from './recommend-decision.js';
import { RecommendFromRanking } from './recommend-from-ranking.js';
import { SendBackDecision } from './send-back-decision.js';

@ApiTags('award')
@Controller('api')
export class DecisionController {
  constructor(
    private readonly queries: DecisionQueries,
    private readonly recommendOne: RecommendDecision,
    private readonly recommendRanking: RecommendFromRanking,
    private readonly confirming: ConfirmDecision,
    private readonly sendingBack: SendBackDecision,
    private readonly meeting: MeetCondition,
  ) {}

  @Get('decisions')
  @Can('decision.read')
  @ApiOkResponse({ type: DecisionPageDto })
  listDecisions(@CurrentActor() actor: Actor, @Query() query: DecisionListQueryDto): Promise<DecisionPageDto> {
    return this.queries.list(actor, query) as Promise<DecisionPageDto>;
  }

  @Get('decisions/:id')
  @Can('decision.read')
  @ApiOkResponse({ type: DecisionDto })
  getDecision(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DecisionDto> {
    return this.queries.one(actor, id);
  }

  @Post('decisions/recommend')
  @Can('decision.recommend')
  @ApiCreatedResponse({ type: DecisionDto })
  async recommendDecision(@CurrentActor() actor: Actor, @Body() body: RecommendDto): Promise<DecisionDto> {
    return this.queries.one(actor, (await this.recommendOne.execute(actor, body)).id);
  }

  @Post('calls/:callId/decisions/recommend')
  @Can('decision.recommend')
  @ApiCreatedResponse({ type: BulkReportDto })
  async recommendFromRanking(
    @CurrentActor() actor: Actor,
    @Param('callId', ParseUUIDPipe) callId: string,
    @Body() body: RecommendFromRankingDto,
  ): Promise<BulkReportDto> {
    return { outcomes: await this.recommendRanking.execute(actor, callId, body.applicationIds, body.of) };
  }

  @Post('decisions/:id/confirm')
  @Can('decision.confirm')
  @ApiCreatedResponse({ type: DecisionDto })
  async confirmDecision(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DecisionDto> {
    return this.queries.one(actor, (await this.confirming.execute(actor, id)).id);
  }

  @Post('decisions/:id/send-back')
  @Can('decision.confirm')
  @ApiCreatedResponse({ type: DecisionDto })
  async sendBackDecision(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: OptionalReasonDto,
  ): Promise<DecisionDto> {
    return this.queries.one(actor, (await this.sendingBack.execute(actor, id, body.reason)).id);
  }

  @Post('decisions/:id/conditions/:conditionId/meet')
  @Can('decision.recommend')
  @ApiCreatedResponse({ type: DecisionDto })
  async meetCondition(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('conditionId', ParseUUIDPipe) conditionId: string,
    @Body() body: MeetConditionDto,
  ): Promise<DecisionDto> {
    return this.queries.one(actor, (await this.meeting.execute(actor, id, conditionId, body.reason)).id);
  }
}
