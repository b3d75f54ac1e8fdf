import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, ReasonDto } from '@traverse/platform';

import { PersonDto, PersonFilterDto, PersonPageDto } from './person.dto.js';
import { PersonQueries } from './person.queries.js';
import { ResetSecondFactor } from '../second-factor/reset-second-factor.js';
import { ShutOutPerson } from './shut-out-person.js';

@ApiTags('identity')
@Can('administration.people')
@Controller('api/people')
export class PersonController {
  constructor(
    private readonly people: PersonQueries,
    private readonly shutOut: ShutOutPerson,
    private readonly secondFactor: ResetSecondFactor,
  ) {}

  @Get()
  @ApiOkResponse({ type: PersonPageDto })
  listPeople(@CurrentActor() actor: Actor, @Query() filter: PersonFilterDto): Promise<PersonPageDto> {
    return this.people.list(actor, filter);
  }

  @Get(':id')
  @ApiOkResponse({ type: PersonDto })
  getPerson(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PersonDto> {
    return this.people.one(actor, id);
  }

  @Post(':id/disable')
  @HttpCode(200)
  @ApiOkResponse({ type: PersonDto })
  async disablePerson(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { reason }: ReasonDto): Promise<PersonDto> {
    return this.people.one(actor, (await this.shutOut.execute(actor, id, 'disable', reason)).id);
  }

  @Post(':id/enable')
  @HttpCode(200)
  @ApiOkResponse({ type: PersonDto })
  async enablePerson(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { reason }: ReasonDto): Promise<PersonDto> {
    return this.people.one(actor, (await this.shutOut.execute(actor, id, 'enable', reason)).id);
  }

  @Post(':id/second-factor/ask-reset')
  @HttpCode(200)
  @ApiOkResponse({ type: PersonDto })
  async askSecondFactorReset(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { reason }: ReasonDto): Promise<PersonDto> {
    return this.people.one(actor, (await this.secondFactor.ask(actor, id, reason)).id);
  }

  @Post(':id/second-factor/confirm-reset')
  @HttpCode(200)
  @ApiOkResponse({ type: PersonDto })
  async confirmSecondFactorReset(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PersonDto> {
    return this.people.one(actor, (await this.secondFactor.confirm(actor, id)).id);
  }

  @Post(':id/second-factor/withdraw-reset')
  @HttpCode(200)
  @ApiOkResponse({ type: PersonDto })
  async withdrawSecondFactorReset(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PersonDto> {
    return this.people.one(actor, (await this.secondFactor.withdraw(actor, id)).id);
  }
}
