import { BoolField, IdField, IntField, TextField, TimeField } from '@traverse/platform';

export class EnterBankAccountDto {
  @TextField({ min: 2, max: 140, description: 'As the bank knows the holder.' }) holderName!: string;
  @TextField({ min: 5, max: 50, description: 'With or without blanks.', example: 'AT48 3200 0000 1234 5864' }) iban!: string;
  @TextField({ optional: true, nullable: true, max: 20 }) bic?: string | null;
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
}
