import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, ReasonDto } from '@traverse/platform';

import { ApplicationReceiptDto, ReturnDto } from './application.dto.js';
import { DecideEligibility, ReturnApplication } from './officer-deeds.js';

const RETURN_TERM_DAYS = 10;

/** What officers decide by hand, always with a reason. */
@ApiTags('applicant')
@Controller('api/applications')
export class OfficerController {
  constructor(
    private readonly decide: DecideEligibility,
    private readonly giveBack: ReturnApplication,
  ) {}

  /** Asks for clarification, with a term: it can be changed, or only what the question names, and is submitted again. */
  @Post(':id/return')
  @HttpCode(200)
  @Can('application.decide-eligibility')
  @ApiOkResponse({ type: ApplicationReceiptDto })
  returnApplication(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ReturnDto,
  ): Promise<ApplicationReceiptDto> {
    return this.giveBack.execute(actor, id, { ...input, termDays: input.termDays ?? RETURN_TERM_DAYS });
  }

  /** For what the rules left open. */
  @Post(':id/declare-eligible')
  @HttpCode(200)
  @Can('application.decide-eligibility')
  @ApiOkResponse({ type: ApplicationReceiptDto })
  declareEligible(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<ApplicationReceiptDto> {
    return this.decide.execute(actor, id, 'declare-eligible', reason);
  }

  /** For what the rules left open. */
  @Post(':id/declare-ineligible')
  @HttpCode(200)
  @Can('application.decide-eligibility')
  @ApiOkResponse({ type: ApplicationReceiptDto })
  declareIneligible(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<ApplicationReceiptDto> {
    return this.decide.execute(actor, id, 'declare-ineligible', reason);
  }

  /** Against the rules' verdict, until the company has been told. */
  @Post(':id/override-eligible')
  @HttpCode(200)
  @Can('application.decide-eligibility')
  @ApiOkResponse({ type: ApplicationReceiptDto })
  overrideEligible(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<ApplicationReceiptDto> {
    return this.decide.execute(actor, id, 'override-eligible', reason);
  }
}
