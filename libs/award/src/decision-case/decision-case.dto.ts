import {
  AmountField,
  BoolField,
  CurrencyField,
  IdField,
  IdListField,
  IntField,
  ListField,
  NestedField,
  OneOfField,
  TextField,
  TextListField,
  TimeField,
} from '@traverse/platform';

import { DecisionDto } from '../decision/decision.dto.js';
import { CriterionFeedbackDto } from '../feedback/feedback.dto.js';

export class CaseApplicationDto {
  @TextField() instrument!: string;
  @TextField({ nullable: true, description: 'What the firm needs, in its own words.' }) need!: string | null;
  @TextField({ nullable: true, description: 'What working across the border brings it.' }) borderBenefit!: string | null;
  @TextField({ nullable: true }) partnerName!: string | null;
  @AmountField({ nullable: true }) requested!: string | null;
  @CurrencyField() currency!: string;
  @TimeField({ nullable: true }) receivedAt!: string | null;
}

export class CaseReviewsDto {
  @IntField() reviews!: number;
  @TextField({ description: 'Percent of the highest possible' }) total!: string;
  @TextField({ description: 'Percent' }) overallThreshold!: string;
  @BoolField() reached!: boolean;
  @ListField(() => CriterionFeedbackDto) criteria!: CriterionFeedbackDto[];
  @TextListField({ max: 100, description: 'Without their authors' }) comments!: string[];
}

export class PlaceRowDto {
  @TextField() number!: string;
  @TextField() applicantName!: string;
  @IntField({ nullable: true }) rank!: number | null;
  @TextField({ description: 'Percent' }) total!: string;
  @OneOfField(['fund', 'reserve', 'reject', 'below-threshold']) outcome!: string;
  @AmountField() offered!: string;
  @CurrencyField() currency!: string;
  @BoolField() isThis!: boolean;
  @BoolField({ description: 'The money ends below this row.' }) isLastFunded!: boolean;
  @BoolField({ description: 'Rows before this one are left out.' }) gapBefore!: boolean;
}

export class CasePlaceDto {
  @IntField() version!: number;
  @BoolField({ description: 'A review that it counts was voided since.' }) superseded!: boolean;
  @IntField({ nullable: true }) rank!: number | null;
  @IntField({ description: 'Above the thresholds, in the same envelope.' }) ranked!: number;
  @IntField() funded!: number;
  @ListField(() => PlaceRowDto) rows!: PlaceRowDto[];
}

export class CaseEnvelopeDto {
  @IdField() id!: string;
  @TextField() authorityName!: string;
  @CurrencyField() currency!: string;
  @AmountField({ description: 'What could be promised without this award.' }) before!: string;
  @AmountField({ description: 'What is left with it.' }) after!: string;
  @AmountField() earmarked!: string;
  @AmountField() committed!: string;
  @AmountField() claimed!: string;
  @AmountField() paid!: string;
}

export class CaseAidDto {
  @TextField() route!: string;
  @TextField() legalBasis!: string;
  @TextField() memberState!: string;
  @OneOfField(['allow', 'refuse', 'not-applicable']) outcome!: string;
  @TextField({ nullable: true, description: 'Why it is refused, in the reader’s language.' }) refusal!: string | null;
  @AmountField({ nullable: true, description: 'EUR' }) ceiling!: string | null;
  @AmountField({ nullable: true, description: 'EUR, before this award' }) used!: string | null;
  @AmountField({ nullable: true, description: 'EUR, with this award when it fits' }) remaining!: string | null;
  @TextField({ nullable: true, description: 'First day that counts.' }) since!: string | null;
}

export class CaseTieDto {
  @OneOfField(['invited', 'accepted', 'submitted']) state!: string;
  @TextField({ nullable: true, description: 'What ties this evaluator to a party, as things stand; null: nothing.' }) conflict!:
    string | null;
}

export class CaseBeforeDto {
  @IdField() id!: string;
  @TextField() state!: string;
  @OneOfField(['fund', 'reserve', 'reject']) outcome!: string;
  @AmountField() amount!: string;
  @TimeField({ nullable: true }) communicatedAt!: string | null;
}

/** All that somebody needs to confirm a decision or to send it back, on one page. */
export class DecisionCaseDto {
  @NestedField(() => DecisionDto) decision!: DecisionDto;
  @NestedField(() => CaseApplicationDto) application!: CaseApplicationDto;
  @NestedField(() => CaseReviewsDto) reviews!: CaseReviewsDto;
  @NestedField(() => CasePlaceDto, { nullable: true }) place!: CasePlaceDto | null;
  @NestedField(() => CaseEnvelopeDto, { nullable: true }) envelope!: CaseEnvelopeDto | null;
  @NestedField(() => CaseAidDto, { nullable: true }) aid!: CaseAidDto | null;
  @ListField(() => CaseTieDto) ties!: CaseTieDto[];
  @ListField(() => CaseBeforeDto, { description: 'Other decisions on the same application, first to last.' }) others!: CaseBeforeDto[];
}

export const decisionCommands = ['confirm', 'send-back'] as const;

export class CommandDecisionsDto {
  @OneOfField(decisionCommands) command!: (typeof decisionCommands)[number];
  @IdListField({ max: 200, description: 'Decisions.' }) ids!: string[];
  @TextField({ optional: true, max: 2000, description: 'Needed to send back.' }) reason?: string;
}

export class CommandedDecisionDto {
  @IdField() id!: string;
  @TextListField({ description: 'Codes of everything that stands against it; empty when it was done.' }) problems!: string[];
  @TextListField({ description: 'The same in the reader’s language.' }) texts!: string[];
}

export class CommandedDecisionsDto {
  @ListField(() => CommandedDecisionDto, { max: 200 }) outcomes!: CommandedDecisionDto[];
}
