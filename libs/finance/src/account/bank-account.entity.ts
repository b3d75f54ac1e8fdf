import { Check, Entity, Unique } from 'typeorm';

import { Id, Int, Ref, Text, Time } from '@traverse/platform';

/**
 * Where an organisation wants to be paid. Append-only: a change is a new row with the next revision, so that a payout can name the very
 * account that it went to. The account number leaves this context in payment files only.
 */
@Entity({ schema: 'finance', name: 'bank_account' })
@Unique('bank_account_revision', ['organisationId', 'revision'])
@Check('bank_account_iban', `"iban" ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'`)
export class BankAccount {
  @Id() id!: string;
  @Ref() organisationId!: string;
  @Int() revision!: number;
  /** As the bank knows the holder: it compares the name with the account. */
  @Text() holderName!: string;
  /** Electronic form: no blanks, capital letters. */
  @Text() iban!: string;
  @Text({ nullable: true }) bic!: string | null;
  @Ref() enteredById!: string;
  /** Who confirmed it as another person; null for a first account. */
  @Ref({ nullable: true }) confirmedById!: string | null;
  @Time() createdAt!: Date;
}
