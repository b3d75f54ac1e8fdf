import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, OptionalReasonDto } from '@traverse/platform';

import { AgreementDto, AgreementLanguageDto, AmendDto } from './agreement.dto.js';
import { AgreementQueries } from './agreement.queries.js';
import { AmendAgreement } from './amend-agreement.js';
import { ChangeAgreementLanguage } from './change-agreement-language.js';
import { TerminateAgreement } from './terminate-agreement.js';
import { WithdrawAmendment } from './withdraw-amendment.js';

@ApiTags('award')
@Controller('api/agreements')
export class AmendmentController {
  constructor(
    private readonly queries: AgreementQueries,
    private readonly amending: AmendAgreement,
    private readonly withdrawing: WithdrawAmendment,
    private readonly terminating: TerminateAgreement,
    private readonly languages: ChangeAgreementLanguage,
  ) {}

  /** The text in another language, while nobody has signed. */
  @Post(':id/language')
  @Can('agreement.change-language')
  @ApiCreatedResponse({ type: AgreementDto })
  async changeAgreementLanguage(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { language }: AgreementLanguageDto,
  ): Promise<AgreementDto> {
    return this.queries.one(actor, (await this.languages.execute(actor, id, language)).id);
  }

  /** Offers a new version of an agreement in force to all parties; answers with the new version. */
  @Post(':id/amend')
  @Can('agreement.amend')
  @ApiCreatedResponse({ type: AgreementDto })
  async amendAgreement(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AmendDto,
  ): Promise<AgreementDto> {
    return this.queries.one(actor, (await this.amending.execute(actor, id, body)).id);
  }

  /** Takes back a new version that is not in force yet. */
  @Post(':id/withdraw')
  @Can('agreement.amend')
  @ApiCreatedResponse({ type: AgreementDto })
  async withdrawAmendment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: OptionalReasonDto,
  ): Promise<AgreementDto> {
    return this.queries.one(actor, (await this.withdrawing.execute(actor, id, reason)).id);
  }

  /** Ends an agreement in force; its voucher is revoked. */
  @Post(':id/terminate')
  @Can('agreement.terminate')
  @ApiCreatedResponse({ type: AgreementDto })
  async terminateAgreement(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: OptionalReasonDto,
  ): Promise<AgreementDto> {
    return this.queries.one(actor, (await this.terminating.execute(actor, id, reason)).id);
  }
}
