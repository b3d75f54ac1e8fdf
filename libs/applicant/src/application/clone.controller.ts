import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { ApplicationMadeDto, CloneApplicationDto } from './application.dto.js';
import { CloneApplication } from './clone-application.js';

@ApiTags('applicant')
@Controller('api/applications')
export class CloneController {
  constructor(private readonly clone: CloneApplication) {}

  /** Begins a draft in another call with what of this application fits there: answers and files. */
  @Post(':id/clone')
  @Can('application.write')
  @ApiCreatedResponse({ type: ApplicationMadeDto })
  cloneApplication(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() target: CloneApplicationDto,
  ): Promise<ApplicationMadeDto> {
    return this.clone.execute(actor, id, target);
  }
}
