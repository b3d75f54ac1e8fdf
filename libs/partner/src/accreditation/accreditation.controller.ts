import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, ReasonDto } from '@traverse/platform';

import { AccreditationMadeDto, AccreditationPageDto, AccreditationQueryDto, GrantAccreditationDto } from './accreditation.dto.js';
import { AccreditationQueries } from './accreditation.queries.js';
import { EndAccreditation } from './end-accreditation.js';
import { GrantAccreditation } from './grant-accreditation.js';

@ApiTags('partner')
@Controller('api/accreditations')
export class AccreditationController {
  constructor(
    private readonly queries: AccreditationQueries,
    private readonly granting: GrantAccreditation,
    private readonly ending: EndAccreditation,
  ) {}

  @Get()
  @Can('accreditation.read')
  @ApiOkResponse({ type: AccreditationPageDto })
  listAccreditations(@CurrentActor() actor: Actor, @Query() query: AccreditationQueryDto): Promise<AccreditationPageDto> {
    return this.queries.list(actor, query) as Promise<AccreditationPageDto>;
  }

  @Post()
  @Can('accreditation.grant')
  @ApiCreatedResponse({ type: AccreditationMadeDto })
  grantAccreditation(@CurrentActor() actor: Actor, @Body() body: GrantAccreditationDto): Promise<AccreditationMadeDto> {
    return this.granting.execute(actor, body);
  }

  @Post(':id/end')
  @Can('accreditation.grant')
  @ApiCreatedResponse({ type: AccreditationMadeDto })
  endAccreditation(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<AccreditationMadeDto> {
    return this.ending.execute(actor, id, body.reason);
  }
}
