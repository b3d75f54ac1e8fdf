import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, DeadLetters } from '@traverse/platform';

import { DeadLetterListDto, ReplayDto } from './dead-letters.dto.js';

/** Jobs that failed to the end. Replaying one repeats what the house would have done by itself: it decides nothing. */
@ApiTags('administration')
@Can('administration.dead-letters')
@Controller('api/dead-letters')
export class DeadLettersController {
  constructor(private readonly deadLetters: DeadLetters) {}

  @Get()
  @ApiOkResponse({ type: DeadLetterListDto })
  async listDeadLetters(): Promise<DeadLetterListDto> {
    return { items: await this.deadLetters.list() };
  }

  @Post('replay')
  @HttpCode(204)
  @ApiNoContentResponse()
  async replayDeadLetter(@CurrentActor() actor: Actor, @Body() { eventId, subscriber }: ReplayDto): Promise<null> {
    return this.deadLetters.replay(actor, eventId, subscriber).then(() => null);
  }
}
