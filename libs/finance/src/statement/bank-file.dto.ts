import {
  AmountField,
  BoolField,
  CurrencyField,
  DateField,
  IdField,
  IntField,
  ListField,
  ObjectField,
  OneOfField,
  TextField,
  TimeField,
} from '@traverse/platform';

export class BankFileDto {
  @IdField() id!: string;
  @TextField({ description: 'Such as camt.054.001.08; unreadable when it is none that is read here.' }) kind!: string;
  @TextField() sha256!: string;
  @OneOfField(['gateway', 'upload']) source!: string;
  @ObjectField({ description: 'How many entries led to which outcome.' }) summary!: Record<string, number>;
  @TextField({ nullable: true, description: 'Why it could not be read; a code.' }) problem!: string | null;
  @IntField({ description: 'How much of it is booked, 0 to 100: a long one takes its time.' }) percent!: number;
  @IntField({ description: 'Entries that somebody has to look at.' }) openEntries!: number;
  @TimeField() importedAt!: string;
}

export class ImportedFileDto extends BankFileDto {
  @BoolField({ description: 'It came before: nothing was done.' }) duplicate!: boolean;
}

export class BankFilePageDto {
  @ListField(() => BankFileDto) items!: BankFileDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class BankEntryDto {
  @IdField() id!: string;
  @IdField() bankFileId!: string;
  @OneOfField(['debit', 'credit']) direction!: string;
  @AmountField() amount!: string;
  @CurrencyField() currency!: string;
  @DateField({ nullable: true }) bookingDate!: string | null;
  @TextField({ nullable: true }) endToEndId!: string | null;
  @TextField({ nullable: true }) returnCode!: string | null;
  @IdField({ nullable: true }) payoutId!: string | null;
  @IdField({ nullable: true, description: 'The one payment that it could be by amount and account; a person confirms it.' })
  suggestedPayoutId!: string | null;
  @TextField({ nullable: true, description: 'Its EndToEndId.' }) suggestedEndToEndId!: string | null;
  @TextField() outcome!: string;
  @BoolField({ description: 'Somebody has to decide on it, and nobody has yet.' }) needsPerson!: boolean;
  @OneOfField(['confirmed', 'dismissed'], { nullable: true }) decision!: string | null;
  @TextField({ nullable: true }) decisionReason!: string | null;
}

export class BankEntryPageDto {
  @ListField(() => BankEntryDto) items!: BankEntryDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class DecideBankEntryDto {
  @OneOfField(['confirmed', 'dismissed']) decision!: 'confirmed' | 'dismissed';
  @TextField({ min: 3, max: 2000 }) reason!: string;
}

export class BankEntryQueryDto {
  @IdField({ optional: true }) bankFileId?: string;
  @OneOfField(['true', 'false'], { optional: true, description: 'Only those that somebody has to look at.' }) open?: 'true' | 'false';
  @TextField({ optional: true, max: 400 }) cursor?: string;
  @IntField({ optional: true, min: 1, max: 200 }) limit?: number;
}
