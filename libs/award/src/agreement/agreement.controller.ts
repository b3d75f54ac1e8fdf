import { Body, Controller, Get, Header, Ip, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, OptionalReasonDto } from '@traverse/platform';

import { ListQueryDto } from '../list-query.dto.js';
import { AgreementAskedDto, AgreementDto, AgreementPageDto, SignDto } from './agreement.dto.js';
import { AgreementQueries } from './agreement.queries.js';
import { CountersignAgreement } from './countersign-agreement.js';
import { DeclineAgreement } from './decline-agreement.js';
import { PrintAgreement } from './print-agreement.js';
import { SignAgreement } from './sign-agreement.js';

@ApiTags('award')
@Controller('api/agreements')
export class AgreementController {
  constructor(
    private readonly queries: AgreementQueries,
    private readonly signing: SignAgreement,
    private readonly countersigning: CountersignAgreement,
    private readonly declining: DeclineAgreement,
    private readonly printing: PrintAgreement,
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

  /** The text with who signed it when and how: tagged PDF. */
  @Get(':id/document')
  @Can('agreement.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'The agreement', schema: { type: 'string', format: 'binary' } })
  @Header('cache-control', 'private, no-cache')
  async downloadAgreement(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { annexes }: AgreementAskedDto,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.printing.execute(actor, id, { annexes: annexes === 'true' });
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition: `attachment; filename="${name}"` });
  }

  @Post(':id/sign')
  @Can('agreement.sign')
  @ApiCreatedResponse({ type: AgreementDto })
  async signAgreement(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SignDto,
    @Ip() address: string,
  ): Promise<AgreementDto> {
    return this.queries.one(actor, (await this.signing.execute(actor, id, body, address)).id);
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
