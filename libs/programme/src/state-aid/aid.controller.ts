import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { CompanyAidDto, DeclareAidDto, MarkRegisteredDto, RegisterFilterDto, RegisterListDto } from './aid.dto.js';
import { AidQueries } from './aid.queries.js';
import { DeclareAid } from './declare-aid.js';
import { MarkRegistered } from './mark-registered.js';
import { registerCsv } from './register-export.js';

@ApiTags('programme')
@Controller('api')
export class AidController {
  constructor(
    private readonly queries: AidQueries,
    private readonly declare: DeclareAid,
    private readonly mark: MarkRegistered,
  ) {}

  /** Aid of a company, with its notices, and what is left of its ceilings today. */
  @Get('organisations/:organisationId/aid')
  @Can('aid.read')
  @ApiOkResponse({ type: CompanyAidDto })
  getCompanyAid(@CurrentActor() actor: Actor, @Param('organisationId', ParseUUIDPipe) id: string): Promise<CompanyAidDto> {
    return this.queries.ofCompany(actor, id);
  }

  /** Replaces the list of other de minimis aid that the company declares. */
  @Put('organisations/:organisationId/declared-aid')
  @Can('aid.declare')
  @ApiOkResponse({ type: CompanyAidDto })
  async declareAid(
    @CurrentActor() actor: Actor,
    @Param('organisationId', ParseUUIDPipe) id: string,
    @Body() body: DeclareAidDto,
  ): Promise<CompanyAidDto> {
    await this.declare.execute(actor, id, body);
    return this.queries.ofCompany(actor, id);
  }

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
