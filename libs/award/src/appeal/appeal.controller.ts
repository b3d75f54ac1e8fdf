import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, download, uploadOf } from '@traverse/platform';

import { DecisionDto } from '../decision/decision.dto.js';
import { DecisionQueries } from '../decision/decision.queries.js';
import { AppealFiles } from './appeal-files.js';
import { DecideAppealDto, FileAppealDto, ToldDecisionsDto } from './appeal.dto.js';
import { DecideAppeal } from './decide-appeal.js';
import { FileAppeal } from './file-appeal.js';
import { ToldDecisionQueries } from './told-decisions.queries.js';

@ApiTags('award')
@Controller('api')
export class AppealController {
  constructor(
    private readonly told: ToldDecisionQueries,
    private readonly decisions: DecisionQueries,
    private readonly filing: FileAppeal,
    private readonly deciding: DecideAppeal,
    private readonly files: AppealFiles,
  ) {}

  /** What the company was told, first to last, with its appeals. */
  @Get('applications/:id/decisions')
  @Can('decision.told')
  @ApiOkResponse({ type: ToldDecisionsDto })
  listToldDecisions(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ToldDecisionsDto> {
    return this.told.ofApplication(actor, id);
  }

  @Post('decisions/:id/appeal')
  @Can('appeal.file')
  @ApiCreatedResponse({ type: ToldDecisionsDto })
  async fileAppeal(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: FileAppealDto,
  ): Promise<ToldDecisionsDto> {
    return this.told.ofApplication(actor, (await this.filing.execute(actor, id, body.reasons)).applicationId);
  }

  @Post('decisions/:id/appeal/files')
  @Can('appeal.file')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: ToldDecisionsDto })
  async addAppealFile(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<ToldDecisionsDto> {
    return this.told.ofApplication(actor, (await this.files.add(actor, id, await uploadOf(request))).applicationId);
  }

  @Get('decisions/:id/appeal/files/:fileId/content')
  @Can('decision.told')
  @ApiOkResponse({ description: 'The file', schema: { type: 'string', format: 'binary' } })
  async downloadAppealFile(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<StreamableFile> {
    return download(await this.files.open(actor, id, fileId));
  }

  @Post('decisions/:id/appeal/decide')
  @Can('appeal.decide')
  @ApiCreatedResponse({ type: DecisionDto })
  async decideAppeal(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideAppealDto,
  ): Promise<DecisionDto> {
    return this.decisions.one(actor, (await this.deciding.execute(actor, id, body)).id);
  }
}
