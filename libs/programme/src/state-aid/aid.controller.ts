import { Readable } from 'node:stream';

import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { MarkRegisteredDto, RegisterFilterDto, RegisterListDto } from './aid.dto.js';
import { AidRegisterQueries } from './aid-register.queries.js';
import { MarkRegistered } from './mark-registered.js';
import { registerCsv } from './register-export.js';

@ApiTags('programme')
@Controller('api')
export class AidController {
  constructor(
    private readonly queries: AidRegisterQueries,
    private readonly mark: MarkRegistered,
  ) {}

  /** What the central register of de minimis aid must be told, with the day it is due. */
  @Get('aid-register')
  @Can('aid-register.read')
  @ApiOkResponse({ type: RegisterListDto })
  listAidRegister(@CurrentActor() actor: Actor, @Query() asked: RegisterFilterDto): Promise<RegisterListDto> {
    return this.queries.page(actor, asked);
  }

  @Get('aid-register/csv')
  @Can('aid-register.read')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } } })
  exportAidRegister(@CurrentActor() actor: Actor, @Query() { state }: RegisterFilterDto): StreamableFile {
    return new StreamableFile(Readable.from(registerCsv(this.queries.all(actor, state))), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="de-minimis.csv"',
    });
  }

  /** Says that the central register has these entries now. */
  @Post('aid-register/registered')
  @HttpCode(200)
  @Can('aid-register.mark')
  @ApiOkResponse({ type: RegisterListDto })
  async markRegistered(@CurrentActor() actor: Actor, @Body() body: MarkRegisteredDto): Promise<RegisterListDto> {
    await this.mark.execute(actor, body);
    return this.queries.page(actor, {});
  }
}
