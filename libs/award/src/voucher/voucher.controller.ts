import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, OptionalReasonDto, Public } from '@traverse/platform';

import { ListQueryDto } from '../list-query.dto.js';
import { RevokeVoucher } from './revoke-voucher.js';
import { PublicVoucherDto, VoucherDto, VoucherPageDto } from './voucher.dto.js';
import { VoucherQueries } from './voucher.queries.js';

@ApiTags('award')
@Controller('api')
export class VoucherController {
  constructor(
    private readonly queries: VoucherQueries,
    private readonly revoking: RevokeVoucher,
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

  @Get('public/vouchers/:code')
  @Public()
  @ApiOkResponse({ type: PublicVoucherDto })
  checkVoucher(@Param('code') code: string): Promise<PublicVoucherDto> {
    return this.queries.status(code);
  }
}
