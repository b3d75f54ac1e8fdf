import { BoolField, EmailField, IdField, ListField, OneOfField, TextField, TimeField } from '@traverse/platform';

import type { Right } from '@traverse/kernel';

import { rights } from '../organisation/membership.entity.js';
import { MAX_PASSWORD } from '../password/passwords.js';
import { languages, type UiLanguage } from '../person/person.entity.js';
import { type GrantableRole, grantableRoles } from '../staff-role/staff-role.entity.js';

/** Either into an organisation with a right, or into the programme's team with a role. */
export class InviteDto {
  @EmailField() email!: string;
  @IdField({ optional: true, nullable: true }) organisationId?: string | null;
  @OneOfField(rights, { optional: true, nullable: true }) right?: Right | null;
  @OneOfField(grantableRoles, { optional: true, nullable: true }) staffRole?: GrantableRole | null;
  @IdField({ optional: true, nullable: true, description: 'With staffRole; left out: all programmes' }) programmeId?: string | null;
  @OneOfField(languages, { optional: true, description: 'Of the mail; left out: the inviting person’s own' }) language?: UiLanguage;
}

export class InvitationDto {
  @IdField() id!: string;
  @EmailField() email!: string;
  @IdField({ nullable: true }) organisationId!: string | null;
  @TextField({ nullable: true }) right!: string | null;
  @TextField({ nullable: true }) staffRole!: string | null;
  @IdField({ nullable: true }) programmeId!: string | null;
  @TimeField() createdAt!: Date;
  @TimeField() expiresAt!: Date;
}

export class InvitationListDto {
  @ListField(() => InvitationDto) items!: InvitationDto[];
}

export class InvitationFilterDto {
  @IdField({ optional: true, description: 'Left out: those into the programme’s team' }) organisationId?: string;
}

export class InvitationPreviewDto {
  @EmailField() email!: string;
  @TextField({ nullable: true }) organisationName!: string | null;
  @TextField({ nullable: true }) right!: string | null;
  @TextField({ nullable: true }) staffRole!: string | null;
  @BoolField({ description: 'There is an account: its password is asked for, not a new one' }) known!: boolean;
}

export class AcceptInvitationDto {
  @TextField({ min: 20, max: 100 }) token!: string;
  @TextField({ optional: true, nullable: true, min: 2, max: 100 }) name?: string | null;
  @TextField({ optional: true, nullable: true, max: MAX_PASSWORD, description: 'A new one, or that of the account that there is' })
  password?: string | null;
  @OneOfField(languages, { optional: true }) language?: UiLanguage;
}
