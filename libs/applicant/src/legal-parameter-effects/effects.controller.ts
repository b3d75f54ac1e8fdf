import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { Can, IdField, IntField, Language, ListField, TextField } from '@traverse/platform';

import { LegalParameterEffects } from './effects.queries.js';

export class TouchedCallDto {
  @IdField() callId!: string;
  @TextField() title!: string;
  @IntField({ description: 'Applications of it that are not decided yet.' }) applications!: number;
}

export class TouchedCallListDto {
  @ListField(() => TouchedCallDto) items!: TouchedCallDto[];
}

@ApiTags('applicant')
@Controller('api/legal-parameter-effects')
export class LegalParameterEffectsController {
  constructor(private readonly effects: LegalParameterEffects) {}

  /** What a change of a figure of the law touches: calls with applications that are not decided yet. Counts alone. */
  @Get()
  @Can('legal-parameter.read')
  @ApiOkResponse({ type: TouchedCallListDto })
  async legalParameterEffects(@Language() language: string): Promise<TouchedCallListDto> {
    return { items: await this.effects.touched(language) };
  }
}
