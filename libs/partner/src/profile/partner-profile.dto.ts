import { BoolField, IdField, IntField, ListField, NestedField, ObjectField, TextField, TextListField, TimeField } from '@traverse/platform';

import { PartnerPersonDto, FacilityDto, ServiceDto } from './profile-parts.dto.js';

const MOST_PARTS = 40;

export class SavePartnerProfileDto {
  @TextListField({ max: 30, description: "Keys of the calls' list of competences." }) competences!: string[];
  @TextListField({ max: 20, description: 'ISO 639-1' }) languages!: string[];
  @ObjectField({ description: 'What is offered: language -> text of at most 4000 characters.' }) offers!: Record<string, string>;
  @TextListField({ optional: true, max: 50 }) equipment?: string[];
  @IntField({ min: 0, max: 1000, description: 'Engagements taken on within `capacityMonths` months.' }) capacity!: number;
  @IntField({ optional: true, min: 1, max: 36 }) capacityMonths?: number;
  @BoolField() published!: boolean;
  @ListField(() => ServiceDto, { optional: true, max: MOST_PARTS, description: 'Left out: stays as it is' }) services?: ServiceDto[];
  @ListField(() => FacilityDto, { optional: true, max: MOST_PARTS, description: 'Left out: stays as it is' }) facilities?: FacilityDto[];
  @ListField(() => PartnerPersonDto, { optional: true, max: MOST_PARTS, description: 'Left out: stays as it is' })
  people?: PartnerPersonDto[];
  @IntField({ optional: true, min: 0, description: 'The version that the change was made on. Another one meanwhile: 409.' })
  version?: number;
}

/** What takes the places of a partner in its period, by how far it has come. */
export class PartnerLoadDto {
  @IntField() asked!: number;
  @IntField() accepted!: number;
  @IntField() confirmed!: number;
  @IntField({ description: 'Within the period' }) delivered!: number;
}

export class PartnerProfileDto {
  @IdField() organisationId!: string;
  @TextField() name!: string;
  @TextField() countryCode!: string;
  @TextField() nutsCode!: string;
  @TextField({ nullable: true }) regionName!: string | null;
  @TextListField() competences!: string[];
  @TextListField() languages!: string[];
  @ObjectField() offers!: Record<string, string>;
  @TextListField() equipment!: string[];
  @ListField(() => ServiceDto) services!: ServiceDto[];
  @ListField(() => FacilityDto) facilities!: FacilityDto[];
  @ListField(() => PartnerPersonDto, { description: 'Also those whom the directory does not show' }) people!: PartnerPersonDto[];
  @IntField({ description: '0: never saved' }) version!: number;
  @IntField() capacity!: number;
  @IntField() capacityMonths!: number;
  @IntField({ description: 'Proposed, accepted or confirmed, or delivered within the period.' }) placesTaken!: number;
  @NestedField(() => PartnerLoadDto) load!: PartnerLoadDto;
  @BoolField() published!: boolean;
  @BoolField() mayEdit!: boolean;
  @TimeField({ nullable: true, description: 'Null: never saved.' }) updatedAt!: string | null;
}
