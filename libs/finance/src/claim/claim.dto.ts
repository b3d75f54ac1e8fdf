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

export class CreateClaimDto {
  @IdField() voucherId!: string;
}

export class ClaimLineInputDto {
  @IdField({ optional: true, description: 'Of a line that is there already: its files stay with it.' }) id?: string;
  @TextField({ max: 500 }) description!: string;
  @TextField({ max: 200 }) supplier!: string;
  @TextField({ max: 100 }) invoiceNumber!: string;
  @TextField({ max: 10, pattern: /^(\d{4}-\d{2}-\d{2})?$/, description: 'YYYY-MM-DD, or empty as long as the claim is a draft.' })
  invoiceDate!: string;
  @AmountField({ description: 'Net of VAT.' }) net!: string;
  @AmountField() vat!: string;
  @AmountField({ optional: true, description: 'What is asked for. Left out: the share that the call pays, as far as the voucher reaches.' })
  amount?: string;
}

export class EditClaimDto {
  @BoolField({ optional: true, description: 'No other claim follows. Always true where the voucher is for one use.' }) final?: boolean;
  @ListField(() => ClaimLineInputDto, { max: 100 }) lines!: ClaimLineInputDto[];
}

export class QueryClaimDto {
  @TextField({ min: 3, max: 2000, description: 'What is missing.' }) reason!: string;
  @IntField({ optional: true, min: 1, max: 180 }) answerDays?: number;
}

export class LineVerdictDto {
  @IdField() lineId!: string;
  @OneOfField(['accepted', 'cut', 'refused']) decision!: 'accepted' | 'cut' | 'refused';
  @AmountField({ optional: true, description: 'For a cut: what remains.' }) acceptedAmount?: string;
  @TextField({ optional: true, max: 2000, description: 'Needed for a cut or a refusal.' }) reason?: string;
}

export class CertifyClaimDto {
  @ListField(() => LineVerdictDto, { max: 100 }) lines!: LineVerdictDto[];
}

export class ClaimLineDto {
  @IdField() id!: string;
  @TextField() description!: string;
  @TextField() supplier!: string;
  @TextField() invoiceNumber!: string;
  @TextField() invoiceDate!: string;
  @AmountField() net!: string;
  @AmountField() vat!: string;
  @AmountField() amount!: string;
  @TextField({ nullable: true }) decision!: string | null;
  @AmountField({ nullable: true }) acceptedAmount!: string | null;
  @TextField({ nullable: true }) reason!: string | null;
  @TextListField({ description: 'For staff: numbers of other claims that name the same invoice of the same supplier.' })
  alsoClaimedIn!: string[];
}

export class ClaimFileDto {
  @IdField() id!: string;
  @IdField({ nullable: true }) lineId!: string | null;
  @TextField() documentKey!: string;
  @TextField() name!: string;
  @TextField() type!: string;
  @IntField() size!: number;
  @TextField() sha256!: string;
  @TimeField() createdAt!: string;
}

export class EvidenceDto {
  @TextField() key!: string;
  @TextField() label!: string;
  @BoolField() required!: boolean;
  @TextListField() types!: string[];
  @IntField() maxBytes!: number;
  @BoolField({ description: 'Whether there is a file of this kind.' }) given!: boolean;
}

export class ClaimStepDto {
  @TimeField() at!: string;
  @TextField() command!: string;
  @TextField() state!: string;
  @TextField() actedAs!: string;
  @TextField({ nullable: true }) reason!: string | null;
}

export class ClaimPaymentDto {
  @IdField() id!: string;
  @IntField() attempt!: number;
  @TextField() state!: string;
  @AmountField() amount!: string;
  @DateField({ nullable: true }) settledOn!: string | null;
  @TextField({ nullable: true, description: 'Why it failed or came back: a code of the bank.' }) outcomeCode!: string | null;
}

export class ClaimSummaryDto {
  @IdField() id!: string;
  @TextField() number!: string;
  @IdField() voucherId!: string;
  @IdField() applicationId!: string;
  @TextField() applicationNumber!: string;
  @TextField() title!: string;
  @TextField() applicantName!: string;
  @TextField() payeeName!: string;
  @IdField() payeeOrganisationId!: string;
  @IdField() callId!: string;
  @TextField() instrument!: string;
  @TextField() state!: string;
  @BoolField() final!: boolean;
  @CurrencyField() currency!: string;
  @AmountField() asked!: string;
  @AmountField({ nullable: true, description: 'After certification.' }) accepted!: string | null;
  @AmountField({ description: 'What has arrived, by the bank.' }) paid!: string;
  @TimeField({ nullable: true }) submittedAt!: string | null;
  @TimeField({ nullable: true, description: 'The legal term to pay; it stands still while the claim is queried.' }) payByAt!: string | null;
  @TimeField() createdAt!: string;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class ClaimDto extends ClaimSummaryDto {
  @AmountField({ description: 'What this claim can ask for at most: what is left on the voucher, with what it holds.' }) reach!: string;
  @BoolField() mayEdit!: boolean;
  @TextField({ nullable: true }) query!: string | null;
  @TimeField({ nullable: true }) answerByAt!: string | null;
  @BoolField({ description: 'Whether SME and partner have both signed off that the work is done.' }) delivered!: boolean;
  @BoolField({ description: 'Whether the payee has entered a bank account.' }) payeeHasAccount!: boolean;
  @TextField({ nullable: true, description: 'For staff.' }) certifiedBy!: string | null;
  @TextField({ nullable: true, description: 'For staff.' }) approvedBy!: string | null;
  @ListField(() => ClaimLineDto) lines!: ClaimLineDto[];
  @ListField(() => ClaimFileDto) files!: ClaimFileDto[];
  @ListField(() => EvidenceDto) evidence!: EvidenceDto[];
  @ListField(() => ClaimPaymentDto) payments!: ClaimPaymentDto[];
  @ListField(() => ClaimStepDto) timeline!: ClaimStepDto[];
}

export class ClaimPageDto {
  @ListField(() => ClaimSummaryDto) items!: ClaimSummaryDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class ClaimGapDto {
  @TextField() path!: string;
  @TextField() code!: string;
  @TextField({ description: 'In the language of the request.' }) message!: string;
}

export class ClaimChecksDto {
  @BoolField() complete!: boolean;
  @ListField(() => ClaimGapDto) gaps!: ClaimGapDto[];
}
