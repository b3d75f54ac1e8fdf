import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, OptionalReasonDto, ReasonDto } from '@traverse/platform';

import { ApplicationReceiptDto } from './application.dto.js';
import { ChooseSketch } from './choose-sketch.js';
import { SubmitSketch } from './submit-sketch.js';

/** The first step of calls with two: a sketch, and whom the office asks for the full form. */
@ApiTags('applicant')
@Controller('api/applications')
export class SketchController {
  constructor(
    private readonly sketch: SubmitSketch,
    private readonly sketches: ChooseSketch,
  ) {}

  /** Sends the sketch of a call with two steps; what it does not say yet is asked with the full form. */
  @Post(':id/submit-sketch')
  @HttpCode(200)
  @Can('application.write')
  @ApiOkResponse({ type: ApplicationReceiptDto })
  submitSketch(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ApplicationReceiptDto> {
    return this.sketch.execute(actor, id);
  }

  /** Asks for the full form, within the days of the call; what is written here goes to the company. */
  @Post(':id/shortlist')
  @HttpCode(200)
  @Can('application.decide-eligibility')
  @ApiOkResponse({ type: ApplicationReceiptDto })
  shortlistApplication(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: OptionalReasonDto,
  ): Promise<ApplicationReceiptDto> {
    return this.sketches.shortlist(actor, id, reason);
  }

  /** A sketch that is not taken further; the company reads the reason. */
  @Post(':id/decline-sketch')
  @HttpCode(200)
  @Can('application.decide-eligibility')
  @ApiOkResponse({ type: ApplicationReceiptDto })
  declineSketch(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<ApplicationReceiptDto> {
    return this.sketches.decline(actor, id, reason);
  }
}
