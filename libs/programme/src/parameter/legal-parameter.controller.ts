import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, ReasonDto } from '@traverse/platform';

import { DecideLegalParameter } from './decide-legal-parameter.js';
import {
  LegalParameterListDto,
  LegalParameterProposalDto,
  LegalParameterProposalListDto,
  ProposeLegalParameterDto,
} from './legal-parameter.dto.js';
import { ParameterQueries } from './parameter.queries.js';
import { ProposeLegalParameter } from './propose-legal-parameter.js';

@ApiTags('programme')
@Controller('api')
export class LegalParameterController {
  constructor(
    private readonly queries: ParameterQueries,
    private readonly propose: ProposeLegalParameter,
    private readonly decide: DecideLegalParameter,
  ) {}

  @Get('legal-parameters')
  @Can('legal-parameter.read')
  @ApiOkResponse({ type: LegalParameterListDto })
  listLegalParameters(): Promise<LegalParameterListDto> {
    return this.queries.all();
  }

  @Get('legal-parameter-proposals')
  @Can('legal-parameter.read')
  @ApiOkResponse({ type: LegalParameterProposalListDto })
  async listLegalParameterProposals(@CurrentActor() actor: Actor): Promise<LegalParameterProposalListDto> {
    return { items: await this.queries.proposals(actor) };
  }

  @Post('legal-parameter-proposals')
  @Can('legal-parameter.change')
  @ApiCreatedResponse({ type: LegalParameterProposalDto })
  async proposeLegalParameter(@CurrentActor() actor: Actor, @Body() body: ProposeLegalParameterDto): Promise<LegalParameterProposalDto> {
    return this.queries.proposal(actor, (await this.propose.execute(actor, body)).id);
  }

  @Post('legal-parameter-proposals/:id/confirm')
  @HttpCode(200)
  @Can('legal-parameter.change')
  @ApiOkResponse({ type: LegalParameterProposalDto })
  async confirmLegalParameter(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<LegalParameterProposalDto> {
    return this.queries.proposal(actor, (await this.decide.execute(actor, id, 'confirm')).id);
  }

  @Post('legal-parameter-proposals/:id/refuse')
  @HttpCode(200)
  @Can('legal-parameter.change')
  @ApiOkResponse({ type: LegalParameterProposalDto })
  async refuseLegalParameter(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<LegalParameterProposalDto> {
    return this.queries.proposal(actor, (await this.decide.execute(actor, id, 'refuse', body.reason)).id);
  }

  @Post('legal-parameter-proposals/:id/withdraw')
  @HttpCode(200)
  @Can('legal-parameter.change')
  @ApiOkResponse({ type: LegalParameterProposalDto })
  async withdrawLegalParameter(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<LegalParameterProposalDto> {
    return this.queries.proposal(actor, (await this.decide.execute(actor, id, 'withdraw')).id);
  }
}
