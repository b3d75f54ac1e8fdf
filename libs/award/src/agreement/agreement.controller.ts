import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, OptionalReasonDto } from '@traverse/platform';

import { ListQueryDto } from '../list-query.dto.js';
import { AgreementDto, AgreementPageDto, SignDto } from './agreement.dto.js';
import { AgreementQueries } from './agreement.queries.js';
import { CountersignAgreement } from './countersign-agreement.js';
import { DeclineAgreement } from './decline-agreement.js';
import { SignAgreement } from './sign-agreement.js';

@ApiTags('award')
@Controller('api/agreements')
export class AgreementController {
  constructor(
    private readonly queries: AgreementQueries,
    private readonly signing: SignAgreement,
    private readonly countersigning: CountersignAgreement,
    private readonly declining: DeclineAgreement,
  ) {}

  @Get()
  @Can('agreement.read')
  @ApiOkResponse({ type: AgreementPageDto })
  listAgreements(@CurrentActor() actor: Actor, @Query() query: ListQueryDto): Promise<AgreementPageDto> {
    return this.queries.list(actor, query) as Promise<AgreementPageDto>;
  }

  @Get(':id')
  @Can('agreement.read')
  @ApiOkResponse({ type: AgreementDto })
  getAgreement(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AgreementDto> {
    return this.queries.one(actor, id);
  }

  @Post(':id/sign')
  @Can('agreement.sign')
  @ApiCreatedResponse({ type: AgreementDto })
  async signAgreement(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: SignDto): Promise<AgreementDto> {
    return this.queries.one(actor, (await this.signing.execute(actor, id, body)).id);
  }

  @Post(':id/countersign')
  @Can('agreement.countersign')
  @ApiCreatedResponse({ type: AgreementDto })
  async countersignAgreement(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AgreementDto> {
    return this.queries.one(actor, (await this.countersigning.execute(actor, id)).id);
  }

  @Post(':id/decline')
  @Can('agreement.sign')
  @ApiCreatedResponse({ type: AgreementDto })
  async declineAgreement(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: OptionalReasonDto,
  ): Promise<AgreementDto> {
    return this.queries.one(actor, (await this.declining.execute(actor, id, body.reason)).id);
  }
}
