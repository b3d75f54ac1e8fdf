import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import { CONFIG, type Config, type TraverseRequest } from '@traverse/platform';

import { sessionTokenOf } from './access.guard.js';
import { OpenSession } from './open-session.js';
import { giveCookie } from './session-cookie.js';
import type { SessionDto } from './session.dto.js';
import { SessionQueries } from './session.queries.js';

/** From a person who has shown who they are to a browser that is signed in. */
@Injectable()
export class LogIn {
  constructor(
    private readonly openSession: OpenSession,
    private readonly sessions: SessionQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(personId: string, request: TraverseRequest, reply: FastifyReply): Promise<SessionDto> {
    const device = request.headers['user-agent'] ?? null;
    const token = await this.openSession.execute({ personId, device, replacesToken: sessionTokenOf(request) });
    giveCookie(reply, this.config, token);
    return this.sessions.view(token);
  }
}
