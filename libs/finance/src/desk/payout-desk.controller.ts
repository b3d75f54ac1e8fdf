import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { PayoutDeskDto } from './payout-desk.dto.js';
import { PayoutDeskQueries } from './payout-desk.queries.js';

@ApiTags('finance')
@Controller('api/payout-desk')
export class PayoutDeskController {
  constructor(private readonly queries: PayoutDeskQueries) {}

  @Get()
  @Can('payout-desk.read')
  @ApiOkResponse({ type: PayoutDeskDto })
  payoutDesk(@CurrentActor() actor: Actor): Promise<PayoutDeskDto> {
    return this.queries.look(actor);
  }
}
