import { ApiProperty } from '@nestjs/swagger';

import { BoolField, ListField, ObjectField, TextField, TimeField } from '@traverse/platform';

export class HomeTaskDto {
  @TextField() id!: string;
  @TextField({ description: 'Key of the text in the web.' }) titleKey!: string;
  @ObjectField({ optional: true }) params?: Record<string, string | number>;
  @TimeField({ nullable: true }) dueAt!: string | null;
  @TextField() href!: string;
  @BoolField() primary!: boolean;
}

export class HomeDto {
  @TextField({ nullable: true }) greetingName!: string | null;
  @ListField(() => HomeTaskDto) tasks!: HomeTaskDto[];
  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'What the reader owns, by kind: items, figures.',
  })
  sections!: Record<string, unknown>[];
}
