import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { MakeBatchesDto } from '../batch/batch.dto.js';
import { FinanceListQueryDto } from '../list-query.dto.js';
import { OrderPayoutRun } from './order-payout-run.js';
import { PayoutRunDto, PayoutRunPageDto } from './payout-run.dto.js';
import { PayoutRunQueries } from './payout-run.queries.js';
import { StartPayoutRun } from './start-payout-run.js';

@ApiTags('finance')
@Controller('api/payout-runs')
export class PayoutRunController {
  constructor(
    private readonly queries: PayoutRunQueries,
    private readonly starting: StartPayoutRun,
    private readonly ordering: OrderPayoutRun,
  ) {}

  @Get()
  @Can('batch.read')
  @ApiOkResponse({ type: PayoutRunPageDto })
  listPayoutRuns(@CurrentActor() actor: Actor, @Query() query: FinanceListQueryDto): Promise<PayoutRunPageDto> {
    return this.queries.list(actor, query) as Promise<PayoutRunPageDto>;
  }

  /** All that is approved into batches of at most a thousand, by jobs: the run says how far they are. */
  @Post()
  @Can('batch.make')
  @ApiCreatedResponse({ type: PayoutRunDto })
  async startPayoutRun(@CurrentActor() actor: Actor, @Body() body: MakeBatchesDto): Promise<PayoutRunDto> {
    return this.queries.one(actor, (await this.starting.execute(actor, body)).id);
  }

  @Get(':id')
  @Can('batch.read')
  @ApiOkResponse({ type: PayoutRunDto })
  getPayoutRun(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PayoutRunDto> {
    return this.queries.one(actor, id);
  }

  /** Checks all its batches; what bars one of them is among the problems, and that one stays a draft. */
  @Post(':id/check')
  @Can('batch.check')
  @ApiCreatedResponse({ type: PayoutRunDto })
  async checkPayoutRun(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PayoutRunDto> {
    return this.queries.one(actor, (await this.ordering.execute(actor, id, 'check')).id);
  }

  /** Releases all its checked batches: their files are written, their money reserved, and they are sent. */
  @Post(':id/release')
  @Can('batch.release')
  @ApiCreatedResponse({ type: PayoutRunDto })
  async releasePayoutRun(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PayoutRunDto> {
    return this.queries.one(actor, (await this.ordering.execute(actor, id, 'release')).id);
  }
}
