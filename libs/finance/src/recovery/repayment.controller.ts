import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, ReasonDto } from '@traverse/platform';

import { EnterRepaymentDto, RecoveryDto } from './recovery.dto.js';
import { RecoveryQueries } from './recovery.queries.js';
import { RepayRecovery } from './repay-recovery.js';

/** Money that came back and that no statement names. */
@ApiTags('finance')
@Controller('api')
export class RepaymentController {
  constructor(
    private readonly queries: RecoveryQueries,
    private readonly repaying: RepayRecovery,
  ) {}

  /** Booked when another person has confirmed it. */
  @Post('recoveries/:id/repayments')
  @Can('repayment.enter')
  @ApiCreatedResponse({ type: RecoveryDto })
  async enterRepayment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EnterRepaymentDto,
  ): Promise<RecoveryDto> {
    return this.queries.one(actor, (await this.repaying.enter(actor, id, body)).id);
  }

  @Post('repayments/:id/confirm')
  @Can('repayment.decide')
  @ApiCreatedResponse({ type: RecoveryDto })
  async confirmRepayment(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RecoveryDto> {
    return this.queries.one(actor, (await this.repaying.confirm(actor, id)).id);
  }

  @Post('repayments/:id/refuse')
  @Can('repayment.decide')
  @ApiCreatedResponse({ type: RecoveryDto })
  async refuseRepayment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<RecoveryDto> {
    return this.queries.one(actor, (await this.repaying.refuse(actor, id, body.reason)).id);
  }
}
