import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Post, Put, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language } from '@traverse/platform';

import { ClaimDto, ClaimListQueryDto, ClaimPageDto, CreateClaimDto, EditClaimDto } from './claim.dto.js';
import { ClaimFiles } from './claim-files.js';
import { ClaimQueries } from './claim.queries.js';
import { claimUpload, downloadOf } from './claim-upload.js';
import { CreateClaim } from './create-claim.js';
import { EditClaimLines } from './edit-claim-lines.js';

/** Claims and what is in them. */
@ApiTags('finance')
@Controller('api/claims')
export class ClaimController {
  constructor(
    private readonly queries: ClaimQueries,
    private readonly creating: CreateClaim,
    private readonly editing: EditClaimLines,
    private readonly files: ClaimFiles,
  ) {}

  @Get()
  @Can('claim.read')
  @ApiOkResponse({ type: ClaimPageDto })
  listClaims(@CurrentActor() actor: Actor, @Query() query: ClaimListQueryDto): Promise<ClaimPageDto> {
    return this.queries.list(actor, query) as Promise<ClaimPageDto>;
  }

  @Post()
  @Can('claim.write')
  @ApiCreatedResponse({ type: ClaimDto })
  async createClaim(@CurrentActor() actor: Actor, @Language() language: string, @Body() body: CreateClaimDto): Promise<ClaimDto> {
    return this.queries.one(actor, (await this.creating.execute(actor, body.voucherId)).id, language);
  }

  @Get(':id')
  @Can('claim.read')
  @ApiOkResponse({ type: ClaimDto })
  getClaim(@CurrentActor() actor: Actor, @Language() language: string, @Param('id', ParseUUIDPipe) id: string): Promise<ClaimDto> {
    return this.queries.one(actor, id, language);
  }

  @Put(':id/lines')
  @Can('claim.write')
  @ApiOkResponse({ type: ClaimDto })
  async editClaimLines(
    @CurrentActor() actor: Actor,
    @Language() language: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EditClaimDto,
  ): Promise<ClaimDto> {
    return this.queries.one(actor, (await this.editing.execute(actor, id, body)).id, language);
  }

  /** One file; the fields `documentKey` and, for the file of one line, `lineId` stand before it. The type is judged by the content. */
  @Post(':id/files')
  @Can('claim.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['documentKey', 'file'],
      properties: {
        documentKey: { type: 'string' },
        lineId: { type: 'string', format: 'uuid' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @ApiCreatedResponse({ type: ClaimDto })
  async addClaimFile(
    @CurrentActor() actor: Actor,
    @Language() language: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<ClaimDto> {
    await this.files.add(actor, id, await claimUpload(request));
    return this.queries.one(actor, id, language);
  }

  @Get(':id/files/:fileId/content')
  @Can('claim.read')
  @ApiOkResponse({ description: 'The file', schema: { type: 'string', format: 'binary' } })
  async downloadClaimFile(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<StreamableFile> {
    return downloadOf(await this.files.content(actor, id, fileId));
  }

  @Delete(':id/files/:fileId')
  @Can('claim.write')
  @ApiOkResponse({ type: ClaimDto })
  async removeClaimFile(
    @CurrentActor() actor: Actor,
    @Language() language: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<ClaimDto> {
    return this.queries.one(actor, (await this.files.remove(actor, id, fileId)).id, language);
  }
}
