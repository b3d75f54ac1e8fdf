import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language } from '@traverse/platform';

import { CompanyProfileDto, SaveCompanyProfileDto } from './company-profile.dto.js';
import { CompanyProfileQueries } from './company-profile.queries.js';
import { OwnershipDto, SaveOwnershipDto } from './ownership.dto.js';
import { OwnershipQueries } from './ownership.queries.js';
import { ProfileEffects } from './profile-effects.js';
import { ProfileChangeDto, ProfileEffectsDto } from './profile-effects.dto.js';
import { SaveCompanyProfile } from './save-company-profile.js';
import { SaveOwnership } from './save-ownership.js';

@ApiTags('applicant')
@Controller('api/company-profiles')
export class CompanyProfileController {
  constructor(
    private readonly queries: CompanyProfileQueries,
    private readonly save: SaveCompanyProfile,
    private readonly ownership: OwnershipQueries,
    private readonly keep: SaveOwnership,
    private readonly effects: ProfileEffects,
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

  /** Who holds shares of the company and what it holds, with everybody's accounts, and the size that follows. */
  @Get(':organisationId/ownership')
  @Can('company-profile.read')
  @ApiOkResponse({ type: OwnershipDto })
  getOwnership(@CurrentActor() actor: Actor, @Param('organisationId', ParseUUIDPipe) id: string): Promise<OwnershipDto> {
    return this.ownership.view(actor, id);
  }

  /** What would these figures, or this seat, change? The size and the open applications before and after; nothing is saved. */
  @Post(':organisationId/effects')
  @HttpCode(200)
  @Can('company-profile.write')
  @ApiOkResponse({ type: ProfileEffectsDto })
  checkProfileChange(
    @CurrentActor() actor: Actor,
    @Param('organisationId', ParseUUIDPipe) id: string,
    @Body() input: ProfileChangeDto,
    @Language() language: string,
  ): Promise<ProfileEffectsDto> {
    return this.effects.ofChange(actor, id, input, language);
  }

  /** What would this change? The size and the open applications before and after, nothing saved; 422 names every mistake. */
  @Post(':organisationId/ownership/effects')
  @HttpCode(200)
  @Can('company-profile.write')
  @ApiOkResponse({ type: ProfileEffectsDto })
  checkOwnershipChange(
    @CurrentActor() actor: Actor,
    @Param('organisationId', ParseUUIDPipe) id: string,
    @Body() input: SaveOwnershipDto,
    @Language() language: string,
  ): Promise<ProfileEffectsDto> {
    return this.effects.ofOwnership(actor, id, input, language);
  }

  /** Replaces the whole graph; 422 `programme.ownership-invalid` names every mistake and leaves what was saved. */
  @Put(':organisationId/ownership')
  @Can('company-profile.write')
  @ApiOkResponse({ type: OwnershipDto })
  async saveOwnership(
    @CurrentActor() actor: Actor,
    @Param('organisationId', ParseUUIDPipe) id: string,
    @Body() input: SaveOwnershipDto,
  ): Promise<OwnershipDto> {
    await this.keep.execute(actor, id, input);
    return this.ownership.view(actor, id);
  }
}
