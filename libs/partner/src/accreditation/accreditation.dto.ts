import { BoolField, DateField, IdField, IntField, ListField, TextField, TextListField, TimeField } from '@traverse/platform';

export class GrantAccreditationDto {
  @IdField() organisationId!: string;
  @IdField() programmeId!: string;
  @IdField({ optional: true, description: 'Only for companies whose award this authority pays.' }) authorityId?: string;
  @TextListField({ optional: true, max: 100, description: 'Territories of the companies; all when left out.' }) territoryKeys?: string[];
  @DateField() validFrom!: string;
  @DateField({ description: 'The last day.' }) validTo!: string;
}

export class AccreditationQueryDto {
  @IdField({ optional: true }) organisationId?: string;
  @IdField({ optional: true }) programmeId?: string;
  @TextField({ optional: true, max: 400 }) cursor?: string;
  @IntField({ optional: true, min: 1, max: 200 }) limit?: number;
}

export class AccreditationDto {
  @IdField() id!: string;
  @IdField() organisationId!: string;
  @TextField() organisationName!: string;
  @IdField() programmeId!: string;
  @IdField({ nullable: true }) authorityId!: string | null;
  @TextField({ nullable: true }) authorityName!: string | null;
  @TextListField() territoryKeys!: string[];
  @DateField() validFrom!: string;
  @DateField() validTo!: string;
  @BoolField({ description: 'It holds today' }) holds!: boolean;
  @TimeField({ nullable: true }) endedAt!: string | null;
  @TextField({ nullable: true }) endReason!: string | null;
}

export class AccreditationPageDto {
  @ListField(() => AccreditationDto) items!: AccreditationDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class AccreditationMadeDto {
  @IdField() id!: string;
}
