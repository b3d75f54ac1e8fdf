import {
  AmountField,
  BoolField,
  CurrencyField,
  IdField,
  IntField,
  ListField,
  NestedField,
  OneOfField,
  TextField,
} from '@traverse/platform';

const fates = ['fund', 'reserve', 'reject', 'below-threshold', 'eligible', 'open', 'ineligible', 'no-grant'] as const;
const changes = ['better', 'worse', 'other', 'same'] as const;

export class DryRunQueryDto {
  @IdField({ description: 'The call whose applications are replayed' }) earlier!: string;
}

export class DryRunReasonDto {
  @TextField() code!: string;
  @TextField() text!: string;
}

export class DryRunSideDto {
  @OneOfField(fates) fate!: string;
  @AmountField({ nullable: true }) amount!: string | null;
  @CurrencyField({ nullable: true }) currency!: string | null;
  @TextField({ nullable: true, description: 'Percent of the highest possible score' }) total!: string | null;
}

export class DryRunApplicationDto {
  @IdField() applicationId!: string;
  @TextField() number!: string;
  @TextField() title!: string;
  @TextField() applicantName!: string;
  @TextField({ description: 'In the language asked for, as the earlier call names it' }) instrument!: string;
  @OneOfField(changes) change!: string;
  @NestedField(() => DryRunSideDto) before!: DryRunSideDto;
  @NestedField(() => DryRunSideDto) after!: DryRunSideDto;
  @ListField(() => DryRunReasonDto) reasons!: DryRunReasonDto[];
  @ListField(() => DryRunReasonDto, { description: 'Answers that the form of the draft would not take; they do not decide' })
  answers!: DryRunReasonDto[];
}

export class DryRunEnvelopeDto {
  @TextField() key!: string;
  @CurrencyField() currency!: string;
  @AmountField({ nullable: true, description: 'Null: not in the earlier call' }) amountBefore!: string | null;
  @AmountField({ nullable: true, description: 'Null: not in the draft' }) amountAfter!: string | null;
  @AmountField() grantedBefore!: string;
  @AmountField() grantedAfter!: string;
  @IntField() awardsBefore!: number;
  @IntField() awardsAfter!: number;
}

export class AskedAnewDto {
  @TextField() instrument!: string;
  @TextField() path!: string;
  @TextField() label!: string;
}

export class DryRunCountsDto {
  @IntField() better!: number;
  @IntField() worse!: number;
  @IntField() other!: number;
  @IntField() same!: number;
}

export class DryRunDto {
  @TextField() earlierTitle!: string;
  @IntField() earlierVersion!: number;
  @TextField() draftTitle!: string;
  @IntField() draftVersion!: number;
  @BoolField({ description: 'False: another call, open at another time; who came late then is late here' }) windowCompared!: boolean;
  @BoolField({ description: 'False: the draft scores what nobody has scored; only rules and amounts are compared' })
  selectionCompared!: boolean;
  @NestedField(() => DryRunCountsDto) counts!: DryRunCountsDto;
  @ListField(() => DryRunEnvelopeDto) envelopes!: DryRunEnvelopeDto[];
  @ListField(() => AskedAnewDto, { description: 'What the draft asks and the earlier call did not: left out of the comparison' })
  askedAnew!: AskedAnewDto[];
  @ListField(() => DryRunApplicationDto, {
    description: 'All that were submitted and not withdrawn; those that would fare otherwise first',
  })
  items!: DryRunApplicationDto[];
}
