import { BoolField, IntField, ListField, ObjectField, TextField, TextListField, TimeField } from '@traverse/platform';

export class SubmissionChangeDto {
  @TextField({ description: '`answers.<name>` or `documents.<key>`' }) path!: string;
  @ObjectField({ description: '{ value }: as it was submitted before; null when it was not answered' }) before!: Record<string, unknown>;
  @ObjectField({ description: '{ value }: as it was submitted then' }) after!: Record<string, unknown>;
}

export class SubmissionDto {
  @IntField({ description: '1 is the first' }) number!: number;
  @TextField() snapshotHash!: string;
  @TextField({ description: 'What the programme office asked' }) question!: string;
  @TextListField({ nullable: true, description: 'What could be changed; null: everything' }) reopened!: string[] | null;
  @TimeField() returnedAt!: string;
  @BoolField({ description: 'It was submitted again' }) answered!: boolean;
  @ListField(() => SubmissionChangeDto) changes!: SubmissionChangeDto[];
}

export class SubmissionListDto {
  @ListField(() => SubmissionDto) items!: SubmissionDto[];
}
