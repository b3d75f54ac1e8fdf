import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { CompanyProfileDto, SaveCompanyProfileDto } from './company-profile.dto.js';
import { CompanyProfileQueries } from './company-profile.queries.js';
import { SaveCompanyProfile } from './save-company-profile.js';

@ApiTags('applicant')
@Controller('api/company-profiles')
export class CompanyProfileController {
  constructor(
    private readonly queries: CompanyProfileQueries,
    private readonly save: SaveCompanyProfile,
  ) {}

  @Get(':organisationId')
  @Can('company-profile.read')
  @ApiOkResponse({ type: CompanyProfileDto })
  getCompanyProfile(@CurrentActor() actor: Actor, @Param('organisationId', ParseUUIDPipe) id: string): Promise<CompanyProfileDto> {
    return this.queries.view(actor, id);
  }

  @Put(':organisationId')
  @Can('company-profile.write')
  @ApiOkResponse({ type: CompanyProfileDto })
  saveCompanyProfile(
    @CurrentActor() actor: Actor,
    @Param('organisationId', ParseUUIDPipe) id: string,
    @Body() input: SaveCompanyProfileDto,
  ): Promise<CompanyProfileDto> {
    return this.save.execute(actor, id, input);
  }
}
