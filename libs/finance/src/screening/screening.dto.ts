import {
  BoolField,
  CommandDto,
  DateField,
  IdField,
  IntField,
  ListField,
  NestedField,
  OneOfField,
  TextField,
  TextListField,
  TimeField,
} from '@traverse/platform';

export class SanctionsListDto {
  @IdField() id!: string;
  @IntField({ description: 'Of the version; the highest one holds.' }) number!: number;
  @DateField({ description: 'When the publisher made it.' }) generatedOn!: string;
  @TimeField() importedAt!: string;
  @TextField({ nullable: true }) importedBy!: string | null;
  @IntField() rows!: number;
  @IntField() entities!: number;
  @IntField() names!: number;
  @IntField({ description: 'Entities that are new, or not as they were in any version before.' }) newEntries!: number;
  @TextField({ description: 'SHA-256 of the file.' }) sha256!: string;
}

export class ImportedListDto extends SanctionsListDto {
  @BoolField({ description: 'It came before: nothing was done.' }) duplicate!: boolean;
}

/** How things stand with the screening of payees. */
export class ScreeningStateDto {
  @NestedField(() => SanctionsListDto, { nullable: true, description: 'The version in force; null: payees are not screened.' })
  list!: SanctionsListDto | null;
  @ListField(() => SanctionsListDto, { description: 'The last versions, the newest first.' }) lists!: SanctionsListDto[];
  @OneOfField(['warn', 'block'], { description: 'What becomes of payments while there is no list.' }) withoutList!: string;
  @IntField() thresholdPercent!: number;
  @IntField() payees!: number;
  @IntField({ description: 'Payees that were compared with the version in force.' }) screened!: number;
}

export class LikeWordsDto {
  @TextField() payee!: string;
  @TextField() listed!: string;
  @IntField() likenessPercent!: number;
}

export class ListedEntryDto {
  @TextField({ description: 'The publisher’s number.' }) entityId!: string;
  @OneOfField(['person', 'enterprise']) subjectType!: string;
  @TextField({ nullable: true }) euReference!: string | null;
  @TextField({ nullable: true }) programme!: string | null;
  @TextField({ nullable: true }) regulation!: string | null;
  @TextField({ nullable: true }) url!: string | null;
  @DateField({ nullable: true }) designatedOn!: string | null;
  @TextField({ nullable: true }) remark!: string | null;
  @TextListField() names!: string[];
  @TextListField() countries!: string[];
  @TextListField() birthDates!: string[];
  @BoolField({ description: 'The version in force still says so.' }) listed!: boolean;
}

export class ScreenedPayeeDto {
  @IdField() organisationId!: string;
  @TextField() name!: string;
  @TextField({ nullable: true }) accountHolder!: string | null;
  @TextField() town!: string;
  @TextField() country!: string;
  @TextField({ nullable: true }) registrationNumber!: string | null;
}

export class ScreeningHitDto {
  @IdField() id!: string;
  @TextField() state!: string;
  @IntField() scorePercent!: number;
  @TextField({ description: 'The payee’s name that was like the alias.' }) payeeName!: string;
  @OneOfField(['organisation', 'account-holder']) payeeNameKind!: string;
  @TextField() alias!: string;
  @OneOfField(['same', 'other', 'unknown']) country!: string;
  @ListField(() => LikeWordsDto) words!: LikeWordsDto[];
  @NestedField(() => ScreenedPayeeDto) payee!: ScreenedPayeeDto;
  @NestedField(() => ListedEntryDto) entry!: ListedEntryDto;
  @TimeField() foundAt!: string;
  @TextField({ nullable: true }) decidedBy!: string | null;
  @TimeField({ nullable: true }) decidedAt!: string | null;
  @TextField({ nullable: true }) reason!: string | null;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class ScreeningHitPageDto {
  @ListField(() => ScreeningHitDto) items!: ScreeningHitDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}
