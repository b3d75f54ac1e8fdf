import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { Language, Public } from '@traverse/platform';

import { type CheckedVoucher, CheckVoucher } from './check-voucher.js';
import { CheckAskedDto, PublicVoucherDto } from './voucher-check.dto.js';
import { voucherCheckPage } from './voucher-check.page.js';

/** Of each way per address and minute: enough for a counter at a fair, too few to look for codes. */
const LIMITED = { rateLimit: { max: 30, timeWindow: '1 minute' } };
const KNOWN: ReadonlySet<string> = new Set(['valid', 'used', 'expired', 'revoked']);

/** For whoever is shown a voucher. The page works without script; the same is there as JSON. */
@ApiTags('award')
@Controller()
export class VoucherCheckController {
  constructor(private readonly check: CheckVoucher) {}

  @Get('voucher')
  @Public()
  @RouteConfig(LIMITED)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'A page for people', schema: { type: 'string' } })
  async showVoucherCheck(
    @Query() asked: CheckAskedDto,
    @Language() reader: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return page(await this.checked(asked), asked, reader, reply);
  }

  @Get('voucher/:code')
  @Public()
  @RouteConfig(LIMITED)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'The same for one code', schema: { type: 'string' } })
  async showVoucherOfCode(
    @Param('code') code: string,
    @Query() { lang }: CheckAskedDto,
    @Language() reader: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return page(await this.check.byCode(code), { code, lang }, reader, reply);
  }

  @Get('api/public/vouchers/:code')
  @Public()
  @RouteConfig(LIMITED)
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: PublicVoucherDto })
  async checkVoucher(@Param('code') code: string): Promise<PublicVoucherDto> {
    return answerOf(await this.check.byCode(code));
  }

  @Get('api/public/vouchers')
  @Public()
  @RouteConfig(LIMITED)
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: PublicVoucherDto, description: 'The same for a signed token' })
  async checkVoucherToken(@Query() { t = '' }: CheckAskedDto): Promise<PublicVoucherDto> {
    return answerOf(await this.check.byToken(t));
  }

  private async checked({ t, code }: CheckAskedDto): Promise<CheckedVoucher | null> {
    if (t) return this.check.byToken(t);
    return code ? this.check.byCode(code) : null;
  }
}

const answerOf = ({ outcome, code, validUntilAt }: CheckedVoucher): PublicVoucherDto => ({
  status: outcome,
  code,
  validUntilAt: validUntilAt?.toISOString() ?? null,
});

function page(checked: CheckedVoucher | null, { t, code, lang }: CheckAskedDto, reader: string, reply: FastifyReply): string {
  if (checked && !KNOWN.has(checked.outcome)) reply.status(404);
  const asked = new URLSearchParams({ ...(t ? { t } : {}), ...(code ? { code } : {}) });
  return voucherCheckPage(checked, lang ?? reader, asked.toString());
}
