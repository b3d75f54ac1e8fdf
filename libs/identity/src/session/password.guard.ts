import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import passport from 'passport';
import type { Strategy } from 'passport';

import { DomainError } from '@traverse/kernel';
import type { TraverseRequest } from '@traverse/platform';

import { PasswordStrategy } from './password.strategy.js';

type Middleware = (request: unknown, response: unknown, next: (error?: unknown) => void) => void;
type WithPerson = TraverseRequest & { checkedPersonId?: string };

/** Lets passport judge e-mail and password of the body; sessions are ours, so passport keeps none. */
@Injectable()
export class PasswordGuard implements CanActivate {
  constructor(private readonly strategy: PasswordStrategy) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<WithPerson>();
    request.checkedPersonId = await this.authenticate(request, http.getResponse());
    return true;
  }

  private authenticate(request: WithPerson, response: unknown): Promise<string> {
    return new Promise((resolve, reject) => {
      // passport writes its callbacks on the strategy that it is given: each request needs a copy, or one would get another's answer.
      const own = Object.create(this.strategy) as Strategy;
      const judged = (error: unknown, personId?: unknown): void => {
        if (error) reject(error as Error);
        else if (typeof personId === 'string') resolve(personId);
        else reject(new DomainError('identity.wrong-credentials', { status: 401 }));
      };
      const middleware = passport.authenticate(own, { session: false }, judged) as Middleware;
      middleware(request, response, (error) => reject(error instanceof Error ? error : new Error('passport went on by itself')));
    });
  }
}

/** The person whose password the guard has checked. */
export const CheckedPerson = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const { checkedPersonId } = context.switchToHttp().getRequest<WithPerson>();
  if (checkedPersonId === undefined) throw new Error('the route has no PasswordGuard');
  return checkedPersonId;
});
