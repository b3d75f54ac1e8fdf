import {
  AmountField,
  BoolField,
  CurrencyField,
  IntField,
  ListField,
  OneOfField,
  TextField,
  TextListField,
  TimeField,
} from '@traverse/platform';

import type { DecisionOutcome } from '../decision/decision.entity.js';

export class PointsLabelDto {
  @IntField() score!: number;
  @TextField() label!: string;
}

export class CriterionFeedbackDto {
  @TextField() key!: string;
  @TextField() label!: string;
  @IntField() weight!: number;
  @IntField() scaleMax!: number;
  @ListField(() => PointsLabelDto, { description: 'What single scores mean, where the call says so' }) scaleLabels!: PointsLabelDto[];
  @TextField({ nullable: true, description: 'Of all reviews together; null where nobody scored it' }) points!: string | null;
  @TextField({ nullable: true, description: 'What had to be reached' }) threshold!: string | null;
  @BoolField({ nullable: true }) reached!: boolean | null;
  @TextListField({ max: 100, description: 'In an order that says nothing of who wrote them' }) comments!: string[];
}

export class FeedbackDto {
  @OneOfField(['fund', 'reserve', 'reject']) outcome!: DecisionOutcome;
  @AmountField() amount!: string;
  @CurrencyField() currency!: string;
  @TimeField() toldAt!: string;
  @TimeField({ description: 'The term of appeal' }) appealUntilAt!: string;
  @IntField({ description: 'Reviews that it rests on; 0 where nobody reviewed' }) reviews!: number;
  @TextField({ description: 'Percent of the highest possible' }) total!: string;
  @TextField({ description: 'Percent' }) overallThreshold!: string;
  @BoolField() reached!: boolean;
  @ListField(() => CriterionFeedbackDto) criteria!: CriterionFeedbackDto[];
  @TextListField({ max: 100 }) comments!: string[];
}
