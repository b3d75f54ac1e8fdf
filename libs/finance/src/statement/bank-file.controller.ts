import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, uploadOf } from '@traverse/platform';

import { FinanceListQueryDto } from '../list-query.dto.js';
import {
  BankEntryDto,
  BankEntryPageDto,
  BankEntryQueryDto,
  BankFilePageDto,
  DecideBankEntryDto,
  ImportedFileDto,
} from './bank-file.dto.js';
import { BankFileQueries } from './bank-file.queries.js';
import { DecideBankEntry } from './decide-bank-entry.js';
import { UploadBankFile } from './upload-bank-file.js';

@ApiTags('finance')
@Controller('api')
export class BankFileController {
  constructor(
    private readonly queries: BankFileQueries,
    private readonly uploading: UploadBankFile,
    private readonly deciding: DecideBankEntry,
  ) {}

  @Get('bank-files')
  @Can('bank-file.read')
  @ApiOkResponse({ type: BankFilePageDto })
  listBankFiles(@Query() query: FinanceListQueryDto): Promise<BankFilePageDto> {
    return this.queries.files(query) as Promise<BankFilePageDto>;
  }

  @Get('bank-entries')
  @Can('bank-file.read')
  @ApiOkResponse({ type: BankEntryPageDto })
  listBankEntries(@Query() query: BankEntryQueryDto): Promise<BankEntryPageDto> {
    return this.queries.entries(query) as Promise<BankEntryPageDto>;
  }

  /** What an entry is that names no payment of ours: the payment suggested, or nothing that matters here. */
  @Post('bank-entries/:id/decide')
  @Can('bank-entry.decide')
  @ApiCreatedResponse({ type: BankEntryDto })
  async decideBankEntry(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideBankEntryDto,
  ): Promise<BankEntryDto> {
    return this.queries.entry((await this.deciding.execute(actor, id, body)).id);
  }

  /** A pain.002, camt.054 or camt.053 that came another way. A file that came before changes nothing. */
  @Post('bank-files')
  @Can('bank-file.import')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: ImportedFileDto })
  async importBankFile(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<ImportedFileDto> {
    const { id, duplicate } = await this.uploading.execute(actor, await uploadOf(request, this.uploading.limitBytes));
    return { ...(await this.queries.file(id)), duplicate };
  }
}
