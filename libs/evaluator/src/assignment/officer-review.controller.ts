import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language, ReasonDto } from '@traverse/platform';

import { AssignmentDto, ExtendDto, ReplacedAssignmentDto } from './assignment.dto.js';
import { AssignmentQueries } from './assignment.queries.js';
import { ExtendAssignment } from './extend-assignment.js';
import { ReopenReview } from './reopen-review.js';
import { ReplaceAssignment } from './replace-assignment.js';

/** What the office does with a review that somebody has, or has submitted. */
@ApiTags('evaluator')
@Controller('api/assignments')
export class OfficerReviewController {
  constructor(
    private readonly queries: AssignmentQueries,
    private readonly replacing: ReplaceAssignment,
    private readonly reopening: ReopenReview,
    private readonly extending: ExtendAssignment,
  ) {}

  @Post(':id/reopen')
  @Can('assignment.manage')
  @ApiCreatedResponse({ type: AssignmentDto })
  reopenReview(
    @CurrentActor() actor: Actor,
    @Language() language: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<AssignmentDto> {
    return this.reopening.execute(actor, id, body.reason).then((done) => this.queries.one(actor, done.id, language));
  }

  @Post(':id/replace')
  @Can('assignment.manage')
  @ApiCreatedResponse({ type: ReplacedAssignmentDto })
  replaceAssignment(
    @CurrentActor() actor: Actor,
    @Language() language: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<ReplacedAssignmentDto> {
    return this.replacing.execute(actor, id, body.reason).then((done) => this.queries.replaced(actor, done, language));
  }

  @Post(':id/extend')
  @Can('assignment.manage')
  @ApiCreatedResponse({ type: AssignmentDto })
  extendAssignment(
    @CurrentActor() actor: Actor,
    @Language() language: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExtendDto,
  ): Promise<AssignmentDto> {
    return this.extending.execute(actor, id, body).then((done) => this.queries.one(actor, done.id, language));
  }
}
