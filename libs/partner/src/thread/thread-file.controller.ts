import { Controller, Delete, Get, Param, ParseUUIDPipe, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, download, uploadOf } from '@traverse/platform';

import { AddThreadFile } from './add-thread-file.js';
import { DropThreadFile } from './drop-thread-file.js';
import { ReadThreadFile } from './read-thread-file.js';
import { ThreadFileDto, ThreadFileRemovedDto } from './thread.dto.js';

@ApiTags('partner')
@Controller('api')
export class ThreadFileController {
  constructor(
    private readonly adding: AddThreadFile,
    private readonly dropping: DropThreadFile,
    private readonly opening: ReadThreadFile,
  ) {}

  /** One file for a message to come. The type is judged by the content, and the name must fit it. */
  @Post('applications/:id/thread-files')
  @Can('thread.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: ThreadFileDto })
  async addThreadFile(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<ThreadFileDto> {
    return this.adding.execute(actor, id, await uploadOf(request));
  }

  /** Takes back a file of one's own that was not sent. */
  @Delete('thread-files/:id')
  @Can('thread.write')
  @ApiOkResponse({ type: ThreadFileRemovedDto })
  removeThreadFile(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ThreadFileRemovedDto> {
    return this.dropping.execute(actor, id);
  }

  @Get('threads/:id/files/:fileId/content')
  @Can('thread.read')
  @ApiOkResponse({ description: 'The file', schema: { type: 'string', format: 'binary' } })
  async downloadThreadFile(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<StreamableFile> {
    return download(await this.opening.execute(actor, id, fileId));
  }
}
