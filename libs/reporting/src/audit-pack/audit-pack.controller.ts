import { Controller, Get, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { AuditPackDto, AuditPackListDto } from './audit-pack.dto.js';
import { AuditPackQueries, packView } from './audit-pack.queries.js';
import { OrderPack } from './order-pack.js';

@ApiTags('reporting')
@Controller('api')
export class AuditPackController {
  constructor(
    private readonly ordering: OrderPack,
    private readonly queries: AuditPackQueries,
  ) {}

  /** Orders the pack of an application: all that the house knows of it, provable without the house. A job makes it. */
  @Post('applications/:id/audit-packs')
  @Can('audit-pack.take')
  @ApiCreatedResponse({ type: AuditPackDto })
  orderAuditPack(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AuditPackDto> {
    return this.ordering.execute(actor, id).then((pack) => packView(pack));
  }

  @Get('applications/:id/audit-packs')
  @Can('audit-pack.take')
  @ApiOkResponse({ type: AuditPackListDto })
  listAuditPacks(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AuditPackListDto> {
    return this.queries.list(actor, id);
  }

  @Get('audit-packs/:id/file')
  @Can('audit-pack.take')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async auditPackFile(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { name, content } = await this.queries.open(actor, id);
    await reply.type('application/zip').header('content-disposition', `attachment; filename="${name}"`).send(content);
  }
}
