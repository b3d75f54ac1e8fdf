import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language } from '@traverse/platform';

import { ExtendDto } from '../assignment/assignment.dto.js';
import { ExtendPhase } from './extend-phase.js';
import { EvaluationTimelineDto } from './phase.dto.js';
import { PhaseQueries } from './phase.queries.js';

@ApiTags('evaluator')
@Controller('api/calls/:callId')
export class PhaseController {
  constructor(
    private readonly queries: PhaseQueries,
    private readonly extending: ExtendPhase,
  ) {}

  @Get('evaluation')
  @Can('assignment.read')
  @ApiOkResponse({ type: EvaluationTimelineDto })
  getEvaluation(
    @CurrentActor() actor: Actor,
    @Language() language: string,
    @Param('callId', ParseUUIDPipe) callId: string,
  ): Promise<EvaluationTimelineDto> {
    return this.queries.timeline(actor, callId, language);
  }

  @Post('evaluation/:phase/extend')
  @Can('assignment.manage')
  @ApiCreatedResponse({ type: EvaluationTimelineDto })
  extendPhase(
    @CurrentActor() actor: Actor,
    @Language() language: string,
    @Param('callId', ParseUUIDPipe) callId: string,
    @Param('phase') phase: string,
    @Body() body: ExtendDto,
  ): Promise<EvaluationTimelineDto> {
    return this.extending.execute(actor, callId, phase, body).then(() => this.queries.timeline(actor, callId, language));
  }
}
