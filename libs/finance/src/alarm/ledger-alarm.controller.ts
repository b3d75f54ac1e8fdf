import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, ReasonDto } from '@traverse/platform';

import { ClearAlarm } from './clear-alarm.js';
import { BooksStateDto, LedgerAlarmDto } from './ledger-alarm.dto.js';
import { LedgerAlarmQueries } from './ledger-alarm.queries.js';

@ApiTags('finance')
@Controller('api/ledger-alarms')
export class LedgerAlarmController {
  constructor(
    private readonly queries: LedgerAlarmQueries,
    private readonly clearing: ClearAlarm,
  ) {}

  /** The last proofs of the books and the alarms that they raised. The books are the house's, not one programme's. */
  @Get()
  @Can('ledger-alarm.read')
  @ApiOkResponse({ type: BooksStateDto })
  booksState(@CurrentActor() actor: Actor): Promise<BooksStateDto> {
    return this.queries.state(actor);
  }

  /** The first of two: says why the alarm may go. The books must hold. */
  @Post(':id/ask-to-clear')
  @Can('ledger-alarm.ask')
  @ApiCreatedResponse({ type: LedgerAlarmDto })
  async askToClear(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: ReasonDto): Promise<LedgerAlarmDto> {
    return this.clearing.ask(actor, id, body.reason).then(() => this.queries.one(actor, id));
  }

  @Post(':id/keep')
  @Can('ledger-alarm.clear')
  @ApiCreatedResponse({ type: LedgerAlarmDto })
  async keepAlarm(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: ReasonDto): Promise<LedgerAlarmDto> {
    return this.clearing.keep(actor, id, body.reason).then(() => this.queries.one(actor, id));
  }

  /** The second of two, another person. From here on money goes out again. */
  @Post(':id/clear')
  @Can('ledger-alarm.clear')
  @ApiCreatedResponse({ type: LedgerAlarmDto })
  async clearAlarm(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<LedgerAlarmDto> {
    return this.clearing.clear(actor, id).then(() => this.queries.one(actor, id));
  }
}
