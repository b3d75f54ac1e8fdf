import { AmountField, BoolField, CurrencyField, ListField, TextListField } from '@traverse/platform';

export class CurrencySumDto {
  @CurrencyField() currency!: string;
  @AmountField() sum!: string;
}

export class ProofDto {
  @BoolField() balanced!: boolean;
  @ListField(() => CurrencySumDto) perCurrency!: readonly CurrencySumDto[];
  @TextListField() problems!: readonly string[];
}
