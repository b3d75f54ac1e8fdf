import {
  AmountField,
  CurrencyField,
  IdField,
  IntField,
  ListField,
  NestedField,
  ObjectField,
  OneOfField,
  TextField,
} from '@traverse/platform';

export class WhatIfQueryDto {
  @IdField({ description: 'A review that the ranking counts' }) reviewId!: string;
  @TextField({ max: 100 }) criterion!: string;
  @IntField({ min: 0, description: 'The score it would have given' }) score!: number;
}

export class PlaceDto {
  @IntField({ nullable: true }) rank!: number | null;
  @TextField({ description: 'Percent of the highest possible, four decimals.' }) total!: string;
  @OneOfField(['fund', 'reserve', 'reject', 'below-threshold']) outcome!: string;
  @AmountField() offered!: string;
}

export class RankingMoveDto {
  @IdField() applicationId!: string;
  @TextField() number!: string;
  @TextField() title!: string;
  @CurrencyField() currency!: string;
  @NestedField(() => PlaceDto) before!: PlaceDto;
  @NestedField(() => PlaceDto) after!: PlaceDto;
}

export class WhatIfDto {
  @ListField(() => RankingMoveDto) moves!: RankingMoveDto[];
}

export class InsightCriterionDto {
  @TextField() key!: string;
  @TextField() label!: string;
  @IntField() scaleMax!: number;
}

export class InsightReviewDto {
  @IdField() reviewId!: string;
  @TextField() evaluatorName!: string;
  @TextField({ description: 'Percent of the highest possible, by this review alone.' }) total!: string;
  @ObjectField({ description: 'Criterion key -> score.' }) scores!: Record<string, number>;
}

export class InsightApplicationDto {
  @IdField() applicationId!: string;
  @TextField() number!: string;
  @TextField() title!: string;
  @IdField() envelopeId!: string;
  @IntField({ nullable: true, description: 'Its place in the ranking.' }) rank!: number | null;
  @TextField({ description: 'What its reviews are apart, in percentage points.' }) spread!: string;
  @TextField() lowest!: string;
  @TextField() highest!: string;
  @TextField({ description: 'The total with the severity of its evaluators left out; advisory.' }) calibrated!: string;
  @IntField({ description: 'Its place in its envelope by the calibrated totals; advisory.' }) calibratedPlace!: number;
  @ListField(() => InsightReviewDto) reviews!: InsightReviewDto[];
}

export class InsightEvaluatorDto {
  @IdField() personId!: string;
  @TextField() evaluatorName!: string;
  @IntField() reviews!: number;
  @TextField({ description: 'Percentage points above (positive) or below colleagues on the same applications; advisory.' })
  severity!: string;
}

export class RankingInsightDto {
  @ListField(() => InsightCriterionDto) criteria!: InsightCriterionDto[];
  @ListField(() => InsightApplicationDto) applications!: InsightApplicationDto[];
  @ListField(() => InsightEvaluatorDto) evaluators!: InsightEvaluatorDto[];
}
