import { CommandDto, IdField, ListField, TextField, TimeField } from '@traverse/platform';

export class StopSchemeDto {
  @IdField({ description: 'The call under which nothing is paid.' }) callId!: string;
  @TextField({ min: 3, max: 2000 }) detail!: string;
}

export class SchemeHoldDto {
  @IdField() id!: string;
  @IdField() callId!: string;
  @TextField() callTitle!: string;
  @TextField() state!: string;
  @TextField() detail!: string;
  @TextField({ nullable: true }) openedBy!: string | null;
  @TimeField() createdAt!: string;
  @TimeField({ nullable: true }) releasedAt!: string | null;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class SchemeHoldPageDto {
  @ListField(() => SchemeHoldDto) items!: SchemeHoldDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}
