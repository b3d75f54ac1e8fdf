import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language, Public } from '@traverse/platform';

import { CreateAuthority } from '../authority/create-authority.js';
import { CreateProgramme } from './create-programme.js';
import { AuthorityListDto, MadeDto, NewAuthorityDto, NewProgrammeDto, ProgrammeListDto } from './programme.dto.js';
import { ProgrammeQueries } from './programme.queries.js';

@ApiTags('programme')
@Controller('api')
export class ProgrammeController {
  constructor(
    private readonly queries: ProgrammeQueries,
    private readonly create: CreateProgramme,
    private readonly addAuthority: CreateAuthority,
  ) {}

  @Get('programmes')
  @Public()
  @ApiOkResponse({ type: ProgrammeListDto })
  listProgrammes(@Language() language: string): Promise<ProgrammeListDto> {
    return this.queries.programmes(language);
  }

  @Post('programmes')
  @Can('programme.create')
  @ApiCreatedResponse({ type: MadeDto })
  createProgramme(@CurrentActor() actor: Actor, @Body() input: NewProgrammeDto): Promise<MadeDto> {
    return this.create.execute(actor, input);
  }

  /** The authorities that pay; accounts are shown masked. */
  @Get('authorities')
  @Can('authority.read')
  @ApiOkResponse({ type: AuthorityListDto })
  listAuthorities(): Promise<AuthorityListDto> {
    return this.queries.listAuthorities();
  }

  @Post('authorities')
  @Can('authority.create')
  @ApiCreatedResponse({ type: MadeDto })
  createAuthority(@CurrentActor() actor: Actor, @Body() input: NewAuthorityDto): Promise<MadeDto> {
    return this.addAuthority.execute(actor, input);
  }
}
