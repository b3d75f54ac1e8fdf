import {
  BoolField,
  DateField,
  IdField,
  IntField,
  ListField,
  NestedField,
  OneOfField,
  TextField,
  TextListField,
  TimeField,
} from '@traverse/platform';

import { PriceDto } from '../profile/profile-parts.dto.js';
import { availabilities, type Availability, type DeliveryMode, deliveryModes } from '../profile/profile-parts.js';

export const directoryOrders = ['name', 'newest'] as const;

export class DirectoryFilterDto {
  @TextField({
    optional: true,
    max: 100,
    description:
      'Words of the name, the offers, the equipment or the facilities, in the reader’s language; the beginning of a word will do',
  })
  q?: string;
  @TextField({ optional: true, pattern: /^[A-Z]{2}[A-Z0-9]{0,3}$/, description: 'NUTS, any level: seat or a facility in it' })
  territory?: string;
  @TextField({ optional: true, pattern: /^[a-z]{2}$/ }) language?: string;
  @TextField({ optional: true, max: 60, description: 'With all that stand below it' }) competence?: string;
  @TextField({ optional: true, max: 60, description: 'Key of an instrument that offers or facilities are for' }) instrument?: string;
  @OneOfField(['true'], { optional: true, description: 'true: has facilities that firms can use' }) facility?: 'true';
  @IdField({ optional: true, description: 'A programme that has accredited it, today' }) accreditedBy?: string;
}

export class DirectoryQueryDto extends DirectoryFilterDto {
  @OneOfField(directoryOrders, { optional: true, description: 'name unless said otherwise' }) sort?: (typeof directoryOrders)[number];
  @TextField({ optional: true, max: 800 }) cursor?: string;
  @IntField({ optional: true, min: 1, max: 100 }) limit?: number;
}

/** What anybody may read of a partner. */
export class PartnerListedDto {
  @IdField() organisationId!: string;
  @TextField() name!: string;
  @TextField() countryCode!: string;
  @TextField() nutsCode!: string;
  @TextField({ nullable: true }) regionName!: string | null;
  @TextField() townName!: string;
  @TextListField() competences!: string[];
  @TextListField() languages!: string[];
  @TextField({ max: 4000, description: "In the reader's language, else in one that there is." }) offer!: string;
  @TextListField() equipment!: string[];
  @TextListField({ description: 'Titles' }) services!: string[];
  @TextListField({ description: 'Names' }) facilities!: string[];
}

export class PartnerPageDto {
  @ListField(() => PartnerListedDto) items!: PartnerListedDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class FacetDto {
  @TextField() key!: string;
  @TextField({ nullable: true, description: 'Null: the key has no name in this house' }) label!: string | null;
  @IntField({ description: 'Partners that the other filters leave and that have it' }) count!: number;
}

export class DirectoryFacetsDto {
  @IntField({ description: 'Partners that all filters leave' }) total!: number;
  @ListField(() => FacetDto, { description: 'States (two letters) and regions, by code' }) territories!: FacetDto[];
  @ListField(() => FacetDto) languages!: FacetDto[];
  @ListField(() => FacetDto) competences!: FacetDto[];
  @ListField(() => FacetDto) instruments!: FacetDto[];
  @ListField(() => FacetDto, { description: 'By the id of the programme' }) accreditedBy!: FacetDto[];
  @IntField({ description: 'Partners with facilities' }) facilities!: number;
}

/** A text and the language that it is in: the reader's, else one that there is. */
export class SaidDto {
  @TextField() language!: string;
  @TextField({ max: 4000 }) text!: string;
}

export class PublicServiceDto {
  @NestedField(() => SaidDto) title!: SaidDto;
  @NestedField(() => SaidDto, { nullable: true }) text!: SaidDto | null;
  @TextListField() languages!: string[];
  @TextListField({ description: 'Empty: all' }) instruments!: string[];
  @OneOfField(deliveryModes) delivery!: DeliveryMode;
  @NestedField(() => PriceDto, { nullable: true }) price!: PriceDto | null;
}

export class PublicFacilityDto {
  @NestedField(() => SaidDto) name!: SaidDto;
  @NestedField(() => SaidDto, { nullable: true }) text!: SaidDto | null;
  @TextField() nutsCode!: string;
  @TextField({ nullable: true }) regionName!: string | null;
  @OneOfField(availabilities) availability!: Availability;
  @IntField() leadDays!: number;
  @NestedField(() => SaidDto, { nullable: true }) access!: SaidDto | null;
  @NestedField(() => SaidDto, { nullable: true }) safety!: SaidDto | null;
  @TextListField({ description: 'Empty: all' }) instruments!: string[];
  @NestedField(() => PriceDto, { nullable: true }) price!: PriceDto | null;
}

/** Somebody who agreed to be shown; mail and telephone only where that was agreed too. */
export class PublicPersonDto {
  @TextField() name!: string;
  @TextField() role!: string;
  @TextListField() competences!: string[];
  @TextListField() languages!: string[];
  @TextField({ nullable: true }) email!: string | null;
  @TextField({ nullable: true }) phone!: string | null;
}

export class AccreditedByDto {
  @IdField() programmeId!: string;
  @TextField({ nullable: true }) programmeTitle!: string | null;
  @DateField({ description: 'The last day' }) validTo!: string;
}

export class PublicPartnerDto {
  @IdField() organisationId!: string;
  @TextField() name!: string;
  @TextField() countryCode!: string;
  @TextField() nutsCode!: string;
  @TextField({ nullable: true }) regionName!: string | null;
  @TextField() townName!: string;
  @TextListField() competences!: string[];
  @TextListField() languages!: string[];
  @NestedField(() => SaidDto, { nullable: true }) offer!: SaidDto | null;
  @TextListField() equipment!: string[];
  @ListField(() => PublicServiceDto) services!: PublicServiceDto[];
  @ListField(() => PublicFacilityDto) facilities!: PublicFacilityDto[];
  @ListField(() => PublicPersonDto) people!: PublicPersonDto[];
  @ListField(() => AccreditedByDto) accreditedBy!: AccreditedByDto[];
  @BoolField({ description: 'It has a place left today' }) hasPlaces!: boolean;
  @TimeField() updatedAt!: string;
}
