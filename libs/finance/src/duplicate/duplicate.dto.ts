import { IdField, OneOfField, TextField } from '@traverse/platform';

import type { DuplicateVerdict } from './duplicate-decision.entity.js';

export class DecideDuplicateDto {
  @IdField() lineId!: string;
  @IdField() otherClaimId!: string;
  @OneOfField(['cleared', 'refused'], { description: '`refused`: the line can then only be refused when the claim is certified.' })
  verdict!: DuplicateVerdict;
  @TextField({ min: 3, max: 2000 }) reason!: string;
}
