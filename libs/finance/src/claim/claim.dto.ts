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
  ObjectField,
  OneOfField,
  TextField,
  TextListField,
  TimeField,
} from '@traverse/platform';

import { FinanceListQueryDto } from '../list-query.dto.js';
import { type Likeness, likenesses } from '../duplicate/duplicates.js';
import { ClaimOffsetDto, ClaimRecoveryDto, ClaimVersionDto, LineVerdictBeforeDto } from './claim-story.dto.js';
import { type VatTreatment, vatTreatments } from './price-lines.js';

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
  @TextField({ optional: true, max: 100, description: 'The cost line or the unit of the call.' }) costKey?: string;
  @IntField({ optional: true, min: 0, max: 1_000_000, description: 'How many, where the call pays units.' }) units?: number;
  @CurrencyField({ optional: true, description: 'Of net and VAT; left out: that of the claim.' }) currency?: string;
  @AmountField({ description: 'Net of VAT.' }) net!: string;
  @AmountField() vat!: string;
  @OneOfField(vatTreatments, {
    optional: true,
    description: 'Whether the firm gets the VAT back (so when left out), or pays it itself (reverse charge).',
  })
  vatTreatment?: VatTreatment;
  @AmountField({ optional: true, description: 'What is asked for. Left out: the share that the call pays, as far as the voucher reaches.' })
  amount?: string;
}

