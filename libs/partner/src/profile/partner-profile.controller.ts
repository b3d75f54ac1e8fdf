import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { PartnerProfileDto, SavePartnerProfileDto } from './partner-profile.dto.js';
import { PartnerProfileQueries } from './partner-profile.queries.js';
import { SavePartnerProfile } from './save-partner-profile.js';

@ApiTags('partner')
@Controller('api')
export class PartnerProfileController {
  constructor(
    private readonly queries: PartnerProfileQueries,
    private readonly saving: SavePartnerProfile,
  ) {}

  @Get('partner-profiles/:organisationId')
  @Can('partner-profile.read')
  @ApiOkResponse({ type: PartnerProfileDto })
  getPartnerProfile(@CurrentActor() actor: Actor, @Param('organisationId', ParseUUIDPipe) id: string): Promise<PartnerProfileDto> {
    return this.queries.one(actor, id);
  }

  @Put('partner-profiles/:organisationId')
  @Can('partner-profile.write')
  @ApiOkResponse({ type: PartnerProfileDto })
  async savePartnerProfile(
    @CurrentActor() actor: Actor,
    @Param('organisationId', ParseUUIDPipe) id: string,
    @Body() body: SavePartnerProfileDto,
  ): Promise<PartnerProfileDto> {
    return this.queries.one(actor, (await this.saving.execute(actor, id, body)).organisationId);
  }
}
