import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { BankAccountDto, EnterBankAccountDto } from './bank-account.dto.js';
import { BankAccountQueries } from './bank-account.queries.js';
import { EnterBankAccount } from './enter-bank-account.js';

@ApiTags('finance')
@Controller('api')
export class BankAccountController {
  constructor(
    private readonly queries: BankAccountQueries,
    private readonly entering: EnterBankAccount,
  ) {}

  @Get('bank-accounts/:organisationId')
  @Can('bank-account.read')
  @ApiOkResponse({ type: BankAccountDto })
  getBankAccount(@CurrentActor() actor: Actor, @Param('organisationId', ParseUUIDPipe) organisationId: string): Promise<BankAccountDto> {
    return this.queries.one(actor, organisationId);
  }

  @Put('bank-accounts/:organisationId')
  @Can('bank-account.write')
  @ApiOkResponse({ type: BankAccountDto })
  async enterBankAccount(
    @CurrentActor() actor: Actor,
    @Param('organisationId', ParseUUIDPipe) organisationId: string,
    @Body() body: EnterBankAccountDto,
  ): Promise<BankAccountDto> {
    return this.queries.one(actor, (await this.entering.execute(actor, organisationId, body)).organisationId);
  }
}
