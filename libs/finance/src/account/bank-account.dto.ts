import { BoolField, CommandDto, IdField, IntField, ListField, NestedField, TextField, TimeField } from '@traverse/platform';

export class EnterBankAccountDto {
  @TextField({ min: 2, max: 140, description: 'As the bank knows the holder.' }) holderName!: string;
  @TextField({ min: 5, max: 50, description: 'With or without blanks.', example: 'AT48 3200 0000 1234 5864' }) iban!: string;
  @TextField({ optional: true, nullable: true, max: 20 }) bic?: string | null;
  @TextField({
    optional: true,
    nullable: true,
    pattern: /^[A-Z]{2}$/,
    description: 'Where the account is held; when it is said, the IBAN must be of that country.',
  })
  country?: string | null;
}

export class BankAccountChangeDto {
  @IdField() id!: string;
  @IdField() organisationId!: string;
  @TextField() organisationName!: string;
  @TextField() state!: string;
  @TextField() holderName!: string;
  @TextField({ description: 'Masked.' }) iban!: string;
  @TextField({ nullable: true, description: 'The account that stands until then, masked.' }) presentIban!: string | null;
  @TextField({ nullable: true }) presentHolderName!: string | null;
  @TextField({ nullable: true }) proposedBy!: string | null;
  @TextField({ nullable: true }) confirmedBy!: string | null;
  @TimeField() proposedAt!: string;
  @TimeField({ nullable: true, description: 'When it takes the place of the old one.' }) effectiveAt!: string | null;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class BankAccountChangeListDto {
  @ListField(() => BankAccountChangeDto) items!: BankAccountChangeDto[];
}

export class BankAccountDto {
  @IdField() organisationId!: string;
  @BoolField({ description: 'Whether there is one.' }) entered!: boolean;
  @TextField({ nullable: true }) holderName!: string | null;
  @TextField({ nullable: true, description: 'Masked: country and the last four characters.' }) iban!: string | null;
  @TextField({ nullable: true }) bic!: string | null;
  @IntField({ description: '0: none yet. Each change is a revision of its own.' }) revision!: number;
  @TimeField({ nullable: true }) changedAt!: string | null;
  @BoolField() mayChange!: boolean;
  @NestedField(() => BankAccountChangeDto, {
    nullable: true,
    description: 'Another account that waits for a second person or for its day.',
  })
  change!: BankAccountChangeDto | null;
}
