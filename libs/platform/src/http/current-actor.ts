import { createHash } from 'node:crypto';

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import type { Actor, RequestContext } from '@traverse/kernel';

/** What the house hangs on a request. */
export interface TraverseRequest extends FastifyRequest {
  receivedAt?: Date;
  actor?: Actor;
}

/** Nobody in particular: public routes that write (registration). */
export const anonymous = (request: RequestContext): Actor => ({
  personId: null,
  system: 'system:public',
  staff: [],
  memberships: [],
  request,
});

/** The person who asks, built by the guard from the session. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const request = context.switchToHttp().getRequest<TraverseRequest>();
  return request.actor ?? anonymous(requestContextOf(request));
});

/** Request id, time of arrival and Idempotency-Key (scope: actor and route; the body's hash is kept). */
export function requestContextOf(request: TraverseRequest): RequestContext {
  const key = request.headers['idempotency-key'];
  const receivedAt = request.receivedAt ?? new Date(0);
  if (typeof key !== 'string' || key === '' || key.length > 200 || request.method === 'GET') return { id: request.id, receivedAt };
  const bodyHash = createHash('sha256')
    .update(JSON.stringify(request.body ?? null))
    .digest('hex');
  return { id: request.id, receivedAt, idempotency: { key, route: `${request.method} ${request.url.split('?')[0] ?? ''}`, bodyHash } };
}
