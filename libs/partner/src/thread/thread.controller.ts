import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, ReasonDto } from '@traverse/platform';

import { MarkThreadRead } from './mark-read.js';
import { MoveThread } from './move-thread.js';
import { OpenThread } from './open-thread.js';
import {
  MarkedReadDto,
  MarkThreadReadDto,
  MessageQueryDto,
  OpenThreadDto,
  ThreadDetailDto,
  ThreadMessagePageDto,
  ThreadPageDto,
  ThreadQueryDto,
  UnreadThreadsDto,
  WriteMessageDto,
  WrittenDto,
} from './thread.dto.js';
import { ThreadQueries } from './thread.queries.js';
import { WriteMessage } from './write-message.js';

/** Conversations about an application between firm, partner and office. */
@ApiTags('partner')
@Controller('api/threads')
export class ThreadController {
  constructor(
    private readonly queries: ThreadQueries,
    private readonly opening: OpenThread,
    private readonly writing: WriteMessage,
    private readonly moving: MoveThread,
    private readonly marking: MarkThreadRead,
  ) {}

  /** Those that the reader sees, the liveliest first; with an application also which ones may be opened on it. */
  @Get()
  @Can('thread.read')
  @ApiOkResponse({ type: ThreadPageDto })
  listThreads(@CurrentActor() actor: Actor, @Query() query: ThreadQueryDto): Promise<ThreadPageDto> {
    return this.queries.list(actor, query);
  }

  @Get('unread')
  @Can('thread.read')
  @ApiOkResponse({ type: UnreadThreadsDto })
  async countUnread(@CurrentActor() actor: Actor): Promise<UnreadThreadsDto> {
    return { unread: await this.queries.unread(actor) };
  }

  @Get(':id')
  @Can('thread.read')
  @ApiOkResponse({ type: ThreadDetailDto })
  getThread(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ThreadDetailDto> {
    return this.queries.one(actor, id);
  }

  @Get(':id/messages')
  @Can('thread.read')
  @ApiOkResponse({ type: ThreadMessagePageDto })
  listMessages(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() page: MessageQueryDto,
  ): Promise<ThreadMessagePageDto> {
    return this.queries.messages(actor, id, page);
  }

  /** Opens a thread with its first message. Who takes part cannot be changed afterwards. */
  @Post()
  @Can('thread.write')
  @ApiCreatedResponse({ type: ThreadDetailDto })
  async openThread(@CurrentActor() actor: Actor, @Body() body: OpenThreadDto): Promise<ThreadDetailDto> {
    return this.queries.one(actor, (await this.opening.execute(actor, body)).id);
  }

  @Post(':id/messages')
  @Can('thread.write')
  @ApiCreatedResponse({ type: WrittenDto })
  writeMessage(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: WriteMessageDto): Promise<WrittenDto> {
    return this.writing.execute(actor, id, body);
  }

  /** How far the reader has read; each for themselves. */
  @Post(':id/read')
  @HttpCode(200)
  @Can('thread.write')
  @ApiOkResponse({ type: MarkedReadDto })
  markRead(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { number }: MarkThreadReadDto,
  ): Promise<MarkedReadDto> {
    return this.marking.execute(actor, id, number);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Can('thread.close')
  @ApiOkResponse({ type: ThreadDetailDto })
  async closeThread(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<ThreadDetailDto> {
    return this.queries.one(actor, (await this.moving.execute(actor, id, 'close', reason)).id);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Can('thread.close')
  @ApiOkResponse({ type: ThreadDetailDto })
  async reopenThread(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<ThreadDetailDto> {
    return this.queries.one(actor, (await this.moving.execute(actor, id, 'reopen', reason)).id);
  }
}
