import { CommandDto, EmailField, IdField, ListField, OneOfField, TextField, TimeField } from '@traverse/platform';

import { rights } from '../organisation/membership.entity.js';
import { organisationKinds } from '../organisation/organisation.entity.js';
import { secondFactorStates } from '../second-factor/second-factor.dto.js';
import { grantableRoles } from '../staff-role/staff-role.entity.js';
import { languages } from './person.entity.js';

export class PersonRoleDto {
  @IdField() id!: string;
  @OneOfField(grantableRoles) role!: string;
  @IdField({ nullable: true }) programmeId!: string | null;
  @OneOfField(['requested', 'granted']) state!: string;
}

export class PersonMembershipDto {
  @IdField() organisationId!: string;
  @TextField() name!: string;
  @OneOfField(organisationKinds) kind!: string;
  @OneOfField(rights) right!: string;
}

export class PersonDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @EmailField() email!: string;
  @OneOfField(languages) language!: string;
  @OneOfField(['unverified', 'active', 'disabled']) state!: string;
  @TimeField() createdAt!: Date;
  @ListField(() => PersonRoleDto) roles!: PersonRoleDto[];
  @ListField(() => PersonMembershipDto) memberships!: PersonMembershipDto[];
  @OneOfField(secondFactorStates) secondFactor!: string;
  @ListField(() => CommandDto) secondFactorCommands!: CommandDto[];
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class PersonPageDto {
  @ListField(() => PersonDto) items!: PersonDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class PersonFilterDto {
  @TextField({ optional: true, max: 100, description: 'Part of a name or an address' }) q?: string;
  @TextField({ optional: true, max: 500 }) cursor?: string;
}
