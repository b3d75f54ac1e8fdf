import {
  AmountField,
  BoolField,
  CommandDto,
  CurrencyField,
  IdField,
  IntField,
  ListField,
  TextField,
  TextListField,
  TimeField,
} from '@traverse/platform';

export class PayoutRunSummaryDto {
  @IdField() id!: string;
  @TextField() number!: string;
  @TextField() state!: string;
  @TextField({ nullable: true }) madeBy!: string | null;
  @TextField({ nullable: true }) checkedBy!: string | null;
  @TextField({ nullable: true }) releasedBy!: string | null;
  @BoolField({ description: 'Whether the reader made it: then another person checks and releases it.' }) mine!: boolean;
  @IntField({ description: 'Approved payouts when it began.' }) expected!: number;
  @IntField({ description: 'Payouts in its batches.' }) payouts!: number;
  @IntField() batches!: number;
  @IntField({ description: 'How far the present phase is, 0 to 100.' }) percent!: number;
  @TimeField() createdAt!: string;
  @TextListField({ description: 'Why the reader cannot check or release it now; codes.' }) barred!: string[];
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class PayoutRunTotalDto {
  @CurrencyField() currency!: string;
  @AmountField() total!: string;
}

export class PayoutRunOutcomeDto {
  @TextField({ description: 'A state of payouts.' }) state!: string;
  @IntField() payouts!: number;
}

export class PayoutRunProblemDto {
  @IdField({ nullable: true }) payoutId!: string | null;
  @IdField({ nullable: true }) batchId!: string | null;
  @TextField({ description: 'Why it was left out; a code.' }) problem!: string;
}

export class PayoutRunDto extends PayoutRunSummaryDto {
  @ListField(() => PayoutRunTotalDto) totals!: PayoutRunTotalDto[];
  @ListField(() => PayoutRunOutcomeDto, { description: 'What has become of the payouts in its batches.' }) outcomes!: PayoutRunOutcomeDto[];
  @ListField(() => PayoutRunProblemDto, { description: 'The first 200.' }) problems!: PayoutRunProblemDto[];
}

export class PayoutRunPageDto {
  @ListField(() => PayoutRunSummaryDto) items!: PayoutRunSummaryDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}
