import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Put, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';
import { CompanyAidDto, DeclareAid, DeclareAidDto } from '@traverse/programme';

import { AidNoticeDocument } from './aid-notice-document.js';
import { CompanyAidQueries } from './company-aid.queries.js';

@ApiTags('applicant')
@Controller('api/organisations')
export class CompanyAidController {
  constructor(
    private readonly queries: CompanyAidQueries,
    private readonly declare: DeclareAid,
    private readonly notice: AidNoticeDocument,
  ) {}

  /** Aid of a company, granted and declared, with its notices, and what is left of its ceilings today. Staff see awards of their programmes. */
  @Get(':organisationId/aid')
  @Can('aid.read')
  @ApiOkResponse({ type: CompanyAidDto })
  getCompanyAid(@CurrentActor() actor: Actor, @Param('organisationId', ParseUUIDPipe) id: string): Promise<CompanyAidDto> {
    return this.queries.view(actor, id);
  }

  /** The notice of one de minimis aid as PDF, in the language in which it was given. */
  @Get(':organisationId/aid/:aidId/notice')
  @Can('aid.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'The notice', schema: { type: 'string', format: 'binary' } })
  @Header('cache-control', 'private, no-cache')
  async downloadAidNotice(
    @CurrentActor() actor: Actor,
    @Param('organisationId', ParseUUIDPipe) id: string,
    @Param('aidId', ParseUUIDPipe) aidId: string,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.notice.execute(actor, id, aidId);
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition: `attachment; filename="${name}"` });
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
