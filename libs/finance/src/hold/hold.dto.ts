import { CommandDto, IdField, ListField, OneOfField, TextField, TimeField } from '@traverse/platform';

import { holdReasons } from './hold.entity.js';

export class OpenHoldDto {
  @IdField({ description: 'The claim whose payee is stopped.' }) claimId!: string;
  @OneOfField(holdReasons) reason!: (typeof holdReasons)[number];
  @TextField({ min: 3, max: 2000 }) detail!: string;
}

export class HoldDto {
  @IdField() id!: string;
  @IdField() organisationId!: string;
  @TextField() organisationName!: string;
  @TextField() state!: string;
  @OneOfField(holdReasons) reason!: string;
  @TextField({ description: 'A code of the bank, or the words of the person who opened it.' }) detail!: string;
  @IdField({ nullable: true }) payoutId!: string | null;
  @TimeField() createdAt!: string;
  @TimeField({ nullable: true }) releasedAt!: string | null;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class HoldPageDto {
  @ListField(() => HoldDto) items!: HoldDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}
