import { BoolField, CommandDto, EmailField, IdField, ListField, OneOfField, TextField, TimeField } from '@traverse/platform';

import { grantableRoles } from './staff-role.entity.js';
import type { GrantableRole } from './staff-role.entity.js';

export class RequestStaffRoleDto {
  @IdField() personId!: string;
  @OneOfField(grantableRoles) role!: GrantableRole;
  @IdField({ optional: true, nullable: true, description: 'Left out: in all programmes' }) programmeId?: string | null;
}

export class StaffRoleDto {
  @IdField() id!: string;
  @IdField() personId!: string;
  @TextField() personName!: string;
  @EmailField() personEmail!: string;
  @OneOfField(grantableRoles) role!: GrantableRole;
  @IdField({ nullable: true }) programmeId!: string | null;
  @OneOfField(['requested', 'granted', 'revoked']) state!: string;
  @BoolField({ description: 'Whether a second administrator has to confirm it' }) needsTwo!: boolean;
  @TextField({ nullable: true }) requestedByName!: string | null;
  @TextField({ nullable: true }) grantedByName!: string | null;
  @TimeField() createdAt!: Date;
  @TimeField({ nullable: true }) grantedAt!: Date | null;
  @TimeField({ nullable: true }) revokedAt!: Date | null;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class StaffRolePageDto {
  @ListField(() => StaffRoleDto) items!: StaffRoleDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class StaffRoleFilterDto {
  @OneOfField(['requested', 'granted', 'revoked'], { optional: true }) state?: string;
  @IdField({ optional: true }) personId?: string;
  @TextField({ optional: true, max: 500 }) cursor?: string;
}
