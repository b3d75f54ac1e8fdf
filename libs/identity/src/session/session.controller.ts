import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Public, type TraverseRequest } from '@traverse/platform';

import { sessionTokenOf } from './access.guard.js';
import { EndSession } from './end-sessions.js';
import { LogIn } from './log-in.js';
import { LogOut } from './log-out.js';
import { CheckedPerson, PasswordGuard } from './password.guard.js';
import { LogInDto, SessionDto, SessionListDto } from './session.dto.js';
import { SessionQueries } from './session.queries.js';

@ApiTags('identity')
@Controller('api')
export class SessionController {
  constructor(
    private readonly logInDeed: LogIn,
    private readonly logOutDeed: LogOut,
    private readonly endSession: EndSession,
    private readonly sessions: SessionQueries,
  ) {}

  @Get('session')
  @Public()
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: SessionDto })
  getSession(@Req() request: TraverseRequest): Promise<SessionDto> {
    return this.sessions.view(sessionTokenOf(request));
  }

  @Post('session')
  @Public()
  @UseGuards(PasswordGuard)
  @HttpCode(200)
  @ApiOkResponse({ type: SessionDto })
  logIn(
    @Body() _credentials: LogInDto,
    @CheckedPerson() personId: string,
    @Req() request: TraverseRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.logInDeed.execute(personId, request, reply);
  }

  @Delete('session')
  @Can('session.use')
  @HttpCode(204)
  @ApiNoContentResponse()
  logOut(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<null> {
    return this.logOutDeed.execute(actor, reply);
  }

  @Get('sessions')
  @Can('session.use')
  @ApiOkResponse({ type: SessionListDto })
  async listSessions(@CurrentActor() actor: Actor): Promise<SessionListDto> {
    return { items: await this.sessions.list(actor) };
  }

  @Delete('sessions/:id')
  @Can('session.use')
  @HttpCode(204)
  @ApiNoContentResponse()
  revokeSession(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<null> {
    return this.endSession.execute(actor, id);
  }
}
