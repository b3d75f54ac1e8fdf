import { AmountField, CurrencyField, IntField, NestedField, ObjectField, OneOfField, TextField, TextListField } from '@traverse/platform';

import {
  availabilities,
  type Availability,
  consents,
  type Consent,
  type DeliveryMode,
  deliveryModes,
  type PartnerTexts,
  type PriceUnit,
  priceUnits,
} from './profile-parts.js';

const MOST_KEYS = 30;

export class PriceDto {
  @AmountField() amount!: string;
  @CurrencyField() currency!: string;
  @OneOfField(priceUnits) per!: PriceUnit;
}

export class ServiceDto {
  @ObjectField({ description: 'Language -> at most 200 characters; in one language at least' }) title!: PartnerTexts;
  @ObjectField({ description: 'Language -> at most 4000 characters' }) text!: PartnerTexts;
  @TextListField({ max: 20, description: 'In which it can be done, ISO 639-1' }) languages!: string[];
  @TextListField({ max: MOST_KEYS, description: "Keys of the calls' instruments; empty: all" }) instruments!: string[];
  @OneOfField(deliveryModes) delivery!: DeliveryMode;
  @NestedField(() => PriceDto, { nullable: true, description: 'An indication' }) price!: PriceDto | null;
}

export class FacilityDto {
  @ObjectField({ description: 'Language -> at most 200 characters; in one language at least' }) name!: PartnerTexts;
  @ObjectField({ description: 'What it can do: language -> at most 4000 characters' }) text!: PartnerTexts;
  @TextField({ max: 5, description: 'Where it stands, NUTS' }) nutsCode!: string;
  @OneOfField(availabilities) availability!: Availability;
  @IntField({ description: 'Days between asking and the first day of use, 0 to 730' }) leadDays!: number;
  @ObjectField({ description: 'Who may use it and on which terms, by language' }) access!: PartnerTexts;
  @ObjectField({ description: 'What the use asks for: training, clothing, insurance; by language' }) safety!: PartnerTexts;
  @TextListField({ max: MOST_KEYS, description: "Keys of the calls' instruments; empty: all" }) instruments!: string[];
  @NestedField(() => PriceDto, { nullable: true, description: 'An indication' }) price!: PriceDto | null;
}

export class PartnerPersonDto {
  @TextField() name!: string;
  @TextField() role!: string;
  @TextListField({ max: MOST_KEYS }) competences!: string[];
  @TextListField({ max: 20 }) languages!: string[];
  @TextField({ nullable: true, max: 300 }) email!: string | null;
  @TextField({ nullable: true, max: 60 }) phone!: string | null;
  @OneOfField(consents, { description: 'What the person agreed that everybody may read' }) consent!: Consent;
}
