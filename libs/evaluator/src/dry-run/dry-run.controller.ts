import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language } from '@traverse/platform';

import { DryRunDto, DryRunQueryDto } from './dry-run.dto.js';
import { DryRun } from './dry-run.js';

@ApiTags('evaluator')
@Controller('api/managed-calls/:id')
export class DryRunController {
  constructor(private readonly dryRun: DryRun) {}

  /** Replays the applications of an earlier call under the draft of this one: who would fare otherwise, and why. Keeps nothing. */
  @Get('dry-run')
  @Can('call.dry-run')
  @ApiOkResponse({ type: DryRunDto })
  dryRunCall(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { earlier }: DryRunQueryDto,
    @Language() language: string,
  ): Promise<DryRunDto> {
    return this.dryRun.ofDraft(actor, id, earlier, language);
  }
}
