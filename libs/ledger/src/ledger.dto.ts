import {
  AmountField,
  BoolField,
  CurrencyField,
  IdField,
  IntField,
  ListField,
  OneOfField,
  TextField,
  TextListField,
  TimeField,
} from '@traverse/platform';

import { accountKinds } from './account/account-kinds.js';

export class CurrencySumDto {
  @CurrencyField() currency!: string;
  @AmountField() sum!: string;
}

export class ProofDto {
  @BoolField() balanced!: boolean;
  @ListField(() => CurrencySumDto) perCurrency!: readonly CurrencySumDto[];
  @TextListField() problems!: readonly string[];
}

export class TransfersAskedDto {
  @IdField({ description: 'The thing that the transfers are about' }) subjectId!: string;
  @TextField({ optional: true, max: 300 }) cursor?: string;
  @IntField({ optional: true, min: 1, max: 200 }) limit?: number;
}

export class TransferDto {
  @IdField() id!: string;
  @TextField() key!: string;
  @OneOfField(['transfer', 'hold', 'post', 'void']) kind!: string;
  @OneOfField(accountKinds) fromKind!: string;
  @IdField() fromOwnerId!: string;
  @OneOfField(accountKinds) toKind!: string;
  @IdField() toOwnerId!: string;
  @AmountField() amount!: string;
  @CurrencyField() currency!: string;
  @TextField() code!: string;
  @IdField() subjectId!: string;
  @IdField({ nullable: true }) holdId!: string | null;
  @TimeField() at!: string;
}

export class TransferPageDto {
  @ListField(() => TransferDto) items!: readonly TransferDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}
