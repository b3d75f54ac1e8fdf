import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, OptionalReasonDto } from '@traverse/platform';

import { AcceptEngagement } from './accept-engagement.js';
import { ConfirmEngagement } from './confirm-engagement.js';
import { DeclineEngagement } from './decline-engagement.js';
import { DeclineDto, EngagementDetailDto } from './engagement.dto.js';
import { EngagementQueries } from './engagement.queries.js';
import { RefuseEngagement } from './refuse-engagement.js';
import { SignOffEngagement } from './sign-off-engagement.js';

/** What the two sides answer. */
@ApiTags('partner')
@Controller('api/engagements')
export class EngagementAnswerController {
  constructor(
    private readonly queries: EngagementQueries,
    private readonly accepting: AcceptEngagement,
    private readonly declining: DeclineEngagement,
    private readonly confirming: ConfirmEngagement,
    private readonly refusing: RefuseEngagement,
    private readonly signingOff: SignOffEngagement,
  ) {}

  @Post(':id/accept')
  @Can('engagement.answer')
  @ApiCreatedResponse({ type: EngagementDetailDto })
  async acceptEngagement(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<EngagementDetailDto> {
    return this.queries.one(actor, (await this.accepting.execute(actor, id)).id);
  }

  @Post(':id/decline')
  @Can('engagement.answer')
  @ApiCreatedResponse({ type: EngagementDetailDto })
  async declineEngagement(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DeclineDto,
  ): Promise<EngagementDetailDto> {
    return this.queries.one(actor, (await this.declining.execute(actor, id, body)).id);
  }

  @Post(':id/confirm')
  @Can('engagement.confirm')
  @ApiCreatedResponse({ type: EngagementDetailDto })
  async confirmEngagement(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<EngagementDetailDto> {
    return this.queries.one(actor, (await this.confirming.execute(actor, id)).id);
  }

  @Post(':id/refuse')
  @Can('engagement.confirm')
  @ApiCreatedResponse({ type: EngagementDetailDto })
  async refuseEngagement(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: OptionalReasonDto,
  ): Promise<EngagementDetailDto> {
    return this.queries.one(actor, (await this.refusing.execute(actor, id, 'refuse', body.reason)).id);
  }

  @Post(':id/sign-off')
  @Can('engagement.sign-off')
  @ApiCreatedResponse({ type: EngagementDetailDto })
  async signOffEngagement(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<EngagementDetailDto> {
    return this.queries.one(actor, (await this.signingOff.execute(actor, id)).id);
  }
}
