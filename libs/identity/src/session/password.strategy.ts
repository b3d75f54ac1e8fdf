import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import passport from 'passport';
import { Strategy } from 'passport-local';

import { DomainError } from '@traverse/kernel';
import type { TraverseRequest } from '@traverse/platform';

import { ProveSecondFactor } from '../second-factor/prove-second-factor.js';
import { CheckPassword } from './check-password.js';

/**
 * passport-local. It gets a passport of its own: the package's single one would be shared by all applications of a process,
 * and the last to start would check the passwords of all.
 */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy) {
  constructor(
    private readonly checkPassword: CheckPassword,
    private readonly secondFactor: ProveSecondFactor,
  ) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true });
  }

  // @nestjs/passport calls it from its constructor, but its types do not tell.
  getPassportInstance(): passport.Authenticator {
    return new passport.Passport();
  }

  async validate(request: TraverseRequest, email: unknown, password: unknown): Promise<string> {
    if (typeof email !== 'string' || typeof password !== 'string' || email.length > 254 || password.length > 1000)
      throw new DomainError('identity.wrong-credentials', { status: 401 });
    const personId = await this.checkPassword.execute(email, password, request.ip);
    await this.secondFactor.execute(personId, codeOf(request.body), request.ip);
    return personId;
  }
}

/** The body is not validated yet when a guard runs. */
function codeOf(body: unknown): string | null {
  const code = typeof body === 'object' && body !== null ? (body as { code?: unknown }).code : undefined;
  return typeof code === 'string' && code.trim() !== '' && code.length <= 40 ? code : null;
}
