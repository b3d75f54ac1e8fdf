import {
  AmountField,
  BoolField,
  CommandDto,
  CurrencyField,
  DateField,
  IdField,
  IntField,
  ListField,
  NestedField,
  OneOfField,
  TextField,
  TimeField,
} from '@traverse/platform';

import { type ManualCause, manualCauses } from './recovery.entity.js';

export class OrderRecoveryDto {
  @OneOfField(manualCauses) cause!: ManualCause;
  @AmountField({ description: 'No more than was paid for the claim and not asked back yet.' }) amount!: string;
  @TextField({ min: 3, max: 2000, description: 'The payee reads it.' }) reason!: string;
}

export class EnterRepaymentDto {
  @AmountField() amount!: string;
  @DateField({ description: 'When the bank booked it.' }) bookedOn!: string;
  @TextField({ min: 3, max: 500, description: 'Where it was seen.' }) note!: string;
}

export class RecoverySummaryDto {
  @IdField() id!: string;
  @TextField() number!: string;
  @TextField() state!: string;
  @OneOfField(['correction', ...manualCauses]) cause!: string;
  @TextField() reason!: string;
  @IdField({ description: 'The version of the claim that counts.' }) claimId!: string;
  @TextField() claimNumber!: string;
  @IdField() callId!: string;
  @TextField() debtorName!: string;
  @CurrencyField() currency!: string;
  @AmountField({ description: 'What was asked back, less what was taken back.' }) amount!: string;
  @AmountField() open!: string;
  @AmountField({ description: 'By the bank.' }) repaid!: string;
  @AmountField({ description: 'Set against other payments.' }) offset!: string;
  @AmountField() writtenOff!: string;
  @TimeField() createdAt!: string;
  @TimeField({ nullable: true }) notifiedAt!: string | null;
  @DateField({ nullable: true, description: 'By when it is to be given back.' }) dueOn!: string | null;
  @IntField({ description: 'Full days since the payee was told, or since it was ordered.' }) ageDays!: number;
  @BoolField({ description: 'The day has passed and something is open.' }) overdue!: boolean;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class RecoveryEntryDto {
  @IdField() id!: string;
  @OneOfField(['ordered', 'reduced', 'repaid', 'offset', 'written-off']) kind!: string;
  @AmountField() amount!: string;
  @DateField({ nullable: true }) bookedOn!: string | null;
  @TimeField() at!: string;
}

export class RepaymentDto {
  @IdField() id!: string;
  @TextField() state!: string;
  @AmountField() amount!: string;
  @DateField() bookedOn!: string;
  @TextField() note!: string;
  @BoolField({ description: 'Read from a bank’s file that a person handed in; it has no note.' }) fromFile!: boolean;
  @TextField({ nullable: true }) enteredBy!: string | null;
  @TextField({ nullable: true }) decidedBy!: string | null;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class RecoveryStepDto {
  @TimeField() at!: string;
  @TextField() command!: string;
  @TextField() state!: string;
  @TextField() actedAs!: string;
  @TextField({ nullable: true }) reason!: string | null;
}

/** Where the debtor pays to. */
export class PayToDto {
  @TextField() holder!: string;
  @TextField() iban!: string;
  @TextField({ description: 'To be written into the transfer (ISO 11649).' }) reference!: string;
}

export class RecoveryDto extends RecoverySummaryDto {
  @NestedField(() => PayToDto) payTo!: PayToDto;
  @TextField({ nullable: true, description: 'For staff.' }) orderedBy!: string | null;
  @TextField({ nullable: true, description: 'For staff.' }) writeOffAskedBy!: string | null;
  @ListField(() => RecoveryEntryDto) entries!: RecoveryEntryDto[];
  @ListField(() => RepaymentDto, { description: 'Entered by hand or from a file that was handed in; for staff.' })
  repayments!: RepaymentDto[];
  @ListField(() => RecoveryStepDto) timeline!: RecoveryStepDto[];
  @BoolField({ description: 'Whether the reader may enter a repayment.' }) mayEnter!: boolean;
}

export class RecoveryPageDto {
  @ListField(() => RecoverySummaryDto) items!: RecoverySummaryDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

/** All recoveries of one currency that the reader sees. */
export class RecoveryTotalDto {
  @CurrencyField() currency!: string;
  @IntField() count!: number;
  @IntField({ description: 'With something open.' }) openCount!: number;
  @AmountField() amount!: string;
  @AmountField() open!: string;
  @AmountField({ description: 'Of what is open.' }) overdue!: string;
  @AmountField() repaid!: string;
  @AmountField() offset!: string;
  @AmountField() writtenOff!: string;
}

export class RecoveryTotalsDto {
  @ListField(() => RecoveryTotalDto) items!: RecoveryTotalDto[];
}
