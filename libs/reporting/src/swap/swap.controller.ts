import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { SwapDto, SwapQueryDto } from './swap.dto.js';
import { SwapQueries } from './swap.queries.js';

@ApiTags('reporting')
@Controller('api/desk/applications')
export class SwapController {
  constructor(private readonly queries: SwapQueries) {}

  /** Every later step that stands on the partner: what another one would do to it, and what was done under the one before. */
  @Get(':id/swap')
  @Can('desk.swap')
  @ApiOkResponse({ type: SwapDto })
  deskSwap(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { partnerOrganisationId }: SwapQueryDto,
  ): Promise<SwapDto> {
    return this.queries.of(actor, id, partnerOrganisationId);
  }
}
