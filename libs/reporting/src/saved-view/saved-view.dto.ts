import { IdField, ListField, TextField, TextListField } from '@traverse/platform';

import { deskColumns } from '../application-list/desk-texts.js';

export class SaveViewDto {
  @TextField({ min: 1, max: 80, pattern: /\S/ }) name!: string;
  @TextField({ max: 1000, description: 'Filter and order, as in the address: state=submitted&sort=score' }) query!: string;
  @TextListField({ of: deskColumns }) columns!: string[];
}

export class SavedViewMadeDto {
  @IdField() id!: string;
}

export class SavedViewDto extends SaveViewDto {
  @IdField() id!: string;
}

export class SavedViewsDto {
  @ListField(() => SavedViewDto) items!: SavedViewDto[];
}
