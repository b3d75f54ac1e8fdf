import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, ReasonDto } from '@traverse/platform';

import { BankAccountChangeListDto, BankAccountDto, EnterBankAccountDto } from './bank-account.dto.js';
import { BankAccountQueries } from './bank-account.queries.js';
import { ChangeBankAccount } from './change-bank-account.js';
import { EnterBankAccount } from './enter-bank-account.js';

@ApiTags('finance')
@Controller('api')
export class BankAccountController {
  constructor(
    private readonly queries: BankAccountQueries,
    private readonly entering: EnterBankAccount,
    private readonly changing: ChangeBankAccount,
  ) {}

  @Get('bank-accounts/:organisationId')
  @Can('bank-account.read')
  @ApiOkResponse({ type: BankAccountDto })
  getBankAccount(@CurrentActor() actor: Actor, @Param('organisationId', ParseUUIDPipe) organisationId: string): Promise<BankAccountDto> {
    return this.queries.one(actor, organisationId);
  }

  /** Accounts that wait for another person or for their day. */
  @Get('bank-account-changes')
  @Can('bank-account-change.read')
  @ApiOkResponse({ type: BankAccountChangeListDto })
  listBankAccountChanges(@CurrentActor() actor: Actor): Promise<BankAccountChangeListDto> {
    return this.queries.waiting(actor);
  }

  @Post('bank-account-changes/:id/confirm')
  @Can('bank-account-change.decide')
  @ApiCreatedResponse({ type: BankAccountDto })
  async confirmBankAccountChange(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<BankAccountDto> {
    return this.queries.one(actor, (await this.changing.execute(actor, id, 'confirm', body.reason)).organisationId);
  }

  @Post('bank-account-changes/:id/refuse')
  @Can('bank-account-change.decide')
  @ApiCreatedResponse({ type: BankAccountDto })
  async refuseBankAccountChange(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<BankAccountDto> {
    return this.queries.one(actor, (await this.changing.execute(actor, id, 'refuse', body.reason)).organisationId);
  }

  /** The first account stands at once; another one waits for a second person and for its day. */
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
