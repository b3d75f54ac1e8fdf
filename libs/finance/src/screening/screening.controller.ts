import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, ReasonDto } from '@traverse/platform';

import { FinanceListQueryDto } from '../list-query.dto.js';
import { DecideScreeningHit } from './decide-screening-hit.js';
import { ImportedListDto, ScreeningHitDto, ScreeningHitPageDto, ScreeningStateDto } from './screening.dto.js';
import { ScreeningHitQueries } from './screening-hit.queries.js';
import { ScreeningQueries } from './screening.queries.js';
import { UploadSanctionsList } from './upload-sanctions-list.js';

@ApiTags('finance')
@Controller('api')
export class ScreeningController {
  constructor(
    private readonly queries: ScreeningQueries,
    private readonly hits: ScreeningHitQueries,
    private readonly uploading: UploadSanctionsList,
    private readonly deciding: DecideScreeningHit,
  ) {}

  @Get('screening')
  @Can('screening.read')
  @ApiOkResponse({ type: ScreeningStateDto })
  screeningState(): Promise<ScreeningStateDto> {
    return this.queries.state();
  }

  /** The consolidated list of the EU as CSV; a field `fewerAccepted` (`true`) before the file lets one pass that has lost many entities. */
  @Post('sanctions-lists')
  @Can('sanctions-list.import')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { fewerAccepted: { type: 'string', enum: ['true', 'false'] }, file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiCreatedResponse({ type: ImportedListDto })
  async importSanctionsList(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<ImportedListDto> {
    const { id, duplicate } = await this.uploading.execute(actor, request);
    return { ...(await this.queries.list(id)), duplicate };
  }

  @Get('screening-hits')
  @Can('screening.read')
  @ApiOkResponse({ type: ScreeningHitPageDto })
  listScreeningHits(@CurrentActor() actor: Actor, @Query() query: FinanceListQueryDto): Promise<ScreeningHitPageDto> {
    return this.hits.list(actor, query) as Promise<ScreeningHitPageDto>;
  }

  /** Not the same: remembered for this payee and this entry as they are now. */
  @Post('screening-hits/:id/dismiss')
  @Can('screening-hit.decide')
  @ApiCreatedResponse({ type: ScreeningHitDto })
  async dismissHit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<ScreeningHitDto> {
    return this.hits.one(actor, (await this.deciding.execute(actor, id, 'dismiss', body.reason)).id);
  }

  /** The same: nothing is paid until another person lifts it. */
  @Post('screening-hits/:id/confirm')
  @Can('screening-hit.decide')
  @ApiCreatedResponse({ type: ScreeningHitDto })
  async confirmHit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<ScreeningHitDto> {
    return this.hits.one(actor, (await this.deciding.execute(actor, id, 'confirm', body.reason)).id);
  }

  /** A confirmation was wrong, or holds no more: the second person. */
  @Post('screening-hits/:id/lift')
  @Can('screening-hit.lift')
  @ApiCreatedResponse({ type: ScreeningHitDto })
  async liftHit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: ReasonDto): Promise<ScreeningHitDto> {
    return this.hits.one(actor, (await this.deciding.execute(actor, id, 'lift', body.reason)).id);
  }

  @Post('screening-hits/:id/reopen')
  @Can('screening-hit.decide')
  @ApiCreatedResponse({ type: ScreeningHitDto })
  async reopenHit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: ReasonDto): Promise<ScreeningHitDto> {
    return this.hits.one(actor, (await this.deciding.execute(actor, id, 'reopen', body.reason)).id);
  }
}
