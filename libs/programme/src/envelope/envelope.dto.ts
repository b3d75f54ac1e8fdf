import { AmountField, CurrencyField, IdField, ListField, TextField, TextListField } from '@traverse/platform';

export class EnvelopeBarDto {
  @IdField() id!: string;
  @TextField() key!: string;
  @IdField() authorityId!: string;
  @TextField() authorityName!: string;
  @TextListField() territoryKeys!: readonly string[];
  @CurrencyField() currency!: string;
  @AmountField() amount!: string;
  @AmountField() available!: string;
  @AmountField() earmarked!: string;
  @AmountField() committed!: string;
  @AmountField() claimed!: string;
  @AmountField() paid!: string;
}

export class EnvelopeBarsDto {
  @ListField(() => EnvelopeBarDto) items!: EnvelopeBarDto[];
}
