import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, OptionalReasonDto } from '@traverse/platform';

import { ConfirmStaffRole, RevokeStaffRole } from './decide-staff-role.js';
import { RequestStaffRole } from './request-staff-role.js';
import { RequestStaffRoleDto, StaffRoleDto, StaffRoleFilterDto, StaffRolePageDto } from './staff-role.dto.js';
import { StaffRoleQueries } from './staff-role.queries.js';

@ApiTags('identity')
@Can('administration.staff-roles')
@Controller('api/staff-roles')
export class StaffRoleController {
  constructor(
    private readonly request: RequestStaffRole,
    private readonly confirm: ConfirmStaffRole,
    private readonly revoke: RevokeStaffRole,
    private readonly roles: StaffRoleQueries,
  ) {}

  @Get()
  @ApiOkResponse({ type: StaffRolePageDto })
  listStaffRoles(@CurrentActor() actor: Actor, @Query() filter: StaffRoleFilterDto): Promise<StaffRolePageDto> {
    return this.roles.list(actor, filter);
  }

  @Post()
  @ApiCreatedResponse({ type: StaffRoleDto })
  async requestStaffRole(@CurrentActor() actor: Actor, @Body() body: RequestStaffRoleDto): Promise<StaffRoleDto> {
    return this.roles.one(actor, (await this.request.execute(actor, { ...body, programmeId: body.programmeId ?? null })).id);
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @ApiOkResponse({ type: StaffRoleDto })
  async confirmStaffRole(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StaffRoleDto> {
    return this.roles.one(actor, (await this.confirm.execute(actor, id)).id);
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @ApiOkResponse({ type: StaffRoleDto })
  async revokeStaffRole(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: OptionalReasonDto): Promise<StaffRoleDto> {
    return this.roles.one(actor, (await this.revoke.execute(actor, id, body.reason)).id);
  }
}
