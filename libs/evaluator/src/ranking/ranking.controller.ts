import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language } from '@traverse/platform';

import { RecheckCall } from '../conflict/recheck-call.js';
import { FreezeRanking } from './freeze-ranking.js';
import { ConflictRecheckDto, RankingDto, RankingExportDto } from './ranking.dto.js';
import { RankingQueries } from './ranking.queries.js';
import { RankingOverviewDto, RankingRowsAskedDto, RankingRowsPageDto, WhatIfDto, WhatIfQueryDto } from './ranking-insight.dto.js';
import { RankingInsightQueries } from './ranking-insight.queries.js';

@ApiTags('evaluator')
@Controller('api/calls/:callId')
export class RankingController {
  constructor(
    private readonly queries: RankingQueries,
    private readonly freezing: FreezeRanking,
    private readonly rechecking: RecheckCall,
    private readonly insights: RankingInsightQueries,
  ) {}

  @Post('rankings')
  @Can('ranking.freeze')
  @ApiCreatedResponse({ type: RankingDto })
  async freezeRanking(@CurrentActor() actor: Actor, @Param('callId', ParseUUIDPipe) callId: string): Promise<RankingDto> {
    return this.freezing.execute(actor, callId).then(() => this.queries.view(actor, callId));
  }

  /** Looks at all reviews of the call again: those of evaluators who are in a conflict by now are voided, or their evaluators replaced. */
  @Post('conflict-rechecks')
  @HttpCode(200)
  @Can('ranking.freeze')
  @ApiOkResponse({ type: ConflictRecheckDto })
  recheckConflicts(@CurrentActor() actor: Actor, @Param('callId', ParseUUIDPipe) callId: string): Promise<ConflictRecheckDto> {
    return this.rechecking.execute(actor, callId);
  }

  @Get('ranking')
  @Can('ranking.read')
  @ApiOkResponse({ type: RankingDto })
  getRanking(@CurrentActor() actor: Actor, @Param('callId', ParseUUIDPipe) callId: string): Promise<RankingDto> {
    return this.queries.view(actor, callId);
  }

  @Get('ranking/export')
  @Can('ranking.read')
  @ApiOkResponse({ type: RankingExportDto })
  exportRanking(@CurrentActor() actor: Actor, @Param('callId', ParseUUIDPipe) callId: string): Promise<RankingExportDto> {
    return this.queries.export(actor, callId);
  }

  /** The ranking in figures: points, envelopes, territories, and the severity of evaluators, which is advisory. */
  @Get('ranking/overview')
  @Can('ranking.read')
  @ApiOkResponse({ type: RankingOverviewDto })
  rankingOverview(
    @CurrentActor() actor: Actor,
    @Param('callId', ParseUUIDPipe) callId: string,
    @Language() language: string,
  ): Promise<RankingOverviewDto> {
    return this.insights.overview(actor, callId, language);
  }

  /** The ranking by pages, with why each stands where it stands; spread and calibrated order are advisory. */
  @Get('ranking/rows')
  @Can('ranking.read')
  @ApiOkResponse({ type: RankingRowsPageDto })
  rankingRows(
    @CurrentActor() actor: Actor,
    @Param('callId', ParseUUIDPipe) callId: string,
    @Query() asked: RankingRowsAskedDto,
    @Language() language: string,
  ): Promise<RankingRowsPageDto> {
    return this.insights.rows(actor, callId, asked, language);
  }

  /** What would move if one score were another. Keeps nothing. */
  @Get('ranking/what-if')
  @Can('ranking.read')
  @ApiOkResponse({ type: WhatIfDto })
  rankingWhatIf(
    @CurrentActor() actor: Actor,
    @Param('callId', ParseUUIDPipe) callId: string,
    @Query() other: WhatIfQueryDto,
  ): Promise<WhatIfDto> {
    return this.insights.whatIf(actor, callId, other);
  }
}
