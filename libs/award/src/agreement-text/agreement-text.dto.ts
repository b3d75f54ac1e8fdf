import { BoolField, IdField, IntField, ListField, NestedField, OneOfField, TextField, TextListField, TimeField } from '@traverse/platform';

import { blockConditions } from './compose-text.js';

export class TextBlockDto {
  @TextField({ min: 2, max: 60, pattern: /^[a-z][a-z0-9-]*$/, description: 'A key of the house’s wording, or one of its own.' })
  key!: string;
  @OneOfField(blockConditions, { optional: true, description: 'When it stands in an agreement; always when left out.' }) when?: string;
  @BoolField({ optional: true, description: 'Stands before the numbered points.' }) plain?: boolean;
  @TextField({ max: 4000, description: 'With placeholders in braces. Empty: nothing stands in this place.' }) text!: string;
}

export class WriteTextDto {
  @TextField({ min: 2, max: 2 }) language!: string;
  @ListField(() => TextBlockDto, { max: 60 }) blocks!: TextBlockDto[];
  @TextField({ min: 3, max: 2000 }) reason!: string;
  @IntField({ min: 0, description: 'The version that it comes after; 0 for the first.' }) after!: number;
}

export class TextVersionDto {
  @IdField() id!: string;
  @IntField() version!: number;
  @ListField(() => TextBlockDto) blocks!: TextBlockDto[];
  @TextField() reason!: string;
  @TextField({ nullable: true, description: 'Empty: it came with the house.' }) writtenBy!: string | null;
  @TimeField() writtenAt!: string;
}

export class LanguageTextDto {
  @TextField() language!: string;
  @NestedField(() => TextVersionDto) base!: TextVersionDto;
  @ListField(() => TextVersionDto, { description: 'What the call says in its place, newest first.' }) own!: TextVersionDto[];
}

export class AgreementTextsDto {
  @ListField(() => LanguageTextDto) items!: LanguageTextDto[];
  @TextListField({ description: 'What a block can ask for in braces.' }) placeholders!: string[];
}
