import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { AssignByHand } from './assign-by-hand.js';
import { AssignByHandDto, AssignmentDto, AssignmentPlanDto, PlanDto } from './assignment.dto.js';
import { AssignmentQueries } from './assignment.queries.js';
import { PlanEvaluations } from './plan-evaluations.js';

@ApiTags('evaluator')
@Controller('api')
export class PlanController {
  constructor(
    private readonly planning: PlanEvaluations,
    private readonly assigning: AssignByHand,
    private readonly queries: AssignmentQueries,
  ) {}

  @Post('calls/:callId/assignment-plans')
  @Can('assignment.manage')
  @ApiCreatedResponse({ type: AssignmentPlanDto })
  planAssignments(
    @CurrentActor() actor: Actor,
    @Param('callId', ParseUUIDPipe) callId: string,
    @Body() body: PlanDto,
  ): Promise<AssignmentPlanDto> {
    return this.planning.execute(actor, callId, body.send ?? false);
  }

  @Post('assignments')
  @Can('assignment.manage')
  @ApiCreatedResponse({ type: AssignmentDto })
  assignByHand(@CurrentActor() actor: Actor, @Body() body: AssignByHandDto): Promise<AssignmentDto> {
    return this.assigning.execute(actor, body).then((done) => this.queries.one(actor, done.id, 'en'));
  }
}
