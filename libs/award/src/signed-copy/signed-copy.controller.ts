import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, type ApiBodyOptions, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, download, OptionalReasonDto, uploadOf } from '@traverse/platform';

import { AgreementDto } from '../agreement/agreement.dto.js';
import { AgreementQueries } from '../agreement/agreement.queries.js';
import { PrintAgreement } from '../agreement/print-agreement.js';
import { DecideSignedCopy } from './decide-signed-copy.js';
import { OpenSignedCopy } from './open-signed-copy.js';
import { AcceptCopyDto } from './signed-copy.dto.js';
import { UploadSignedCopy } from './upload-signed-copy.js';

const FILE: ApiBodyOptions = {
  schema: {
    type: 'object',
    required: ['signerName', 'textHash', 'file'],
    properties: { signerName: { type: 'string' }, textHash: { type: 'string' }, file: { type: 'string', format: 'binary' } },
  },
};

@ApiTags('award')
@Controller('api')
export class SignedCopyController {
  constructor(
    private readonly queries: AgreementQueries,
    private readonly printing: PrintAgreement,
    private readonly uploading: UploadSignedCopy,
    private readonly deciding: DecideSignedCopy,
    private readonly opening: OpenSignedCopy,
  ) {}

  /** The text with lines to sign on: the same bytes as long as the text is the same. */
  @Get('agreements/:id/document-to-sign')
  @Can('agreement.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'The document', schema: { type: 'string', format: 'binary' } })
  @Header('cache-control', 'private, no-cache')
  async downloadAgreementToSign(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { name, bytes } = await this.printing.toSign(actor, id);
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition: `attachment; filename="${name}"` });
  }

  /** A PDF that was signed outside, with who signed it, for the text with this hash. */
  @Post('agreements/:id/signed-copies')
  @Can('agreement.sign')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  @ApiCreatedResponse({ type: AgreementDto })
  async uploadSignedCopy(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<AgreementDto> {
    await this.uploading.execute(actor, id, await uploadOf(request));
    return this.queries.one(actor, id);
  }

  @Get('signed-copies/:id/content')
  @Can('agreement.read')
  @ApiOkResponse({ description: 'The file', schema: { type: 'string', format: 'binary' } })
  async downloadSignedCopy(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return download(await this.opening.execute(actor, id));
  }

  @Post('signed-copies/:id/accept')
  @Can('agreement.check-copy')
  @ApiCreatedResponse({ type: AgreementDto })
  async acceptSignedCopy(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { checkedWith }: AcceptCopyDto,
  ): Promise<AgreementDto> {
    return this.queries.one(actor, (await this.deciding.execute(actor, id, { outcome: 'accept', checkedWith })).agreementId);
  }

  @Post('signed-copies/:id/send-back')
  @Can('agreement.check-copy')
  @ApiCreatedResponse({ type: AgreementDto })
  async sendBackSignedCopy(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: OptionalReasonDto,
  ): Promise<AgreementDto> {
    return this.queries.one(actor, (await this.deciding.execute(actor, id, { outcome: 'send-back', reason })).agreementId);
  }
}
