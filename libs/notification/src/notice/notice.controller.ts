import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language } from '@traverse/platform';

import { NoticeFilterDto, NoticePageDto, ReadNoticesDto, UnreadNoticesDto } from './notice.dto.js';
import { Notices } from './notices.js';

@ApiTags('notification')
@Controller('api/notices')
export class NoticeController {
  constructor(private readonly notices: Notices) {}

  @Get()
  @Can('notification.own')
  @ApiOkResponse({ type: NoticePageDto })
  listNotices(@CurrentActor() actor: Actor, @Language() language: string, @Query() filter: NoticeFilterDto): Promise<NoticePageDto> {
    return this.notices.page(actor, language, filter);
  }

  @Post('read')
  @HttpCode(200)
  @Can('notification.own')
  @ApiOkResponse({ type: UnreadNoticesDto })
  readNotices(@CurrentActor() actor: Actor, @Body() { ids }: ReadNoticesDto): Promise<UnreadNoticesDto> {
    return this.notices.read(actor, ids);
  }
}
