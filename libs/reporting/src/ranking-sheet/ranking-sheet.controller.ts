import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language, OneOfField } from '@traverse/platform';

import { RankingSheet } from './ranking-sheet.js';

export class RankingSheetDto {
  @OneOfField(['csv', 'xlsx']) format!: 'csv' | 'xlsx';
}

@ApiTags('reporting')
@Controller('api/calls/:callId/ranking')
export class RankingSheetController {
  constructor(private readonly sheet: RankingSheet) {}

  /** The frozen ranking as a table. */
  @Get('sheet')
  @Can('ranking.read')
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async exportRankingSheet(
    @CurrentActor() actor: Actor,
    @Param('callId', ParseUUIDPipe) callId: string,
    @Query() { format }: RankingSheetDto,
    @Language() language: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, type, content } = await this.sheet.open(actor, callId, format, language);
    await reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(content);
  }
}
