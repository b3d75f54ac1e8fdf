import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

import { type Actor, DomainError } from '@traverse/kernel';
import { CAN, CONFIG, type Config, permissionTable, PUBLIC, requestContextOf, type TraverseRequest } from '@traverse/platform';

import { coarseRoles } from './roles.js';
import { isSameOrigin } from './same-origin.js';
import { SessionReader } from './session-reader.js';
import { CSRF_HEADER, isCsrfToken, SESSION_COOKIE } from './tokens.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The cookie's value, if the request carries one that could be ours. */
export function sessionTokenOf(request: TraverseRequest): string | null {
  const token = request.cookies[SESSION_COOKIE];
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : null;
}

/** Deny unless permitted: the session, its CSRF token on changes, then the route's permission. Puts the actor on the request. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<TraverseRequest>();
    const where = [context.getHandler(), context.getClass()];
    const open = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, where) === true;
    const changes = !SAFE.has(request.method);
    if (changes && !isSameOrigin(request, this.config.publicUrl)) throw new DomainError('identity.cross-site', { status: 403 });
    const token = sessionTokenOf(request);
    const session = token === null ? null : await this.sessions.find(token);
    if (session) {
      const { id, personId, memberships, staff } = session;
      request.actor = { personId, system: null, staff, memberships, sessionId: id, request: requestContextOf(request) };
    }
    if (open) return true;
    if (!request.actor || token === null) throw new DomainError('identity.not-signed-in', { status: 401 });
    if (changes && !isCsrfToken(request.headers[CSRF_HEADER], token)) throw new DomainError('identity.csrf', { status: 403 });
    return this.mayKnock(request.actor, this.reflector.getAllAndOverride<string | undefined>(CAN, where));
  }

  private mayKnock(actor: Actor, permission: string | undefined): true {
    const admitted = permission === undefined ? undefined : permissionTable().get(permission);
    const roles = coarseRoles(actor);
    if (!admitted?.some((role) => roles.has(role))) throw new DomainError('identity.not-permitted', { status: 403 });
    return true;
  }
}
