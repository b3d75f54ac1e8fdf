import { PartialType } from '@nestjs/swagger';

import type { Right } from '@traverse/kernel';
import { EmailField, IdField, ListField, NestedField, OneOfField, TextField } from '@traverse/platform';

import { CompanyDto } from './company.dto.js';
import { rights } from './membership.entity.js';
import { type OrganisationKind, organisationKinds } from './organisation.entity.js';

export class NumberNoteDto {
  @OneOfField(['registrationNumber', 'vatNumber']) path!: string;
  @OneOfField(['right', 'soft', 'hard'], { description: 'soft: unusual, but taken; hard: cannot be right' }) severity!: string;
  @TextField({ nullable: true }) code!: string | null;
  @TextField({ nullable: true, description: 'What is unusual, in the language asked for' }) text!: string | null;
}

export class OrganisationDto {
  @IdField() id!: string;
  @OneOfField(organisationKinds) kind!: OrganisationKind;
  @TextField() name!: string;
  @TextField({ nullable: true }) legalForm!: string | null;
  @TextField({ nullable: true }) registrationNumber!: string | null;
  @TextField({ nullable: true }) vatNumber!: string | null;
  @TextField() street!: string;
  @TextField() buildingNumber!: string;
  @TextField() postCode!: string;
  @TextField() townName!: string;
  @TextField() countryCode!: string;
  @TextField() nutsCode!: string;
  @ListField(() => NumberNoteDto, { description: 'What a look at the numbers says; none of those that are not given' })
  numberNotes!: NumberNoteDto[];
  @OneOfField(rights, { nullable: true, description: 'The reader’s own right in it; null for staff' }) right!: Right | null;
}

export class UpdateOrganisationDto extends PartialType(CompanyDto) {}

export class AddCompanyDto {
  @OneOfField(organisationKinds) kind!: OrganisationKind;
  @NestedField(() => CompanyDto) company!: CompanyDto;
}

export class MemberDto {
  @IdField() personId!: string;
  @TextField() name!: string;
  @EmailField() email!: string;
  @OneOfField(rights) right!: Right;
}

export class MemberListDto {
  @ListField(() => MemberDto) items!: MemberDto[];
}

export class ChangeRightDto {
  @OneOfField(rights) right!: Right;
}

export class HandOverDto {
  @IdField() personId!: string;
}
