import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language } from '@traverse/platform';

import { BooksExport } from './books-export.js';
import {
  BooksExportDto,
  PagedDto,
  ReconciliationAskedDto,
  ReconciliationDto,
  SeriesDto,
  TransferPageDto,
  TransfersAskedDto,
  TrialBalanceAskedDto,
  TrialBalanceDto,
  VoucherAccountPageDto,
} from './books.dto.js';
import { ReconciliationQueries } from './reconciliation.queries.js';
import { TransferQueries } from './transfer.queries.js';
import { TrialBalanceQueries } from './trial-balance.queries.js';

/** The books, of my programmes only. */
@ApiTags('reporting')
@Controller('api/ledger')
export class BooksController {
  constructor(
    private readonly trial: TrialBalanceQueries,
    private readonly transfers: TransferQueries,
    private readonly reconciliation: ReconciliationQueries,
    private readonly exporter: BooksExport,
  ) {}

  /** The accounts of each envelope as they were at the end of a day, recomputed from the transfers. */
  @Get('trial-balance')
  @Can('books.read-sums')
  @ApiOkResponse({ type: TrialBalanceDto })
  trialBalance(@CurrentActor() actor: Actor, @Query() asked: TrialBalanceAskedDto, @Language() language: string): Promise<TrialBalanceDto> {
    return this.trial.page(actor, asked, language);
  }

  @Get('envelopes/:id/vouchers')
  @Can('books.read-sums')
  @ApiOkResponse({ type: VoucherAccountPageDto })
  voucherAccounts(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() asked: PagedDto,
  ): Promise<VoucherAccountPageDto> {
    return this.trial.vouchers(actor, id, asked);
  }

  /** Where an envelope's money was over time. */
  @Get('envelopes/:id/series')
  @Can('books.read-sums')
  @ApiOkResponse({ type: SeriesDto })
  envelopeSeries(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SeriesDto> {
    return this.trial.series(actor, id);
  }

  /** Movements of money: about one thing, on one account's owner, in one envelope, or all of my programmes. */
  @Get('transfers')
  @Can('books.read-transfers')
  @ApiOkResponse({ type: TransferPageDto })
  listTransfers(@CurrentActor() actor: Actor, @Query() asked: TransfersAskedDto): Promise<TransferPageDto> {
    return this.transfers.page(actor, asked);
  }

  /** The ledger against the bank's statements, each difference with its reason. */
  @Get('reconciliation')
  @Can('books.read-transfers')
  @ApiOkResponse({ type: ReconciliationDto })
  reconcile(@CurrentActor() actor: Actor, @Query() asked: ReconciliationAskedDto): Promise<ReconciliationDto> {
    return this.reconciliation.page(actor, asked);
  }

  @Get('export')
  @Can('books.read-transfers')
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async exportBook(
    @CurrentActor() actor: Actor,
    @Query() asked: BooksExportDto,
    @Language() language: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, type, content } = this.exporter.open(actor, asked, language);
    await reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(content);
  }
}
