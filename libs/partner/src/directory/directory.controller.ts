import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { Language, Public } from '@traverse/platform';

import { DirectoryFacetsDto, DirectoryFilterDto, DirectoryQueryDto, PartnerPageDto, PublicPartnerDto } from './directory.dto.js';
import { DirectoryQueries } from './directory.queries.js';
import { PublicPartnerQueries } from './public-partner.queries.js';

/** The public directory: only what partners have published. */
@ApiTags('partner')
@Controller('api/partners')
export class DirectoryController {
  constructor(
    private readonly directory: DirectoryQueries,
    private readonly partners: PublicPartnerQueries,
  ) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: PartnerPageDto })
  listPartners(@Query() query: DirectoryQueryDto, @Language() language: string): Promise<PartnerPageDto> {
    return this.directory.page(query, language) as Promise<PartnerPageDto>;
  }

  /** How many partners each choice of each filter would leave. */
  @Get('facets')
  @Public()
  @ApiOkResponse({ type: DirectoryFacetsDto })
  getPartnerFacets(@Query() filter: DirectoryFilterDto, @Language() language: string): Promise<DirectoryFacetsDto> {
    return this.directory.facets(filter, language);
  }

  /** 404 `partner-profile.not-found` where the partner has published nothing. */
  @Get(':organisationId')
  @Public()
  @ApiOkResponse({ type: PublicPartnerDto })
  getPartner(@Param('organisationId', ParseUUIDPipe) id: string, @Language() language: string): Promise<PublicPartnerDto> {
    return this.partners.one(id, language);
  }
}
