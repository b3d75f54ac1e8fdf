import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language, OptionalReasonDto } from '@traverse/platform';

import { ListQueryDto } from '../list-query.dto.js';
import { PrintVoucher } from '../voucher-document/print-voucher.js';
import { RevokeVoucher } from './revoke-voucher.js';
import { VoucherDocumentAskedDto, VoucherDto, VoucherPageDto } from './voucher.dto.js';
import { VoucherQueries } from './voucher.queries.js';

@ApiTags('award')
@Controller('api')
export class VoucherController {
  constructor(
    private readonly queries: VoucherQueries,
    private readonly revoking: RevokeVoucher,
    private readonly printing: PrintVoucher,
  ) {}

  @Get('vouchers')
  @Can('voucher.read')
  @ApiOkResponse({ type: VoucherPageDto })
  listVouchers(@CurrentActor() actor: Actor, @Query() query: ListQueryDto): Promise<VoucherPageDto> {
    return this.queries.list(actor, query) as Promise<VoucherPageDto>;
  }

  @Get('vouchers/:id')
  @Can('voucher.read')
  @ApiOkResponse({ type: VoucherDto })
  getVoucher(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<VoucherDto> {
    return this.queries.one(actor, id);
  }

  @Post('vouchers/:id/revoke')
  @Can('voucher.revoke')
  @ApiCreatedResponse({ type: VoucherDto })
  async revokeVoucher(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: OptionalReasonDto,
  ): Promise<VoucherDto> {
    return this.queries.one(actor, (await this.revoking.execute(actor, id, body.reason)).id);
  }

  /** PDF of a voucher that is in use, with the signed code. */
  @Get('vouchers/:id/document')
  @Can('voucher.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'The document', schema: { type: 'string', format: 'binary' } })
  @Header('cache-control', 'private, no-cache')
  async downloadVoucher(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: VoucherDocumentAskedDto,
    @Language() reader: string,
  ): Promise<StreamableFile> {
    return pdfOf(await this.printing.document(actor, id, language ?? reader));
  }

  /** The signed code of a voucher that is in use, to be shown on a screen. */
  @Get('vouchers/:id/code')
  @Can('voucher.read')
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ description: 'SVG', schema: { type: 'string' } })
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'private, no-cache')
  showVoucherCode(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<string> {
    return this.printing.code(actor, id);
  }
}

const pdfOf = ({ name, bytes }: { readonly name: string; readonly bytes: Buffer }): StreamableFile =>
  new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition: `attachment; filename="${name}"` });
