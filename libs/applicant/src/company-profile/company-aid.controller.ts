import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';
import { CompanyAidDto, DeclareAid, DeclareAidDto } from '@traverse/programme';

import { CompanyAidQueries } from './company-aid.queries.js';

@ApiTags('applicant')
@Controller('api/organisations')
export class CompanyAidController {
  constructor(
    private readonly queries: CompanyAidQueries,
    private readonly declare: DeclareAid,
  ) {}

  /** Aid of a company, granted and declared, with its notices, and what is left of its ceilings today. Staff see awards of their programmes. */
  @Get(':organisationId/aid')
  @Can('aid.read')
  @ApiOkResponse({ type: CompanyAidDto })
  getCompanyAid(@CurrentActor() actor: Actor, @Param('organisationId', ParseUUIDPipe) id: string): Promise<CompanyAidDto> {
    return this.queries.view(actor, id);
  }

  /** Replaces the list of other de minimis aid that the company declares. */
  @Put(':organisationId/declared-aid')
  @Can('aid.declare')
  @ApiOkResponse({ type: CompanyAidDto })
  async declareAid(
    @CurrentActor() actor: Actor,
    @Param('organisationId', ParseUUIDPipe) id: string,
    @Body() body: DeclareAidDto,
  ): Promise<CompanyAidDto> {
    await this.declare.execute(actor, id, body);
    return this.queries.view(actor, id);
  }
}
