import {
  AmountField,
  BoolField,
  CommandDto,
  CurrencyField,
  IdField,
  IntField,
  LinesField,
  ListField,
  NestedField,
  OneOfField,
  TextField,
  TextListField,
  TimeField,
} from '@traverse/platform';

import { AppealDto } from '../appeal/appeal-view.dto.js';
import { ListQueryDto } from '../list-query.dto.js';

export class DecisionListQueryDto extends ListQueryDto {
  @OneOfField(['me'], { optional: true, description: 'Those that the reader could confirm now.' }) waits?: 'me';
}

export class RecommendDto {
  @IdField() applicationId!: string;
  @OneOfField(['fund', 'reserve', 'reject']) outcome!: 'fund' | 'reserve' | 'reject';
  @AmountField({ optional: true, description: 'Needed for the outcome "fund"; in the currency of the application.' }) amount?: string;
  @TextField({ min: 3, max: 2000 }) reason!: string;
  @LinesField({ optional: true, max: 20, description: 'For "fund": what has to be shown before there is an agreement, one line each.' })
  conditions?: string[];
}

export class ReopenDto {
  @OneOfField(['fund', 'reserve', 'reject'], { description: 'What is to be decided instead.' }) outcome!: 'fund' | 'reserve' | 'reject';
  @AmountField({ optional: true, description: 'Needed for the outcome "fund".' }) amount?: string;
  @TextField({ min: 3, max: 2000, description: 'Why it is opened again; the reason of the new decision too.' }) reason!: string;
  @LinesField({ optional: true, max: 20, description: 'For "fund".' }) conditions?: string[];
}

export class MeetConditionDto {
  @TextField({ min: 3, max: 2000, description: 'What showed that it is met; kept in the audit.' }) reason!: string;
}

export class RecommendFromRankingDto {
  @OneOfField(['ranking', 'ineligible'], {
    optional: true,
    description: 'Whose turn it is: those of the ranking, or those that broke a rule.',
  })
  of?: 'ranking' | 'ineligible';
  @TextListField({ optional: true, max: 500, description: 'Applications; all of the ranking when left out.' }) applicationIds?: string[];
}

export class BulkOutcomeDto {
  @IdField() applicationId!: string;
  @IdField({ nullable: true }) decisionId!: string | null;
  @TextField({ nullable: true }) problem!: string | null;
}

export class BulkReportDto {
  @ListField(() => BulkOutcomeDto) outcomes!: BulkOutcomeDto[];
}

export class ConditionDto {
  @IdField() id!: string;
  @TextField() text!: string;
  @TimeField({ nullable: true }) metAt!: string | null;
  @TextField({ nullable: true, description: 'The officer who found it met.' }) metBy!: string | null;
}

export class DecisionDto {
  @IdField() id!: string;
  @IdField() applicationId!: string;
  @TextField() applicationNumber!: string;
  @TextField() title!: string;
  @TextField() applicantName!: string;
  @IdField() callId!: string;
  @IdField({ nullable: true }) envelopeId!: string | null;
  @TextField() state!: string;
  @OneOfField(['fund', 'reserve', 'reject']) outcome!: 'fund' | 'reserve' | 'reject';
  @AmountField() amount!: string;
  @CurrencyField() currency!: string;
  @IntField() levelsNeeded!: number;
  @IntField() levelsDone!: number;
  @TextField({ nullable: true, description: 'Empty: recommended by the system.' }) recommendedBy!: string | null;
  @TextListField() confirmedBy!: string[];
  @TextField() reason!: string;
  @BoolField({ description: 'It broke a rule of the call: refused without an evaluation.' }) ineligible!: boolean;
  @ListField(() => ConditionDto) conditions!: ConditionDto[];
  @NestedField(() => AppealDto, { nullable: true }) appeal!: AppealDto | null;
  @TimeField() createdAt!: string;
  @TimeField({ nullable: true }) communicatedAt!: string | null;
  @TimeField({ nullable: true }) appealUntilAt!: string | null;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class DecisionPageDto {
  @ListField(() => DecisionDto) items!: DecisionDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}
