import { AmountField, BoolField, CurrencyField, IdField, IntField, ListField, NestedField, TextField, TimeField } from '@traverse/platform';

class ForecastMonthDto {
  @TextField({ example: '2027-03' }) month!: string;
  @AmountField({ description: 'Claims that are to be expected' }) expected!: string;
  @AmountField({ description: 'What will probably lapse, in the month in which the time to claim ends' }) lapse!: string;
}

class VoucherAtRiskDto {
  @IdField() id!: string;
  @TextField() code!: string;
  @TextField() title!: string;
  @AmountField() available!: string;
  @AmountField() lapse!: string;
  @TimeField() validUntilAt!: string;
  @TimeField() claimUntilAt!: string;
}

class EnvelopeForecastDto {
  @IdField() envelopeId!: string;
  @TextField() envelopeKey!: string;
  @CurrencyField() currency!: string;
  @IntField({ description: 'Vouchers on which something can still be claimed' }) vouchers!: number;
  @AmountField({ description: 'On them, not yet claimed' }) available!: string;
  @AmountField() expected!: string;
  @AmountField() lapse!: string;
  @ListField(() => ForecastMonthDto) months!: ForecastMonthDto[];
  @ListField(() => VoucherAtRiskDto, { description: 'The ten from which most will probably lapse' }) atRisk!: VoucherAtRiskDto[];
}

class ForecastBasisDto {
  @IntField({ description: 'Vouchers of the programme that the forecast rests on' }) vouchers!: number;
  @BoolField({ description: 'So few that what other programmes saw weighs as much as they do' }) few!: boolean;
}

export class VoucherForecastDto {
  @TimeField() at!: string;
  @NestedField(() => ForecastBasisDto) basis!: ForecastBasisDto;
  @ListField(() => EnvelopeForecastDto) envelopes!: EnvelopeForecastDto[];
}
