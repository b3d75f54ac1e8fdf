import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language } from '@traverse/platform';

import { ClaimDto } from '../claim/claim.dto.js';
import { ClaimQueries } from '../claim/claim.queries.js';
import { DecideDuplicate } from './decide-duplicate.js';
import { DecideDuplicateDto } from './duplicate.dto.js';

/** Invoices that seem to be claimed twice. */
@ApiTags('finance')
@Controller('api/claims/:id/duplicates')
export class DuplicateController {
  constructor(
    private readonly queries: ClaimQueries,
    private readonly deciding: DecideDuplicate,
  ) {}

  /** Says of an invoice that another claim seems to hold too whether it may be paid here. */
  @Post('decide')
  @Can('claim.certify')
  @ApiCreatedResponse({ type: ClaimDto })
  async decideDuplicate(
    @CurrentActor() actor: Actor,
    @Language() language: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideDuplicateDto,
  ): Promise<ClaimDto> {
    return this.queries.one(actor, (await this.deciding.execute(actor, id, body)).id, language);
  }
}
