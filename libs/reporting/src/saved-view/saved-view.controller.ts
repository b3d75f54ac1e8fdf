import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { SavedViewMadeDto, SavedViewsDto, SaveViewDto } from './saved-view.dto.js';
import { SavedViews } from './saved-views.js';

@ApiTags('reporting')
@Controller('api/desk/views')
export class SavedViewController {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @Can('desk.read')
  @ApiOkResponse({ type: SavedViewsDto })
  async listViews(@CurrentActor() actor: Actor): Promise<SavedViewsDto> {
    return { items: await this.views.mine(actor) };
  }

  /** A name that is there already is overwritten. */
  @Post()
  @Can('desk.save-view')
  @ApiCreatedResponse({ type: SavedViewMadeDto })
  saveView(@CurrentActor() actor: Actor, @Body() view: SaveViewDto): Promise<SavedViewMadeDto> {
    return this.views.save(actor, view);
  }

  @Delete(':id')
  @HttpCode(204)
  @Can('desk.save-view')
  @ApiNoContentResponse()
  removeView(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.views.remove(actor, id);
  }
}
