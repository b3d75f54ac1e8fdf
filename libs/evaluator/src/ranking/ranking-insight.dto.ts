import {
  AmountField,
  BoolField,
  CurrencyField,
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

import { RankedApplicationDto } from './ranking.dto.js';

const OUTCOMES = ['fund', 'reserve', 'reject', 'below-threshold'] as const;

export class WhatIfQueryDto {
  @IdField({ description: 'A review that the ranking counts' }) reviewId!: string;
  @TextField({ max: 100 }) criterion!: string;
  @IntField({ min: 0, description: 'The score it would have given' }) score!: number;
}

export class PlaceDto {
  @IntField({ nullable: true }) rank!: number | null;
  @TextField({ description: 'Percent of the highest possible, four decimals.' }) total!: string;
  @OneOfField(OUTCOMES) outcome!: string;
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
  @IntField({ description: 'Applications that would move' }) count!: number;
  @ListField(() => RankingMoveDto, { description: 'A hundred of them at most: first those whose outcome or offer changes.' })
  moves!: RankingMoveDto[];
}

export class RankingRowsAskedDto {
  @IdField({ optional: true }) envelopeId?: string;
  @TextField({ optional: true, max: 60, description: 'Key of a territory of the call' }) territory?: string;
  @OneOfField(OUTCOMES, { optional: true }) outcome?: string;
  @TextField({ optional: true, max: 200, description: 'Part of the number or of the title' }) q?: string;
  @OneOfField(['rank', 'spread'], { optional: true, description: '`spread`: the reviews that lie furthest apart first.' }) sort?: string;
  @TextField({ optional: true, max: 200 }) cursor?: string;
  @IntField({ optional: true, min: 1, max: 100 }) limit?: number;
}

export class InsightReviewDto {
  @IdField() reviewId!: string;
  @TextField() evaluatorName!: string;
  @TextField({ description: 'Percent of the highest possible, by this review alone.' }) total!: string;
  @ObjectField({ description: 'Criterion key -> score.' }) scores!: Record<string, number>;
}

export class RankingRowDto extends RankedApplicationDto {
  @TextField({ nullable: true, description: 'Key of the territory of its seat; null in rankings that were frozen without.' })
  territory!: string | null;
  @TextField({ description: 'The territory in words; empty where it is not known.' }) territoryName!: string;
  @TextListField({ description: 'Why it stands here, in words.' }) why!: string[];
  @BoolField({ description: 'The last of its envelope that is funded: the cut is below it.' }) isLastFunded!: boolean;
  @TextField({ description: 'What its reviews are apart, in percentage points.' }) spread!: string;
  @TextField() lowest!: string;
  @TextField() highest!: string;
  @TextField({ description: 'The total with the severity of its evaluators left out; advisory.' }) calibrated!: string;
  @IntField({ description: 'Its place in its envelope by the calibrated totals; advisory.' }) calibratedPlace!: number;
  @ListField(() => InsightReviewDto) reviews!: InsightReviewDto[];
}

export class RankingRowsPageDto {
  @ListField(() => RankingRowDto) items!: RankingRowDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class PointsBandDto {
  @IntField({ description: 'Percent; the band has five.' }) from!: number;
  @IntField() fund!: number;
  @IntField() reserve!: number;
  @IntField() reject!: number;
  @IntField() belowThreshold!: number;
}

class RankedFiguresDto {
  @TextField() key!: string;
  @TextField() name!: string;
  @IntField() applications!: number;
  @IntField() funded!: number;
  @IntField({ description: 'On the reserve list.' }) waiting!: number;
  @AmountField({ description: 'By all.' }) asked!: string;
  @AmountField() offered!: string;
  @AmountField({ description: 'Asked above the thresholds and not offered.' }) short!: string;
  @IntField({ nullable: true, description: 'Awards that were left to give, where the call limits them.' }) maxAwards!: number | null;
}

export class RankedTerritoryDto extends RankedFiguresDto {
  @AmountField({ nullable: true, description: 'Kept for it.' }) reserved!: string | null;
  @AmountField({ nullable: true, description: 'The most that it could have.' }) most!: string | null;
}

export class RankedEnvelopeDto extends RankedFiguresDto {
  @IdField() id!: string;
  @CurrencyField() currency!: string;
  @AmountField({ description: 'When the ranking was frozen.' }) available!: string;
  @TextField({ nullable: true, description: 'Total of the last that is funded.' }) lastFunded!: string | null;
  @IntField({ description: 'Not ranked: a decision on them was under way.' }) underDecision!: number;
  @AmountField({ description: 'What those decisions would award; not part of what is available.' }) proposed!: string;
  @ListField(() => RankedTerritoryDto) territories!: RankedTerritoryDto[];
}

export class InsightCriterionDto {
  @TextField() key!: string;
  @TextField() label!: string;
  @IntField() scaleMax!: number;
  @BoolField({ description: 'Stands on its own: no part of the total' }) independent!: boolean;
}

export class InsightEvaluatorDto {
  @IdField() personId!: string;
  @TextField() evaluatorName!: string;
  @IntField() reviews!: number;
  @TextField({ description: 'Percentage points above (positive) or below colleagues on the same applications; advisory.' })
  severity!: string;
}

export class RankingOverviewDto {
  @IdField() id!: string;
  @IntField() version!: number;
  @TextField({ description: 'SHA-256 of the snapshot as canonical JSON.' }) hash!: string;
  @TimeField() frozenAt!: string;
  @TimeField({ nullable: true, description: 'A review that it counts was voided since: it no longer holds' }) supersededAt!: string | null;
  @TextField({ description: 'Percent of the highest possible.' }) overallThreshold!: string;
  @TextField({ description: '`score`, or `received` where the money goes by when they came.' }) order!: string;
  @OneOfField(['mean', 'median'], { description: 'How the scores of the reviewers are put together' }) aggregation!: 'mean' | 'median';
  @ListField(() => InsightCriterionDto) criteria!: InsightCriterionDto[];
  @IntField({ description: 'Evaluated and not ranked: a decision on them was under way.' }) underDecision!: number;
  @ListField(() => PointsBandDto) bands!: PointsBandDto[];
  @ListField(() => RankedEnvelopeDto) envelopes!: RankedEnvelopeDto[];
  @ListField(() => InsightEvaluatorDto, { description: 'Most generous first.' }) evaluators!: InsightEvaluatorDto[];
}
