import { Body, Controller, Delete, Get, Header, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';
import { CompanyAidDto, DeclareAid, DeclaredAidDto, TakeBackDeclaredAid } from '@traverse/programme';

import { AidNoticeDocument } from './aid-notice-document.js';
import { CompanyAidQueries } from './company-aid.queries.js';

@ApiTags('applicant')
@Controller('api/organisations')
export class CompanyAidController {
  constructor(
    private readonly queries: CompanyAidQueries,
    private readonly declare: DeclareAid,
    private readonly takeBack: TakeBackDeclaredAid,
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

  /** Declares one other de minimis aid; the same one said again is the one that is there. */
  @Post(':organisationId/declared-aid')
  @Can('aid.declare')
  @ApiCreatedResponse({ type: CompanyAidDto })
  async declareAid(
    @CurrentActor() actor: Actor,
    @Param('organisationId', ParseUUIDPipe) id: string,
    @Body() body: DeclaredAidDto,
  ): Promise<CompanyAidDto> {
    await this.declare.execute(actor, id, body);
    return this.queries.view(actor, id);
  }

  /** Takes back a declaration that was a mistake; it stays in the history. */
  @Delete(':organisationId/declared-aid/:aidId')
  @Can('aid.declare')
  @ApiOkResponse({ type: CompanyAidDto })
  async takeBackDeclaredAid(
    @CurrentActor() actor: Actor,
    @Param('organisationId', ParseUUIDPipe) id: string,
    @Param('aidId', ParseUUIDPipe) aidId: string,
  ): Promise<CompanyAidDto> {
    await this.takeBack.execute(actor, id, aidId);
    return this.queries.view(actor, id);
  }
}
