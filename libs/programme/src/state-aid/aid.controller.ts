import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { MarkRegisteredDto, RegisterFilterDto, RegisterListDto } from './aid.dto.js';
import { AidQueries } from './aid.queries.js';
import { MarkRegistered } from './mark-registered.js';
import { registerCsv } from './register-export.js';

@ApiTags('programme')
@Controller('api')
export class AidController {
  constructor(
    private readonly queries: AidQueries,
    private readonly mark: MarkRegistered,
  ) {}

  /** What the central register of de minimis aid must be told, with the day it is due. */
  @Get('aid-register')
  @Can('aid-register.read')
  @ApiOkResponse({ type: RegisterListDto })
  async listAidRegister(@CurrentActor() actor: Actor, @Query() { state }: RegisterFilterDto): Promise<RegisterListDto> {
    return { items: await this.queries.register(actor, state) };
  }

  @Get('aid-register/csv')
  @Can('aid-register.read')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } } })
  async exportAidRegister(@CurrentActor() actor: Actor, @Query() { state }: RegisterFilterDto): Promise<StreamableFile> {
    const csv = registerCsv(await this.queries.register(actor, state));
    return new StreamableFile(Buffer.from(csv, 'utf8'), {
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
    return { items: await this.queries.register(actor) };
  }
}