export class EditClaimDto {
  @BoolField({ optional: true, description: 'No other claim follows. Always true where the voucher is for one use.' }) final?: boolean;
  @ListField(() => ClaimLineInputDto, { max: 100 }) lines!: ClaimLineInputDto[];
  @ObjectField({
    optional: true,
    description: 'What came of it, by the keys of the indicators: whole numbers, or yes and no. Left out: as it was.',
  })
  indicators?: Record<string, unknown>;
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

export class ClaimDuplicateDto {
  @IdField() claimId!: string;
  @TextField() number!: string;
  @TextField() state!: string;
  @BoolField({ description: 'Whether the reader may open it.' }) open!: boolean;
  @BoolField({ description: 'Whether it is of the same company.' }) sameCompany!: boolean;
  @TextListField({ of: likenesses, description: 'Number and supplier, amount, or the bytes of the file.' }) matched!: Likeness[];
  @TextField({ nullable: true, description: 'For staff: `cleared` or `refused`.' }) verdict!: string | null;
  @TextField({ nullable: true, description: 'For staff.' }) reason!: string | null;
}

export class ClaimLineDto {
  @IdField() id!: string;
  @TextField() description!: string;
  @TextField() supplier!: string;
  @TextField() invoiceNumber!: string;
  @TextField() invoiceDate!: string;
  @TextField({ nullable: true }) costKey!: string | null;
  @IntField({ nullable: true }) units!: number | null;
  @CurrencyField({ description: 'Of net and VAT.' }) currency!: string;
  @AmountField() net!: string;
  @AmountField() vat!: string;
  @OneOfField(vatTreatments) vatTreatment!: VatTreatment;
  @AmountField({ nullable: true, description: 'The costs that count, in the currency of the claim; null as long as a rate is missing.' })
  eligible!: string | null;
  @AmountField({ description: 'The part of them that is a flat rate on top.' }) flatRate!: string;
  @AmountField() amount!: string;
  @TextField({ nullable: true }) decision!: string | null;
  @AmountField({ nullable: true }) acceptedAmount!: string | null;
  @TextField({ nullable: true }) reason!: string | null;
  @NestedField(() => LineVerdictBeforeDto, { nullable: true, description: 'Of a correction: what the version before it said.' })
  before!: LineVerdictBeforeDto | null;
  @ListField(() => ClaimDuplicateDto, {
    description: 'Other claims that seem to hold the same invoice. Parties are told of their own alone.',
  })
  duplicates!: ClaimDuplicateDto[];
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

export class ClaimCostLineDto {
  @TextField() key!: string;
  @TextField() label!: string;
  @AmountField({ nullable: true, description: 'What one unit is worth.' }) unitAmount!: string | null;
  @IntField({ description: 'Flat rates on top of this line, in basis points.' }) flatRateBps!: number;
}

/** How the call pays. */
export class ClaimCostsDto {
  @OneOfField(['real-costs', 'unit-costs', 'lump-sum']) model!: 'real-costs' | 'unit-costs' | 'lump-sum';
  @ListField(() => ClaimCostLineDto) lines!: ClaimCostLineDto[];
  @AmountField({ nullable: true }) lumpSum!: string | null;
  @IntField({ description: 'Share of the costs that is paid, in basis points.' }) shareBps!: number;
  @BoolField({ description: 'VAT never counts as a cost.' }) vatNever!: boolean;
}

export class ClaimIndicatorDto {
  @TextField() key!: string;
  @TextField() label!: string;
  @OneOfField(['number', 'days', 'persons', 'yes-no']) unit!: 'number' | 'days' | 'persons' | 'yes-no';
  @BoolField({ description: 'Asked for with the last claim.' }) required!: boolean;
  @IntField({ nullable: true }) count!: number | null;
  @BoolField({ nullable: true }) yes!: boolean | null;
}

/** What one euro was in the month of the first submission (InforEuro). */
export class ClaimRateDto {
  @CurrencyField() currency!: string;
  @TextField({ example: '0.9351' }) perEuro!: string;
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

/** The term to pay of Art. 74(1)(b) of Regulation (EU) 2021/1060. */
export class ClaimClockDto {
  @IntField() days!: number;
  @IntField({ description: 'Full days that have run, without the pauses.' }) usedDays!: number;
  @IntField() pausedDays!: number;
  @OneOfField(['running', 'paused', 'ended']) state!: 'running' | 'paused' | 'ended';
  @TimeField() dueAt!: string;
}

export class ClaimListQueryDto extends FinanceListQueryDto {
  @OneOfField(['newest', 'due'], { optional: true, description: '`due`: the term that ends first, first.' }) sort?: 'newest' | 'due';
}

export class ClaimSummaryDto {
  @IdField() id!: string;
  @TextField() number!: string;
  @IntField({ description: '1, 2, ...: each correction is another version.' }) revision!: number;
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
  @BoolField({ description: 'It was handed in, and an exchange rate is not published yet.' }) awaitsRate!: boolean;
  @CurrencyField() currency!: string;
  @AmountField() asked!: string;
  @AmountField({ nullable: true, description: 'After certification.' }) accepted!: string | null;
  @AmountField({ description: 'What has arrived by the bank, or was set against a debt.' }) paid!: string;
  @TimeField({ nullable: true }) submittedAt!: string | null;
  @TimeField({ nullable: true, description: 'The legal term to pay; it stands still while the claim is queried.' }) payByAt!: string | null;
  @NestedField(() => ClaimClockDto, { nullable: true, description: 'Null where no term runs.' }) clock!: ClaimClockDto | null;
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
  @ListField(() => Number, { description: 'Days of the term after which the staff is warned.' }) warnDays!: number[];
  @TimeField({ nullable: true, description: 'When the programme itself promises to pay; null where it promises nothing of its own.' })
  promisedAt!: string | null;
  @BoolField({ description: 'Payments to the payee are stopped for now. Why is not told here.' }) onHold!: boolean;
  @NestedField(() => ClaimCostsDto) costs!: ClaimCostsDto;
  @ListField(() => ClaimIndicatorDto) indicators!: ClaimIndicatorDto[];
  @TextField({ nullable: true, description: 'YYYY-MM: the month whose rates hold.' }) rateMonth!: string | null;
  @ListField(() => ClaimRateDto) rates!: ClaimRateDto[];
  @BoolField({ description: 'Whether a partner did the work: then both sides sign off before the last claim.' }) hasPartner!: boolean;
  @TextField({ nullable: true, description: 'For staff.' }) certifiedBy!: string | null;
  @TextField({ nullable: true, description: 'For staff.' }) approvedBy!: string | null;
  @ListField(() => ClaimLineDto) lines!: ClaimLineDto[];
  @ListField(() => ClaimFileDto) files!: ClaimFileDto[];
  @ListField(() => EvidenceDto) evidence!: EvidenceDto[];
  @ListField(() => ClaimVersionDto, { description: 'All of them, the first one first.' }) versions!: ClaimVersionDto[];
  @ListField(() => ClaimPaymentDto, { description: 'For all versions.' }) payments!: ClaimPaymentDto[];
  @ListField(() => ClaimRecoveryDto) recoveries!: ClaimRecoveryDto[];
  @ListField(() => ClaimOffsetDto, { description: 'What was due and was set against a debt instead of being paid.' })
  offsets!: ClaimOffsetDto[];
  @AmountField({ nullable: true, description: 'For who may ask it back: what was paid and was not asked back yet.' })
  recoverable!: string | null;
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
