import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language, OptionalReasonDto, problemText, ReasonDto } from '@traverse/platform';

import { ApproveClaim } from './approve-claim.js';
import { CertifyClaim } from './certify-claim.js';
import { CertifyClaimDto, ClaimChecksDto, ClaimDto, QueryClaimDto } from './claim.dto.js';
import { ClaimQueries } from './claim.queries.js';
import { EndClaim } from './end-claim.js';
import { QueryClaim } from './query-claim.js';
import { SubmitClaim } from './submit-claim.js';

/** The steps of a claim. */
@ApiTags('finance')
@Controller('api/claims/:id')
export class ClaimCommandsController {
  constructor(
    private readonly queries: ClaimQueries,
    private readonly submitting: SubmitClaim,
    private readonly querying: QueryClaim,
    private readonly certifying: CertifyClaim,
    private readonly approving: ApproveClaim,
    private readonly ending: EndClaim,
  ) {}

  /** What would stand against handing it in now. */
  @Get('checks')
  @Can('claim.read')
  @ApiOkResponse({ type: ClaimChecksDto })
  async checkClaim(
    @CurrentActor() actor: Actor,
    @Language() language: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ClaimChecksDto> {
    const gaps = await this.submitting.check(actor, id);
    return {
      complete: gaps.length === 0,
      gaps: gaps.map(({ path, code, params }) => ({ path, code, message: problemText(code, params ?? {}, language) })),
    };
  }

  @Post('submit')
  @Can('claim.write')
  @ApiCreatedResponse({ type: ClaimDto })
  async submitClaim(@CurrentActor() actor: Actor, @Language() language: string, @Param('id', ParseUUIDPipe) id: string): Promise<ClaimDto> {
    return this.queries.one(actor, (await this.submitting.execute(actor, id, 'submit')).id, language);
  }

  @Post('answer')
  @Can('claim.write')
  @ApiCreatedResponse({ type: ClaimDto })
  async answerClaim(@CurrentActor() actor: Actor, @Language() language: string, @Param('id', ParseUUIDPipe) id: string): Promise<ClaimDto> {
    return this.queries.one(actor, (await this.submitting.execute(actor, id, 'answer')).id, language);
  }

  @Post('query')
  @Can('claim.query')
  @ApiCreatedResponse({ type: ClaimDto })
  async queryClaim(
    @CurrentActor() actor: Actor,
    @Language() language: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: QueryClaimDto,
  ): Promise<ClaimDto> {
    return this.queries.one(actor, (await this.querying.execute(actor, id, body)).id, language);
  }

  @Post('certify')
  @Can('claim.certify')
  @ApiCreatedResponse({ type: ClaimDto })
  async certifyClaim(
    @CurrentActor() actor: Actor,
    @Language() language: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CertifyClaimDto,
  ): Promise<ClaimDto> {
    return this.queries.one(actor, (await this.certifying.execute(actor, id, body.lines)).id, language);
  }

  @Post('approve')
  @Can('claim.approve')
  @ApiCreatedResponse({ type: ClaimDto })
  async approveClaim(
    @CurrentActor() actor: Actor,
    @Language() language: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ClaimDto> {
    return this.queries.one(actor, (await this.approving.execute(actor, id)).id, language);
  }

  @Post('reject')
  @Can('claim.approve')
  @ApiCreatedResponse({ type: ClaimDto })
  async rejectClaim(
    @CurrentActor() actor: Actor,
    @Language() language: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<ClaimDto> {
    return this.queries.one(actor, (await this.ending.execute(actor, id, 'reject', body.reason)).id, language);
  }

  @Post('lapse')
  @Can('claim.reject')
  @ApiCreatedResponse({ type: ClaimDto })
  async lapseClaim(
    @CurrentActor() actor: Actor,
    @Language() language: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: OptionalReasonDto,
  ): Promise<ClaimDto> {
    return this.queries.one(actor, (await this.ending.execute(actor, id, 'lapse', body.reason)).id, language);
  }

  @Post('withdraw')
  @Can('claim.write')
  @ApiCreatedResponse({ type: ClaimDto })
  async withdrawClaim(
    @CurrentActor() actor: Actor,
    @Language() language: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: OptionalReasonDto,
  ): Promise<ClaimDto> {
    return this.queries.one(actor, (await this.ending.execute(actor, id, 'withdraw', body.reason)).id, language);
  }
}
