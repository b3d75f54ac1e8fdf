import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { ChangeRight, HandOverOwnership, RemoveMember } from './change-rights.js';
import { ChangeRightDto, HandOverDto, MemberListDto } from './organisation.dto.js';
import { OrganisationQueries } from './organisation.queries.js';

@ApiTags('identity')
@Controller('api/organisations/:id')
export class MemberController {
  constructor(
    private readonly change: ChangeRight,
    private readonly remove: RemoveMember,
    private readonly handOver: HandOverOwnership,
    private readonly organisations: OrganisationQueries,
  ) {}

  @Get('people')
  @Can('organisation.read')
  @ApiOkResponse({ type: MemberListDto })
  async listMembers(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<MemberListDto> {
    return { items: await this.organisations.people(actor, id) };
  }

  @Patch('people/:personId')
  @Can('organisation.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  changeRight(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('personId') personId: string,
    @Body() { right }: ChangeRightDto,
  ): Promise<null> {
    return this.change.execute(actor, id, personId, right);
  }

  @Delete('people/:personId')
  @Can('organisation.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeMember(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('personId') personId: string): Promise<null> {
    return this.remove.execute(actor, id, personId);
  }

  @Post('hand-over')
  @Can('organisation.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  handOverOwnership(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { personId }: HandOverDto): Promise<null> {
    return this.handOver.execute(actor, id, personId);
  }
}
