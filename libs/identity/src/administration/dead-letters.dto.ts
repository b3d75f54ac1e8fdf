import { IdField, IntField, ListField, TextField, TimeField } from '@traverse/platform';

export class DeadLetterDto {
  @IdField() eventId!: string;
  @TextField() subscriber!: string;
  @TextField() type!: string;
  @IdField() subjectId!: string;
  @IntField() attempts!: number;
  @TextField({ nullable: true }) lastError!: string | null;
  @TimeField() occurredAt!: Date;
}

export class DeadLetterListDto {
  @ListField(() => DeadLetterDto) items!: DeadLetterDto[];
}

export class ReplayDto {
  @IdField() eventId!: string;
  @TextField({ min: 1, max: 200 }) subscriber!: string;
}
