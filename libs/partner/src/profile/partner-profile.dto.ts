import { BoolField, IdField, IntField, ListField, ObjectField, TextField, TextListField, TimeField } from '@traverse/platform';

export class SavePartnerProfileDto {
  @TextListField({ max: 30, description: "Keys of the calls' list of competences." }) competences!: string[];
  @TextListField({ max: 20, description: 'ISO 639-1' }) languages!: string[];
  @ObjectField({ description: 'What is offered: language -> text of at most 4000 characters.' }) offers!: Record<string, string>;
  @TextListField({ optional: true, max: 50 }) equipment?: string[];
  @IntField({ min: 0, max: 1000, description: 'Engagements taken on within `capacityMonths` months.' }) capacity!: number;
  @IntField({ optional: true, min: 1, max: 36 }) capacityMonths?: number;
  @BoolField() published!: boolean;
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
  @IntField() capacity!: number;
  @IntField() capacityMonths!: number;
  @IntField({ description: 'Proposed, accepted or confirmed, or delivered within the period.' }) placesTaken!: number;
  @BoolField() published!: boolean;
  @BoolField() mayEdit!: boolean;
  @TimeField({ nullable: true, description: 'Null: never saved.' }) updatedAt!: string | null;
}

export class DirectoryQueryDto {
  @TextField({ optional: true, max: 100, description: 'In the name, the offer or the equipment.' }) q?: string;
  @TextField({ optional: true, pattern: /^[A-Z]{2}[A-Z0-9]{0,3}$/, description: 'A NUTS code or the beginning of one.' })
  territory?: string;
  @TextField({ optional: true, pattern: /^[a-z]{2}$/ }) language?: string;
  @TextField({ optional: true, max: 60 }) competence?: string;
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
}

export class PartnerPageDto {
  @ListField(() => PartnerListedDto) items!: PartnerListedDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}
