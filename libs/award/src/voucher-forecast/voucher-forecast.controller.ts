import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { VoucherForecastDto } from './forecast.dto.js';
import { VoucherForecastQueries } from './voucher-forecast.queries.js';

@ApiTags('award')
@Controller('api/calls/:callId/voucher-forecast')
export class VoucherForecastController {
  constructor(private readonly queries: VoucherForecastQueries) {}

  /** What will still be claimed on the vouchers of a call and what will probably lapse (docs/forecast.md). */
  @Get()
  @Can('voucher.forecast')
  @ApiOkResponse({ type: VoucherForecastDto })
  forecastVouchers(@CurrentActor() actor: Actor, @Param('callId', ParseUUIDPipe) callId: string): Promise<VoucherForecastDto> {
    return this.queries.ofCall(actor, callId);
  }
}
