import { Body, Controller, Delete, Get, HttpCode, Ip, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Public } from '@traverse/platform';

import { TokenDto } from '../registration/registration.dto.js';
import { AcceptInvitation } from './accept-invitation.js';
import {
  AcceptInvitationDto,
  InvitationDto,
  InvitationFilterDto,
  InvitationListDto,
  InvitationPreviewDto,
  InviteDto,
} from './invitation.dto.js';
import { InvitationQueries } from './invitation.queries.js';
import { Invite } from './invite.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

@ApiTags('identity')
@Controller('api/invitations')
export class InvitationController {
  constructor(
    private readonly invite: Invite,
    private readonly accept: AcceptInvitation,
    private readonly withdraw: WithdrawInvitation,
    private readonly invitations: InvitationQueries,
  ) {}

  @Get()
  @Can('invitation.send')
  @ApiOkResponse({ type: InvitationListDto })
  async listInvitations(@CurrentActor() actor: Actor, @Query() { organisationId }: InvitationFilterDto): Promise<InvitationListDto> {
    return { items: await this.invitations.open(actor, organisationId ?? null) };
  }

  @Post()
  @Can('invitation.send')
  @ApiCreatedResponse({ type: InvitationDto })
  async sendInvitation(@CurrentActor() actor: Actor, @Body() body: InviteDto): Promise<InvitationDto> {
    return this.invitations.one((await this.invite.execute(actor, body)).id);
  }

  @Delete(':id')
  @Can('invitation.send')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdrawInvitation(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<null> {
    return this.withdraw.execute(actor, id);
  }

  @Post('preview')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: InvitationPreviewDto })
  previewInvitation(@Body() { token }: TokenDto): Promise<InvitationPreviewDto> {
    return this.invitations.preview(token);
  }

  @Post('accept')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  acceptInvitation(@CurrentActor() actor: Actor, @Body() body: AcceptInvitationDto, @Ip() address: string): Promise<null> {
    return this.accept.execute(actor, body, address);
  }
}
