import { AmountField, DateField, IdField, IntField, TextField, TimeField } from '@traverse/platform';

export class LineVerdictBeforeDto {
  @TextField({ nullable: true }) decision!: string | null;
  @AmountField({ nullable: true }) acceptedAmount!: string | null;
  @TextField({ nullable: true }) reason!: string | null;
}

/** One version of a claim: the last one counts. */
export class ClaimVersionDto {
  @IdField() id!: string;
  @IntField() revision!: number;
  @TextField() state!: string;
  @AmountField({ nullable: true, description: 'After certification.' }) accepted!: string | null;
  @TextField({ nullable: true, description: 'Why it took the place of the one before.' }) reason!: string | null;
  @TimeField() at!: string;
}

/** Money that was paid for the claim and is asked back. */
export class ClaimRecoveryDto {
  @IdField() id!: string;
  @TextField() number!: string;
  @TextField() state!: string;
  @TextField() cause!: string;
  @TextField() reason!: string;
  @TextField({ description: 'To be written into the transfer (ISO 11649).' }) reference!: string;
  @DateField({ nullable: true, description: 'By when it is to be given back; null until the payee was told.' }) dueOn!: string | null;
  @AmountField() amount!: string;
  @AmountField({ description: 'What is still to be given back.' }) open!: string;
  @AmountField({ description: 'Given back, or set against another payment.' }) repaid!: string;
}

export class ClaimOffsetDto {
  @IdField() id!: string;
  @TextField({ description: 'Of the recovery.' }) number!: string;
  @AmountField() amount!: string;
  @TimeField() at!: string;
}
