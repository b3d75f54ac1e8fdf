import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language, OptionalReasonDto } from '@traverse/platform';

import { PrintVoucher } from '../voucher-document/print-voucher.js';
import { ExtendVoucher } from './extend-voucher.js';
import { RevokeVoucher } from './revoke-voucher.js';
import {
  ExtendBeyondDto,
  VoucherDetailDto,
  VoucherDocumentAskedDto,
  VoucherDto,
  VoucherListAskedDto,
  VoucherPageDto,
} from './voucher.dto.js';
import { VoucherQueries } from './voucher.queries.js';

@ApiTags('award')
@Controller('api')
export class VoucherController {
  constructor(
    private readonly queries: VoucherQueries,
    private readonly revoking: RevokeVoucher,
    private readonly extending: ExtendVoucher,
    private readonly printing: PrintVoucher,
  ) {}

  @Get('vouchers')
  @Can('voucher.read')
  @ApiOkResponse({ type: VoucherPageDto })
  listVouchers(@CurrentActor() actor: Actor, @Query() query: VoucherListAskedDto): Promise<VoucherPageDto> {
    return this.queries.list(actor, query) as Promise<VoucherPageDto>;
  }

  @Get('vouchers/:id')
  @Can('voucher.read')
  @ApiOkResponse({ type: VoucherDetailDto })
  getVoucher(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<VoucherDetailDto> {
    return this.queries.detail(actor, id);
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

  /** More time by the rule of the call, for the asking. */
  @Post('vouchers/:id/extend')
  @Can('voucher.extend')
  @ApiCreatedResponse({ type: VoucherDto })
  async extendVoucher(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<VoucherDto> {
    return this.queries.one(actor, (await this.extending.execute(actor, id)).id);
  }

  /** More time than the rule gives, to the end of a day, with a reason. */
  @Post('vouchers/:id/extend-beyond')
  @Can('voucher.extend-beyond')
  @ApiCreatedResponse({ type: VoucherDto })
  async extendVoucherBeyond(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { validUntil, reason }: ExtendBeyondDto,
  ): Promise<VoucherDto> {
    return this.queries.one(actor, (await this.extending.beyond(actor, id, { validUntil, reason })).id);
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
