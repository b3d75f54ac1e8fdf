import {
  AmountField,
  BoolField,
  CommandDto,
  CurrencyField,
  DateField,
  IdField,
  IntField,
  ListField,
  OneOfField,
  TextField,
  TextListField,
  TimeField,
} from '@traverse/platform';

export class PayoutDto {
  @IdField() id!: string;
  @IdField() claimId!: string;
  @TextField() claimNumber!: string;
  @IntField({ description: 'Each attempt to pay has its own EndToEndId.' }) attempt!: number;
  @IdField() applicationId!: string;
  @TextField() applicationNumber!: string;
  @IdField() callId!: string;
  @IdField() payeeOrganisationId!: string;
  @TextField() payeeName!: string;
  @IdField() authorityId!: string;
  @TextField() authorityName!: string;
  @TextField() state!: string;
  @AmountField() amount!: string;
  @CurrencyField() currency!: string;
  @TextField() endToEndId!: string;
  @IdField({ nullable: true }) batchId!: string | null;
  @TextField({ nullable: true, description: 'Masked: of the payment file once it is in a batch, else the payee’s account as it is now.' })
  account!: string | null;
  @TextField({ nullable: true }) accountHolder!: string | null;
  @BoolField({ description: 'The account was changed after the payout was put into its batch.' }) accountChanged!: boolean;
  @IntField({ description: 'Open holds of the payee: nothing is paid meanwhile.' }) openHolds!: number;
  @TextField({ nullable: true }) requestedBy!: string | null;
  @TextField({ nullable: true }) approvedBy!: string | null;
  @TextField({ nullable: true }) outcomeCode!: string | null;
  @DateField({ nullable: true }) settledOn!: string | null;
  @TimeField() createdAt!: string;
  @TextListField({ description: 'Why the reader cannot approve it now; codes.' }) barred!: string[];
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class PayoutPageDto {
  @ListField(() => PayoutDto) items!: PayoutDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class PayoutIdsDto {
  @TextListField({ max: 500 }) ids!: string[];
}

export class BulkOutcomeOfPayoutDto {
  @IdField() id!: string;
  @TextField({ nullable: true, description: 'Why not; null when it was done.' }) problem!: string | null;
}

export class PayoutReportDto {
  @ListField(() => BulkOutcomeOfPayoutDto) outcomes!: BulkOutcomeOfPayoutDto[];
}

export class ResolvePayoutDto {
  @OneOfField(['sent', 'settled', 'failed']) outcome!: 'sent' | 'settled' | 'failed';
  @TextField({ min: 3, max: 2000 }) reason!: string;
}
