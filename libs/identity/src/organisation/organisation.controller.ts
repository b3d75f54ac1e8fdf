import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language } from '@traverse/platform';

import { AddCompany } from './add-company.js';
import { AddCompanyDto, OrganisationDto, UpdateOrganisationDto } from './organisation.dto.js';
import { OrganisationQueries } from './organisation.queries.js';
import { UpdateOrganisation } from './update-organisation.js';

@ApiTags('identity')
@Controller('api/organisations')
export class OrganisationController {
  constructor(
    private readonly add: AddCompany,
    private readonly update: UpdateOrganisation,
    private readonly organisations: OrganisationQueries,
  ) {}

  @Post()
  @Can('organisation.add')
  @ApiCreatedResponse({ type: OrganisationDto })
  async addCompany(@CurrentActor() actor: Actor, @Body() body: AddCompanyDto, @Language() language: string): Promise<OrganisationDto> {
    return this.organisations.own((await this.add.execute(actor, body)).id, language, 'owner');
  }

  @Get(':id')
  @Can('organisation.read')
  @ApiOkResponse({ type: OrganisationDto })
  getOrganisation(@CurrentActor() actor: Actor, @Param('id') id: string, @Language() language: string): Promise<OrganisationDto> {
    return this.organisations.one(actor, id, language);
  }

  @Patch(':id')
  @Can('organisation.write')
  @ApiOkResponse({ type: OrganisationDto })
  async updateOrganisation(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: UpdateOrganisationDto,
    @Language() language: string,
  ): Promise<OrganisationDto> {
    await this.update.execute(actor, id, body);
    return this.organisations.one(actor, id, language);
  }
}
