import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language } from '@traverse/platform';

import { DecisionDto, ReopenDto } from '../decision/decision.dto.js';
import { DecisionQueries } from '../decision/decision.queries.js';
import { ReopenDecision } from '../decision/reopen-decision.js';
import { CommandDecisions } from './command-decisions.js';
import { CommandDecisionsDto, CommandedDecisionsDto, DecisionCaseDto } from './decision-case.dto.js';
import { DecisionCaseQueries } from './decision-case.queries.js';

@ApiTags('award')
@Controller('api/decisions')
export class DecisionCaseController {
  constructor(
    private readonly queries: DecisionCaseQueries,
    private readonly commanding: CommandDecisions,
    private readonly decisions: DecisionQueries,
    private readonly reopening: ReopenDecision,
  ) {}

  /** What the decision rests on: application, reviews without names, ranking, envelope, State aid, ties of those who judged. */
  @Get(':id/case')
  @Can('decision.case')
  @ApiOkResponse({ type: DecisionCaseDto })
  getDecisionCase(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Language() language: string,
  ): Promise<DecisionCaseDto> {
    return this.queries.of(actor, id, language);
  }

  /** Opens a decision again that was told, and recommends what is to stand in its place; answers with the new one. */
  @Post(':id/reopen')
  @Can('decision.reopen')
  @ApiCreatedResponse({ type: DecisionDto })
  async reopenDecision(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReopenDto,
  ): Promise<DecisionDto> {
    return this.decisions.one(actor, (await this.reopening.execute(actor, id, body)).id);
  }

  /** One command on many; each says whether it was done, or all that stands against it. */
  @Post('commands')
  @Can('decision.confirm')
  @ApiCreatedResponse({ type: CommandedDecisionsDto })
  async commandDecisions(
    @CurrentActor() actor: Actor,
    @Body() body: CommandDecisionsDto,
    @Language() language: string,
  ): Promise<CommandedDecisionsDto> {
    return { outcomes: await this.commanding.execute(actor, body, language) };
  }
}
