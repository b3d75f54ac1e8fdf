import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { AssignmentBoardQueries } from './assignment-board.queries.js';
import {
  AssignmentBoardDto,
  AssignmentExportDto,
  EvaluatorChoicesDto,
  MoveReviewerDto,
  RequestAssignmentRunDto,
  SendAssignmentRunDto,
} from './assignment-run.dto.js';
import { DiscardAssignmentRun } from './discard-assignment-run.js';
import { EvaluatorChoices } from './evaluator-choices.js';
import { MoveReviewer } from './move-reviewer.js';
import { RequestAssignmentRun } from './request-assignment-run.js';
import { SendAssignmentRun } from './send-assignment-run.js';

@ApiTags('evaluator')
@Controller('api')
export class AssignmentBoardController {
  constructor(
    private readonly queries: AssignmentBoardQueries,
    private readonly choices: EvaluatorChoices,
  ) {}

  /** Applications by evaluators, with what the newest run proposes: read again until it is `done` or `failed`. */
  @Get('calls/:callId/assignment-board')
  @Can('assignment.plan.read')
  @ApiOkResponse({ type: AssignmentBoardDto })
  getAssignmentBoard(@CurrentActor() actor: Actor, @Param('callId', ParseUUIDPipe) callId: string): Promise<AssignmentBoardDto> {
    return this.queries.board(actor, callId);
  }

  /** Who could review it, and who could not and why: conflicts of interest with their path. */
  @Get('applications/:applicationId/evaluator-choices')
  @Can('assignment.plan.read')
  @ApiOkResponse({ type: EvaluatorChoicesDto })
  listEvaluatorChoices(
    @CurrentActor() actor: Actor,
    @Param('applicationId', ParseUUIDPipe) applicationId: string,
  ): Promise<EvaluatorChoicesDto> {
    return this.choices.for(actor, applicationId);
  }

  /** The computed plan with its proof, for `cli verify matching`. */
  @Get('assignment-runs/:id/export')
  @Can('assignment.plan.read')
  @ApiOkResponse({ type: AssignmentExportDto })
  exportAssignmentRun(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AssignmentExportDto> {
    return this.queries.export(actor, id) as unknown as Promise<AssignmentExportDto>;
  }
}

@ApiTags('evaluator')
@Controller('api')
export class AssignmentRunController {
  constructor(
    private readonly queries: AssignmentBoardQueries,
    private readonly requesting: RequestAssignmentRun,
    private readonly moving: MoveReviewer,
    private readonly sending: SendAssignmentRun,
    private readonly discarding: DiscardAssignmentRun,
  ) {}

  /** Computed by a job: read the board again until the run is `done` or `failed`. */
  @Post('calls/:callId/assignment-runs')
  @Can('assignment.manage')
  @ApiCreatedResponse({ type: AssignmentBoardDto })
  async requestAssignmentRun(
    @CurrentActor() actor: Actor,
    @Param('callId', ParseUUIDPipe) callId: string,
    @Body() body: RequestAssignmentRunDto,
  ): Promise<AssignmentBoardDto> {
    return this.requesting.execute(actor, callId, body.locked).then(() => this.queries.board(actor, callId));
  }

  @Post('assignment-runs/:id/move')
  @Can('assignment.manage')
  @ApiCreatedResponse({ type: AssignmentBoardDto })
  async moveReviewer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MoveReviewerDto,
  ): Promise<AssignmentBoardDto> {
    return this.queries.board(actor, (await this.moving.execute(actor, id, body)).callId);
  }

  @Post('assignment-runs/:id/send')
  @Can('assignment.manage')
  @ApiCreatedResponse({ type: AssignmentBoardDto })
  async sendAssignmentRun(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SendAssignmentRunDto,
  ): Promise<AssignmentBoardDto> {
    return this.queries.board(actor, (await this.sending.execute(actor, id, body.version)).callId);
  }

  @Post('assignment-runs/:id/discard')
  @Can('assignment.manage')
  @ApiCreatedResponse({ type: AssignmentBoardDto })
  async discardAssignmentRun(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AssignmentBoardDto> {
    return this.queries.board(actor, (await this.discarding.execute(actor, id)).callId);
  }
}
