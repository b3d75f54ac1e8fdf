import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import type { Actor } from '@traverse/kernel';
import { CONFIG, type Config } from '@traverse/platform';

import { EndSession } from './end-sessions.js';
import { takeCookie } from './session-cookie.js';

@Injectable()
export class LogOut {
  constructor(
    private readonly endSession: EndSession,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(actor: Actor, reply: FastifyReply): Promise<null> {
    takeCookie(reply, this.config);
    return actor.sessionId === undefined ? null : this.endSession.execute(actor, actor.sessionId);
  }
}
