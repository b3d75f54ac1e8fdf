import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, ReasonDto } from '@traverse/platform';

import { FinanceListQueryDto } from '../list-query.dto.js';
import { NotifyRecovery } from './notify-recovery.js';
import { OrderRecovery } from './order-recovery.js';
import { OrderRecoveryDto, RecoveryDto, RecoveryPageDto, RecoveryTotalsDto } from './recovery.dto.js';
import { RecoveryQueries } from './recovery.queries.js';
import { WriteOffRecovery } from './write-off-recovery.js';

@ApiTags('finance')
@Controller('api')
export class RecoveryController {
  constructor(
    private readonly queries: RecoveryQueries,
    private readonly ordering: OrderRecovery,
    private readonly notifying: NotifyRecovery,
    private readonly writingOff: WriteOffRecovery,
  ) {}

  @Get('recoveries')
  @Can('recovery.read')
  @ApiOkResponse({ type: RecoveryPageDto })
  listRecoveries(@CurrentActor() actor: Actor, @Query() query: FinanceListQueryDto): Promise<RecoveryPageDto> {
    return this.queries.list(actor, query) as Promise<RecoveryPageDto>;
  }

  /** Sums per currency over all that the reader sees. */
  @Get('recoveries/totals')
  @Can('recovery.read')
  @ApiOkResponse({ type: RecoveryTotalsDto })
  async getRecoveryTotals(@CurrentActor() actor: Actor, @Query() query: FinanceListQueryDto): Promise<RecoveryTotalsDto> {
    return { items: await this.queries.totals(actor, query.callId) };
  }

  @Get('recoveries/:id')
  @Can('recovery.read')
  @ApiOkResponse({ type: RecoveryDto })
  getRecovery(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RecoveryDto> {
    return this.queries.one(actor, id);
  }

  /** By hand: no more than was paid for the claim. What a correction asks back is ordered by its approval. */
  @Post('claims/:id/recoveries')
  @Can('recovery.order')
  @ApiCreatedResponse({ type: RecoveryDto })
  async orderRecovery(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: OrderRecoveryDto,
  ): Promise<RecoveryDto> {
    return this.queries.one(actor, (await this.ordering.execute(actor, id, body)).id);
  }

  @Post('recoveries/:id/notify')
  @Can('recovery.notify')
  @ApiCreatedResponse({ type: RecoveryDto })
  async notifyRecovery(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RecoveryDto> {
    return this.queries.one(actor, (await this.notifying.execute(actor, id)).id);
  }

  @Post('recoveries/:id/withdraw')
  @Can('recovery.notify')
  @ApiCreatedResponse({ type: RecoveryDto })
  async withdrawRecovery(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<RecoveryDto> {
    return this.queries.one(actor, (await this.notifying.withdraw(actor, id, body.reason)).id);
  }

  @Post('recoveries/:id/ask-write-off')
  @Can('recovery.ask-write-off')
  @ApiCreatedResponse({ type: RecoveryDto })
  async askWriteOff(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: ReasonDto): Promise<RecoveryDto> {
    return this.queries.one(actor, (await this.writingOff.ask(actor, id, body.reason)).id);
  }

  @Post('recoveries/:id/write-off')
  @Can('recovery.write-off')
  @ApiCreatedResponse({ type: RecoveryDto })
  async writeOffRecovery(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RecoveryDto> {
    return this.queries.one(actor, (await this.writingOff.execute(actor, id)).id);
  }

  @Post('recoveries/:id/keep')
  @Can('recovery.ask-write-off')
  @ApiCreatedResponse({ type: RecoveryDto })
  async keepRecovery(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: ReasonDto): Promise<RecoveryDto> {
    return this.queries.one(actor, (await this.writingOff.keep(actor, id, body.reason)).id);
  }
}
