import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';

import './identity.permissions.js';
import './identity.problems.js';

import { IdentityFacade } from './identity.facade.js';
import { OneTimeLinks } from './link/one-time-links.js';
import { CreatePersonWithRoles } from './person/create-person-with-roles.js';
import { AccessGuard } from './session/access.guard.js';
import { Attempts } from './session/attempts.js';
import { CheckPassword } from './session/check-password.js';
import { EndSession } from './session/end-sessions.js';
import { LogIn } from './session/log-in.js';
import { LogOut } from './session/log-out.js';
import { OpenSession } from './session/open-session.js';
import { PasswordStrategy } from './session/password.strategy.js';
import { SessionReader } from './session/session-reader.js';
import { SessionController } from './session/session.controller.js';
import { SessionQueries } from './session/session.queries.js';

const session = [SessionReader, SessionQueries, Attempts, CheckPassword, PasswordStrategy, OpenSession, EndSession, LogIn, LogOut];

/** People, organisations, sessions, who may do what. Brings the guard of all routes. */
@Module({
  controllers: [SessionController],
  providers: [...session, OneTimeLinks, IdentityFacade, CreatePersonWithRoles, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [IdentityFacade, CreatePersonWithRoles],
})
export class IdentityModule {}
