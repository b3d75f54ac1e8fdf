import { BoolField, CommandDto, DateField, IdField, IntField, ListField, OneOfField, TextField, TimeField } from '@traverse/platform';

const url = /^https:\/\/\S+$/;

export class LegalParameterDto {
  @IdField() id!: string;
  @TextField() code!: string;
  @TextField() value!: string;
  @DateField() validFrom!: string;
  @DateField({ nullable: true }) validTo!: string | null;
  @IntField() revision!: number;
  @TextField() legalBasis!: string;
  @TextField({ nullable: true }) url!: string | null;
  @BoolField({ description: 'Whether it is the row that holds today.' }) holds!: boolean;
}

export class LegalParameterListDto {
  @DateField() today!: string;
  @ListField(() => LegalParameterDto) items!: LegalParameterDto[];
}

export class ProposeLegalParameterDto {
  @TextField({ min: 3, max: 100, pattern: /^[a-z0-9]+([.-][a-z0-9]+)+$/, example: 'de-minimis.ceiling' }) code!: string;
  @TextField({ min: 1, max: 500 }) value!: string;
  @DateField() validFrom!: string;
  @DateField({ optional: true, nullable: true }) validTo?: string | null;
  @TextField({ min: 3, max: 500 }) legalBasis!: string;
  @TextField({ optional: true, nullable: true, max: 500, pattern: url }) url?: string | null;
  @TextField({ min: 3, max: 2000 }) reason!: string;
}

export class LegalParameterProposalDto {
  @IdField() id!: string;
  @OneOfField(['proposed', 'confirmed', 'refused', 'withdrawn']) state!: string;
  @TextField() code!: string;
  @TextField() value!: string;
  @TextField({ nullable: true, description: 'What holds on its first day without it.' }) valueBefore!: string | null;
  @DateField() validFrom!: string;
  @DateField({ nullable: true }) validTo!: string | null;
  @TextField() legalBasis!: string;
  @TextField({ nullable: true }) url!: string | null;
  @TextField() reason!: string;
  @IdField({ nullable: true }) proposedById!: string | null;
  @TimeField() createdAt!: string;
  @IdField({ nullable: true }) decidedById!: string | null;
  @TimeField({ nullable: true }) decidedAt!: string | null;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class LegalParameterProposalListDto {
  @ListField(() => LegalParameterProposalDto) items!: LegalParameterProposalDto[];
}
