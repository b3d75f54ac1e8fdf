import { Controller, Delete, Get, Param, ParseUUIDPipe, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, download } from '@traverse/platform';

import { AddAttachment } from './add-attachment.js';
import { AttachmentDto, AttachmentRemovedDto } from './attachment.dto.js';
import { attachmentOf } from './multipart.js';
import { ReadAttachment } from './read-attachment.js';
import { RemoveAttachment } from './remove-attachment.js';

@ApiTags('applicant')
@Controller('api/applications/:id/attachments')
export class AttachmentController {
  constructor(
    private readonly add: AddAttachment,
    private readonly take: RemoveAttachment,
    private readonly open: ReadAttachment,
  ) {}

  /** One file; the field `documentKey` stands before the file. The type is judged by the content. */
  @Post()
  @Can('application.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['documentKey', 'file'],
      properties: { documentKey: { type: 'string' }, file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiCreatedResponse({ type: AttachmentDto })
  async addAttachment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<AttachmentDto> {
    return this.add.execute(actor, id, await attachmentOf(request));
  }

  @Get(':attachmentId/content')
  @Can('application.read')
  @ApiOkResponse({ description: 'The file', schema: { type: 'string', format: 'binary' } })
  async downloadAttachment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('attachmentId', ParseUUIDPipe) attachmentId: string,
  ): Promise<StreamableFile> {
    return download(await this.open.execute(actor, id, attachmentId));
  }

  @Delete(':attachmentId')
  @Can('application.write')
  @ApiOkResponse({ type: AttachmentRemovedDto })
  removeAttachment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('attachmentId', ParseUUIDPipe) attachmentId: string,
  ): Promise<AttachmentRemovedDto> {
    return this.take.execute(actor, id, attachmentId);
  }
}
