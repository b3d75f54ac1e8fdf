import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { HomeDto } from './home.dto.js';
import { HomeQueries } from './home.queries.js';

@ApiTags('reporting')
@Controller('api/home')
export class HomeController {
  constructor(private readonly queries: HomeQueries) {}

  @Get()
  @Can('home.read')
  @ApiOkResponse({ type: HomeDto })
  getHome(@CurrentActor() actor: Actor): Promise<HomeDto> {
    return this.queries.home(actor);
  }
}
