import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { NotificationPreferencesDto, SetNotificationPreferencesDto } from './preference.dto.js';
import { Preferences } from './preferences.js';

@ApiTags('notification')
@Controller('api/notification-preferences')
export class PreferenceController {
  constructor(private readonly preferences: Preferences) {}

  @Get()
  @Can('notification.own')
  @ApiOkResponse({ type: NotificationPreferencesDto })
  getNotificationPreferences(@CurrentActor() actor: Actor): Promise<NotificationPreferencesDto> {
    return this.preferences.own(actor);
  }

  @Put()
  @Can('notification.own')
  @ApiOkResponse({ type: NotificationPreferencesDto })
  setNotificationPreferences(
    @CurrentActor() actor: Actor,
    @Body() { off }: SetNotificationPreferencesDto,
  ): Promise<NotificationPreferencesDto> {
    return this.preferences.set(actor, off);
  }
}
