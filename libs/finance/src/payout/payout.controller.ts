import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, ReasonDto } from '@traverse/platform';

import { FinanceListQueryDto } from '../list-query.dto.js';
import { ApprovePayout } from './approve-payout.js';
import { CancelPayout } from './cancel-payout.js';
import { PayoutDto, PayoutIdsDto, PayoutPageDto, PayoutReportDto, ResolvePayoutDto } from './payout.dto.js';
import { PayoutQueries } from './payout.queries.js';
import { RequestPayout } from './request-payout.js';
import { ResolvePayout } from './resolve-payout.js';

@ApiTags('finance')
@Controller('api')
export class PayoutController {
  constructor(
    private readonly queries: PayoutQueries,
    private readonly requesting: RequestPayout,
    private readonly approving: ApprovePayout,
    private readonly cancelling: CancelPayout,
    private readonly resolving: ResolvePayout,
  ) {}

  @Get('payouts')
  @Can('payout.read')
  @ApiOkResponse({ type: PayoutPageDto })
  listPayouts(@CurrentActor() actor: Actor, @Query() query: FinanceListQueryDto): Promise<PayoutPageDto> {
    return this.queries.list(actor, query) as Promise<PayoutPageDto>;
  }

  @Get('payouts/:id')
  @Can('payout.read')
  @ApiOkResponse({ type: PayoutDto })
  getPayout(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PayoutDto> {
    return this.queries.one(actor, id);
  }

  /** Asks again for what is still due, after a payout failed or came back. */
  @Post('claims/:id/request-payout')
  @Can('payout.request')
  @ApiCreatedResponse({ type: PayoutDto })
  async requestPayout(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PayoutDto> {
    return this.queries.one(actor, (await this.requesting.execute(actor, id)).id);
  }

  @Post('payouts/approve')
  @Can('payout.approve')
  @ApiCreatedResponse({ type: PayoutReportDto })
  async approvePayouts(@CurrentActor() actor: Actor, @Body() body: PayoutIdsDto): Promise<PayoutReportDto> {
    return { outcomes: await this.approving.many(actor, body.ids) };
  }

  @Post('payouts/:id/approve')
  @Can('payout.approve')
  @ApiCreatedResponse({ type: PayoutDto })
  async approvePayout(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PayoutDto> {
    return this.queries.one(actor, (await this.approving.execute(actor, id)).id);
  }

  @Post('payouts/:id/cancel')
  @Can('payout.cancel')
  @ApiCreatedResponse({ type: PayoutDto })
  async cancelPayout(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: ReasonDto): Promise<PayoutDto> {
    return this.queries.one(actor, (await this.cancelling.execute(actor, id, body.reason)).id);
  }

  @Post('payouts/:id/resolve')
  @Can('payout.resolve')
  @ApiCreatedResponse({ type: PayoutDto })
  async resolvePayout(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ResolvePayoutDto,
  ): Promise<PayoutDto> {
    return this.queries.one(actor, (await this.resolving.execute(actor, id, body)).id);
  }

  /** It shows on no statement: from now on it is in doubt, until the statement or a person says what became of it. */
  @Post('payouts/:id/question')
  @Can('payout.cancel')
  @ApiCreatedResponse({ type: PayoutDto })
  async questionPayout(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: ReasonDto): Promise<PayoutDto> {
    return this.queries.one(actor, (await this.resolving.question(actor, id, body.reason)).id);
  }
}
