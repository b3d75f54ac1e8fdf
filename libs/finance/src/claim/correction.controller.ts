import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language, ReasonDto } from '@traverse/platform';

import { ClaimDto } from './claim.dto.js';
import { ClaimQueries } from './claim.queries.js';
import { CorrectClaim } from './correct-claim.js';
import { SendClaimBack } from './send-claim-back.js';

/** What was approved is put right: by another version of the claim. */
@ApiTags('finance')
@Controller('api/claims/:id')
export class CorrectionController {
  constructor(
    private readonly queries: ClaimQueries,
    private readonly correcting: CorrectClaim,
    private readonly sendingBack: SendClaimBack,
  ) {}

  /** Answers with the new version, to be certified. */
  @Post('correct')
  @Can('claim.correct')
  @ApiCreatedResponse({ type: ClaimDto })
  async correctClaim(
    @CurrentActor() actor: Actor,
    @Language() language: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<ClaimDto> {
    return this.queries.one(actor, (await this.correcting.execute(actor, id, body.reason)).id, language);
  }

  /** Of a correction that was certified: it is certified anew. */
  @Post('send-back')
  @Can('claim.approve')
  @ApiCreatedResponse({ type: ClaimDto })
  async sendClaimBack(
    @CurrentActor() actor: Actor,
    @Language() language: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<ClaimDto> {
    return this.queries.one(actor, (await this.sendingBack.execute(actor, id, body.reason)).id, language);
  }
}
