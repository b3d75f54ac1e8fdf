import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, OptionalReasonDto, ReasonDto } from '@traverse/platform';

import { FinanceListQueryDto } from '../list-query.dto.js';
import { PayoutReportDto } from '../payout/payout.dto.js';
import { BatchDto, BatchesMadeDto, BatchPageDto, MakeBatchesDto, ResolveBatchDto, TakeOutDto } from './batch.dto.js';
import { BatchQueries } from './batch.queries.js';
import { CheckBatch } from './check-batch.js';
import { DiscardBatch } from './discard-batch.js';
import { MakeBatches } from './make-batches.js';
import { ReleaseBatch } from './release-batch.js';
import { ResolveBatch } from './resolve-batch.js';

@ApiTags('finance')
@Controller('api/batches')
export class BatchController {
  constructor(
    private readonly queries: BatchQueries,
    private readonly making: MakeBatches,
    private readonly checking: CheckBatch,
    private readonly discarding: DiscardBatch,
    private readonly releasing: ReleaseBatch,
    private readonly resolving: ResolveBatch,
  ) {}

  @Get()
  @Can('batch.read')
  @ApiOkResponse({ type: BatchPageDto })
  listBatches(@CurrentActor() actor: Actor, @Query() query: FinanceListQueryDto): Promise<BatchPageDto> {
    return this.queries.list(actor, query) as Promise<BatchPageDto>;
  }

  /** Drafts from all approved payouts, one per authority and currency. */
  @Post()
  @Can('batch.make')
  @ApiCreatedResponse({ type: BatchesMadeDto })
  async makeBatches(@CurrentActor() actor: Actor, @Body() body: MakeBatchesDto): Promise<BatchesMadeDto> {
    const { batchIds, leftOut } = await this.making.execute(actor, body);
    return { batches: await this.queries.many(actor, batchIds), leftOut: [...leftOut] };
  }

  @Get(':id')
  @Can('batch.read')
  @ApiOkResponse({ type: BatchDto })
  getBatch(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BatchDto> {
    return this.queries.one(actor, id);
  }

  /** The payment file as it was, or will be, sent: there from the release on. */
  @Get(':id/file')
  @Can('batch.file')
  @ApiOkResponse({ description: 'pain.001.001.09', content: { 'application/xml': { schema: { type: 'string' } } } })
  async downloadBatchFile(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { name, bytes } = await this.queries.file(actor, id);
    return new StreamableFile(bytes, { type: 'application/xml', disposition: `attachment; filename="${name}"`, length: bytes.length });
  }

  @Post(':id/check')
  @Can('batch.check')
  @ApiCreatedResponse({ type: BatchDto })
  async checkBatch(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BatchDto> {
    return this.queries.one(actor, (await this.checking.execute(actor, id)).id);
  }

  @Post(':id/send-back')
  @Can('batch.check')
  @ApiCreatedResponse({ type: BatchDto })
  async sendBatchBack(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: ReasonDto): Promise<BatchDto> {
    return this.queries.one(actor, (await this.checking.sendBack(actor, id, body.reason)).id);
  }

  /** Takes one payout out of a draft; it stays approved. */
  @Post(':id/take-out')
  @Can('batch.check')
  @ApiCreatedResponse({ type: BatchDto })
  async takeOutOfBatch(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: TakeOutDto): Promise<BatchDto> {
    return this.queries.one(actor, (await this.discarding.takeOut(actor, id, body.payoutId)).id);
  }

  @Post(':id/discard')
  @Can('batch.check')
  @ApiCreatedResponse({ type: BatchDto })
  async discardBatch(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: OptionalReasonDto,
  ): Promise<BatchDto> {
    return this.queries.one(actor, (await this.discarding.execute(actor, id, body.reason)).id);
  }

  @Post(':id/release')
  @Can('batch.release')
  @ApiCreatedResponse({ type: BatchDto })
  async releaseBatch(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BatchDto> {
    return this.queries.one(actor, (await this.releasing.execute(actor, id)).id);
  }

  @Post(':id/resolve')
  @Can('batch.resolve')
  @ApiCreatedResponse({ type: BatchDto })
  async resolveBatch(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ResolveBatchDto,
  ): Promise<BatchDto> {
    return this.queries.one(actor, (await this.resolving.execute(actor, id, body)).id);
  }

  /** Asks anew for everything that failed with this batch: new payouts with EndToEndIds of their own. */
  @Post(':id/retry')
  @Can('payout.request')
  @ApiCreatedResponse({ type: PayoutReportDto })
  async retryBatch(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PayoutReportDto> {
    return { outcomes: await this.resolving.retry(actor, id) };
  }
}
