import {
  AmountField,
  BoolField,
  CommandDto,
  CurrencyField,
  IdField,
  ListField,
  NestedField,
  OneOfField,
  TextField,
  TimeField,
} from '@traverse/platform';

import { AppealDto } from './appeal-view.dto.js';
import { ConditionDto } from '../decision/decision.dto.js';

export class FileAppealDto {
  @TextField({ min: 10, max: 10_000, description: 'What is wrong with the decision, and why.' }) reasons!: string;
}

export class DecideAppealDto {
  @OneOfField(['dismiss', 'allow']) outcome!: 'dismiss' | 'allow';
  @TextField({ min: 10, max: 10_000, description: 'For the company to read.' }) reason!: string;
  @OneOfField(['available', 'reserve'], {
    optional: true,
    description:
      'To allow: what is available in the envelope now, or what the reserve list is given. Not for an application that was refused as ineligible.',
  })
  money?: 'available' | 'reserve';
  @AmountField({ optional: true, description: 'For "available"; in the currency of the application.' }) amount?: string;
}

/** A decision as its company sees it, from the moment at which it was told. */
export class ToldDecisionDto {
  @IdField() id!: string;
  @TextField() state!: string;
  @OneOfField(['fund', 'reserve', 'reject']) outcome!: 'fund' | 'reserve' | 'reject';
  @BoolField() ineligible!: boolean;
  @AmountField() amount!: string;
  @CurrencyField() currency!: string;
  @TextField({ description: 'A code of the house, or words of the office.' }) reason!: string;
  @ListField(() => ConditionDto) conditions!: ConditionDto[];
  @TimeField() communicatedAt!: string;
  @TimeField() appealUntilAt!: string;
  @NestedField(() => AppealDto, { nullable: true }) appeal!: AppealDto | null;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class ToldDecisionsDto {
  @ListField(() => ToldDecisionDto, { description: 'First to last.' }) items!: ToldDecisionDto[];
}
