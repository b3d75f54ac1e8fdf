import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language } from '@traverse/platform';

import { CallVersionQueries } from './call-version.queries.js';
import { CallDiffDto, CallDocumentDto, CallFormsDto, CallMistakesDto } from './call.dto.js';

@ApiTags('programme')
@Controller('api')
export class CallVersionController {
  constructor(private readonly queries: CallVersionQueries) {}

  /** Every mistake in a call document, each with its place and its reason. Nothing is kept. */
  @Post('call-document-checks')
  @HttpCode(200)
  @Can('call.write')
  @ApiOkResponse({ type: CallMistakesDto })
  checkCallDocument(@Body() { document }: CallDocumentDto, @Language() language: string): CallMistakesDto {
    return { problems: this.queries.check(document, language) };
  }

  /** The forms of a document as applicants will see them, in the language asked for. Nothing is kept. */
  @Post('call-form-previews')
  @HttpCode(200)
  @Can('call.write')
  @ApiOkResponse({ type: CallFormsDto })
  previewCallForms(@Body() { document }: CallDocumentDto, @Language() language: string): CallFormsDto {
    return { instruments: this.queries.forms(document, language) };
  }

  /** Where two versions of a call differ; `draft` in place of a number is the version that is being written. */
  @Get('calls/:id/versions/:from/diff/:to')
  @Can('call.read-managed')
  @ApiOkResponse({ type: CallDiffDto })
  async diffCallVersions(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('from') from: string,
    @Param('to') to: string,
  ): Promise<CallDiffDto> {
    const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
    const differences = await this.queries.diff(actor, id, from, to);
    return { differences: differences.map(({ path, before, after }) => ({ path, before: json(before), after: json(after) })) };
  }
}
