import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language, Public } from '@traverse/platform';

import { callDocumentSchema } from '../call-document/call-document.schema.js';
import { EnvelopeBarsDto } from '../envelope/envelope.dto.js';
import { EnvelopeBars } from '../envelope/envelope.bars.js';
import {
  CallChoicesDto,
  CallDetailDto,
  CallDocumentDto,
  CallMadeDto,
  CallPageDto,
  CallPageQueryDto,
  CallPublishedDto,
  CallDraftSavedDto,
  ManagedCallDto,
  ManagedCallPageDto,
  SaveCallDraftDto,
} from './call.dto.js';
import { CallQueries } from './call.queries.js';
import { CreateCall, ReviseCall } from './draft-call.js';
import { draftSaved } from './draft-call.view.js';
import { PublishCall } from './publish-call.js';

@ApiTags('programme')
@Controller('api')
export class CallController {
  constructor(
    private readonly queries: CallQueries,
    private readonly bars: EnvelopeBars,
    private readonly create: CreateCall,
    private readonly revise: ReviseCall,
    private readonly publish: PublishCall,
  ) {}

  /** Published and closed calls, newest first. */
  @Get('calls')
  @Public()
  @ApiOkResponse({ type: CallPageDto })
  listCalls(@Query() page: CallPageQueryDto, @Language() language: string): Promise<CallPageDto> {
    return this.queries.listed(language, page);
  }

  /** What the newest calls let people choose from: competences, instruments, programmes. */
  @Get('call-choices')
  @Public()
  @ApiOkResponse({ type: CallChoicesDto })
  listCallChoices(@Language() language: string): Promise<CallChoicesDto> {
    return this.queries.choices(language) as Promise<CallChoicesDto>;
  }

  /** JSON Schema 2020-12 of call documents, for editors and for those who write them by hand. */
  @Get('call-document-schema')
  @Public()
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  getCallDocumentSchema(): object {
    return callDocumentSchema;
  }

  /** What anybody may read of a call: terms, territories, instruments with their forms. */
  @Get('calls/:id')
  @Public()
  @ApiOkResponse({ type: CallDetailDto })
  getCall(@Param('id', ParseUUIDPipe) id: string, @Language() language: string): Promise<CallDetailDto> {
    return this.queries.detail(id, language);
  }

  /** A call from its document, as a draft; every mistake in it is named. */
  @Post('calls')
  @Can('call.write')
  @ApiCreatedResponse({ type: CallMadeDto })
  createCall(@CurrentActor() actor: Actor, @Body() { document }: CallDocumentDto): Promise<CallMadeDto> {
    return this.create.execute(actor, document);
  }

  /** Saves the draft, or begins the next version of a published call. Mistakes are kept and named; publishing refuses them. */
  @Put('calls/:id/draft')
  @Can('call.write')
  @ApiOkResponse({ type: CallDraftSavedDto })
  async reviseCall(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { document, basedOn }: SaveCallDraftDto,
    @Language() language: string,
  ): Promise<CallDraftSavedDto> {
    return draftSaved(
      await this.revise.execute(actor, id, document, { mistakes: 'kept', ...(basedOn === undefined ? {} : { basedOn }) }),
      language,
    );
  }

  /** Freezes the draft as a version; the first one opens the envelopes. */
  @Post('calls/:id/publish')
  @HttpCode(200)
  @Can('call.publish')
  @ApiOkResponse({ type: CallPublishedDto })
  publishCall(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CallPublishedDto> {
    return this.publish.execute(actor, id);
  }

  /** Where each envelope's money is. */
  @Get('calls/:id/envelopes')
  @Can('call.read-envelopes')
  @ApiOkResponse({ type: EnvelopeBarsDto })
  getCallEnvelopes(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<EnvelopeBarsDto> {
    return this.bars.ofCall(actor, id);
  }

  /** Calls of one's programmes, drafts too. */
  @Get('managed-calls')
  @Can('call.read-managed')
  @ApiOkResponse({ type: ManagedCallPageDto })
  listManagedCalls(
    @CurrentActor() actor: Actor,
    @Query() page: CallPageQueryDto,
    @Language() language: string,
  ): Promise<ManagedCallPageDto> {
    return this.queries.managed(actor, language, page);
  }

  @Get('managed-calls/:id')
  @Can('call.read-managed')
  @ApiOkResponse({ type: ManagedCallDto })
  getManagedCall(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Language() language: string,
  ): Promise<ManagedCallDto> {
    return this.queries.managedCall(actor, id, language);
  }
}
