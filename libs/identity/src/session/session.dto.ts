import {
  BoolField,
  EmailField,
  IdField,
  ListField,
  NestedField,
  OneOfField,
  TextField,
  TextListField,
  TimeField,
} from '@traverse/platform';

import { rights } from '../organisation/membership.entity.js';
import { organisationKinds } from '../organisation/organisation.entity.js';
import { languages } from '../person/person.entity.js';
import { grantableRoles } from '../staff-role/staff-role.entity.js';

export class LogInDto {
  @EmailField() email!: string;
  @TextField({ min: 1, max: 1000 }) password!: string;
  @TextField({ optional: true, max: 40, description: 'Where a second factor stands: its code, or a recovery code' }) code?: string;
}

export class SessionPersonDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @EmailField() email!: string;
  @OneOfField(languages) language!: string;
}

export class PartyDto {
  @IdField() organisationId!: string;
  @TextField() name!: string;
  @OneOfField(organisationKinds) kind!: string;
  @OneOfField(rights) right!: string;
}

export class SessionDto {
  @NestedField(() => SessionPersonDto, { nullable: true }) person!: SessionPersonDto | null;
  @TextField({ description: 'To be sent as x-csrf-token with every change; empty when nobody is signed in' }) csrfToken!: string;
  @TextListField({ of: ['applicant', 'partner', ...grantableRoles] }) roles!: string[];
  @ListField(() => PartyDto) parties!: PartyDto[];
  @BoolField() demo!: boolean;
}

export class SessionItemDto {
  @IdField() id!: string;
  @TimeField() createdAt!: Date;
  @TimeField() lastSeenAt!: Date;
  @TextField({ nullable: true }) device!: string | null;
  @BoolField() current!: boolean;
}

export class SessionListDto {
  @ListField(() => SessionItemDto) items!: SessionItemDto[];
}
