import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import type { FastifyReply } from 'fastify';

import type { Actor, Page } from '@traverse/kernel';
import { Can, CurrentActor, Language } from '@traverse/platform';

import { ApplicationListQueries } from './application-list.queries.js';
import { DeskTimelineDto } from '../timeline/timeline.dto.js';
import { TimelineQueries } from '../timeline/timeline.queries.js';
import { CommandApplications } from '../bulk/command-applications.js';
import { DeskExport } from './desk-export.js';
import { type DeskApplicationDto, DeskAskedDto, DeskCommandDto, DeskExportDto, DeskPageDto, DeskReportDto } from './desk.dto.js';

@ApiTags('reporting')
@Controller('api/desk/applications')
export class DeskController {
  constructor(
    private readonly queries: ApplicationListQueries,
    private readonly exporter: DeskExport,
    private readonly bulk: CommandApplications,
    private readonly timelines: TimelineQueries,
  ) {}

  /** Submitted applications of my programmes, with what all contexts say of them. Pages by key; nothing is counted. */
  @Get()
  @Can('desk.read')
  @ApiOkResponse({ type: DeskPageDto })
  listDesk(@CurrentActor() actor: Actor, @Query() asked: DeskAskedDto, @Language() language: string): Promise<Page<DeskApplicationDto>> {
    return this.queries.page(actor, asked, language);
  }

  /** The same list as a file, written while it is read. */
  @Get('export')
  @Can('desk.read')
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async exportDesk(
    @CurrentActor() actor: Actor,
    @Query() asked: DeskExportDto,
    @Language() language: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, type, content } = this.exporter.open(actor, asked, language);
    await reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(content);
  }

  /** What happened to it in all contexts, first to last, and who did it. */
  @Get(':id/timeline')
  @Can('desk.read')
  @ApiOkResponse({ type: DeskTimelineDto })
  async deskTimeline(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DeskTimelineDto> {
    return { items: await this.timelines.of(actor, id) };
  }

  /** One command on many applications, each on its own; the report says what was done and what not, and why. */
  @Post('commands')
  @HttpCode(200)
  @Can('application.decide-eligibility')
  @ApiOkResponse({ type: DeskReportDto })
  async commandApplications(@CurrentActor() actor: Actor, @Body() { command, ids, reason }: DeskCommandDto): Promise<DeskReportDto> {
    return { outcomes: await this.bulk.execute(actor, command, ids, reason) };
  }
}
