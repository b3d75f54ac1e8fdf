import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, IdField, IntField, Language, OneOfField, TextField } from '@traverse/platform';

import { AcceptAssignment } from './accept-assignment.js';
import { AssignmentDto, AssignmentPageDto, DeclineAssignmentDto, SavedScoresDto, SaveScoresDto } from './assignment.dto.js';
import { AssignmentQueries } from './assignment.queries.js';
import { DeclineAssignment } from './decline-assignment.js';
import { SaveScores } from './save-scores.js';
import { SubmitReview } from './submit-review.js';

export class AssignmentListQueryDto {
  @OneOfField(['true', 'false'], { optional: true }) mine?: 'true' | 'false';
  @IdField({ optional: true }) callId?: string;
  @IdField({ optional: true }) applicationId?: string;
  @TextField({ optional: true, max: 40 }) state?: string;
  @OneOfField(['true', 'false'], { optional: true }) overdue?: 'true' | 'false';
  @TextField({ optional: true, max: 400 }) cursor?: string;
  @IntField({ optional: true, min: 1, max: 200 }) limit?: number;
}

@ApiTags('evaluator')
@Controller('api/assignments')
export class AssignmentController {
  constructor(
    private readonly queries: AssignmentQueries,
    private readonly accepting: AcceptAssignment,
    private readonly declining: DeclineAssignment,
    private readonly saving: SaveScores,
    private readonly submitting: SubmitReview,
  ) {}

  @Get()
  @Can('assignment.read')
  @ApiOkResponse({ type: AssignmentPageDto })
  listAssignments(@CurrentActor() actor: Actor, @Query() query: AssignmentListQueryDto): Promise<AssignmentPageDto> {
    return this.queries.list(actor, query) as Promise<AssignmentPageDto>;
  }

  @Get(':id')
  @Can('assignment.read')
  @ApiOkResponse({ type: AssignmentDto })
  getAssignment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Language() language: string,
  ): Promise<AssignmentDto> {
    return this.queries.one(actor, id, language);
  }

  @Patch(':id/scores')
  @Can('assignment.review')
  @ApiOkResponse({ type: SavedScoresDto })
  saveScores(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: SaveScoresDto): Promise<SavedScoresDto> {
    return this.saving.execute(actor, id, body);
  }

  @Post(':id/accept')
  @Can('assignment.review')
  @ApiCreatedResponse({ type: AssignmentDto })
  acceptAssignment(
    @CurrentActor() actor: Actor,
    @Language() language: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AssignmentDto> {
    return this.accepting.execute(actor, id).then((done) => this.queries.one(actor, done.id, language));
  }

  @Post(':id/decline')
  @Can('assignment.review')
  @ApiCreatedResponse({ type: AssignmentDto })
  declineAssignment(
    @CurrentActor() actor: Actor,
    @Language() language: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DeclineAssignmentDto,
  ): Promise<AssignmentDto> {
    return this.declining.execute(actor, id, 'decline', body).then((done) => this.queries.one(actor, done.id, language));
  }

  @Post(':id/abstain')
  @Can('assignment.review')
  @ApiCreatedResponse({ type: AssignmentDto })
  abstainAssignment(
    @CurrentActor() actor: Actor,
    @Language() language: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DeclineAssignmentDto,
  ): Promise<AssignmentDto> {
    return this.declining.execute(actor, id, 'abstain', body).then((done) => this.queries.one(actor, done.id, language));
  }

  @Post(':id/submit')
  @Can('assignment.review')
  @ApiCreatedResponse({ type: AssignmentDto })
  submitReview(@CurrentActor() actor: Actor, @Language() language: string, @Param('id', ParseUUIDPipe) id: string): Promise<AssignmentDto> {
    return this.submitting.execute(actor, id).then((done) => this.queries.one(actor, done.id, language));
  }
}
