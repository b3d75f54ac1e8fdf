import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { ConflictListDto, DeclareConflictsDto, EvaluatorListDto, SaveEvaluatorDto } from '../assignment/assignment.dto.js';
import { DeclareConflicts } from './declare-conflicts.js';
import { EvaluatorQueries } from './evaluator.queries.js';
import { SaveEvaluator } from './save-evaluator.js';

@ApiTags('evaluator')
@Controller('api')
export class EvaluatorController {
  constructor(
    private readonly queries: EvaluatorQueries,
    private readonly saving: SaveEvaluator,
    private readonly declaring: DeclareConflicts,
  ) {}

  @Get('evaluators')
  @Can('evaluator.read')
  @ApiOkResponse({ type: EvaluatorListDto })
  listEvaluators(@CurrentActor() actor: Actor): Promise<EvaluatorListDto> {
    return this.queries.pool(actor);
  }

  @Put('evaluators/:personId')
  @Can('evaluator.manage')
  @ApiOkResponse({ type: EvaluatorListDto })
  async saveEvaluator(
    @CurrentActor() actor: Actor,
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() body: SaveEvaluatorDto,
  ): Promise<EvaluatorListDto> {
    return this.saving.execute(actor, personId, body).then(() => this.queries.pool(actor));
  }

  @Get('calls/:callId/conflict-list')
  @Can('conflict.declare')
  @ApiOkResponse({ type: ConflictListDto })
  getConflictList(@CurrentActor() actor: Actor, @Param('callId', ParseUUIDPipe) callId: string): Promise<ConflictListDto> {
    return this.queries.conflictList(actor, callId);
  }

  @Post('conflict-declarations')
  @Can('conflict.declare')
  @ApiCreatedResponse({ type: ConflictListDto })
  async declareConflicts(@CurrentActor() actor: Actor, @Body() body: DeclareConflictsDto): Promise<ConflictListDto> {
    return this.declaring.execute(actor, body.callId, body).then(() => this.queries.conflictList(actor, body.callId));
  }
}
