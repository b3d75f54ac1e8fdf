import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import { type UiLanguage, uiLanguages } from '@traverse/identity';
import { type Actor, DomainError } from '@traverse/kernel';
import { Can, CurrentActor, Language, problemText } from '@traverse/platform';

import { EnterPartner } from './enter-partner.js';
import { ImportPartners, type PartnerImport } from './import-partners.js';
import {
  DeskPartnerPageDto,
  EnterPartnerDto,
  ImportQueryDto,
  InvitePartnerDto,
  PartnerDeskQueryDto,
  PartnerEnteredDto,
  PartnerImportDto,
} from './partner-desk.dto.js';
import { PartnerDeskQueries } from './partner-desk.queries.js';

@ApiTags('partner')
@Controller('api')
export class PartnerDeskController {
  constructor(
    private readonly queries: PartnerDeskQueries,
    private readonly enter: EnterPartner,
    private readonly imports: ImportPartners,
  ) {}

  @Get('partner-desk')
  @Can('partner-desk.read')
  @ApiOkResponse({ type: DeskPartnerPageDto })
  listDeskPartners(@CurrentActor() actor: Actor, @Query() query: PartnerDeskQueryDto): Promise<DeskPartnerPageDto> {
    return this.queries.page(actor, query) as Promise<DeskPartnerPageDto>;
  }

  /** Enters a partner and invites the person who will act for it. */
  @Post('partner-desk')
  @Can('partner-desk.write')
  @ApiCreatedResponse({ type: PartnerEnteredDto })
  enterPartner(@CurrentActor() actor: Actor, @Body() body: EnterPartnerDto): Promise<PartnerEnteredDto> {
    return this.enter.execute(actor, body);
  }

  /** A new invitation to a partner that nobody acts for yet; the earlier one is void. */
  @Post('partner-desk/:organisationId/invite')
  @Can('partner-desk.write')
  @ApiCreatedResponse({ type: PartnerEnteredDto })
  invitePartner(
    @CurrentActor() actor: Actor,
    @Param('organisationId', ParseUUIDPipe) id: string,
    @Body() body: InvitePartnerDto,
  ): Promise<PartnerEnteredDto> {
    return this.enter.inviteAgain(actor, id, body.email, body.language);
  }

  /** Partners from a CSV or XLSX file. Every bad row is named; good rows are imported, or only looked at with `dryRun=true`. */
  @Post('partner-imports')
  @HttpCode(200)
  @Can('partner-desk.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiOkResponse({ type: PartnerImportDto })
  async importPartners(
    @CurrentActor() actor: Actor,
    @Query() { dryRun }: ImportQueryDto,
    @Language() language: string,
    @Req() request: FastifyRequest,
  ): Promise<PartnerImportDto> {
    const part = request.isMultipart() ? await request.file() : undefined;
    if (!part) throw new DomainError('platform.invalid-input', { status: 400, fields: [{ path: 'file', code: 'missing' }] });
    const mailLanguage = uiLanguages.find((one) => one === language) ?? 'en';
    const how = { dryRun: dryRun === 'true', language: mailLanguage as UiLanguage };
    return told(await this.imports.execute(actor, await part.toBuffer(), how), language);
  }
}

function told({ rows, dryRun }: PartnerImport, language: string): PartnerImportDto {
  const bad = rows.filter(({ problems }) => problems.length > 0).length;
  return {
    dryRun,
    good: rows.length - bad,
    bad,
    rows: rows.map((row) => ({
      ...row,
      problems: row.problems.map(({ path, code, params = {} }) => ({
        ...{ path, code, params: { ...params } },
        message: problemText(code, params, language),
      })),
    })),
  };
}
