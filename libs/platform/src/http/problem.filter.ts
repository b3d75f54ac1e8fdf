import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import { DomainError, type FieldError } from '@traverse/kernel';

import { constraintOf, isRetryable, isUnavailable, sqlState, UNIQUE_VIOLATION } from '../database/sql-state.js';
import type { TraverseRequest } from './current-actor.js';
import { problemText } from './problem-texts.js';

/** RFC 9457, with the stable code and all fields that are wrong. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly requestId: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly fields?: readonly (FieldError & { readonly message: string })[];
}

function asDomainError(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (error instanceof HttpException) {
    const status = error.getStatus();
    return new DomainError(`platform.http-${status}`, { status });
  }
  if (typeof error !== 'object' || error === null) return null;
  const shape = error as { statusCode?: number };
  if (typeof shape.statusCode === 'number' && shape.statusCode >= 400 && shape.statusCode < 500) {
    return new DomainError(`platform.http-${shape.statusCode}`, { status: shape.statusCode });
  }
  if (sqlState(error) === UNIQUE_VIOLATION)
    return new DomainError('platform.already-exists', { params: { constraint: constraintOf(error) ?? '' } });
  if (isRetryable(error)) return new DomainError('platform.busy', { status: 503 });
  if (isUnavailable(error)) return new DomainError('platform.http-503', { status: 503 });
  if (sqlState(error) === '22P02') return new DomainError('platform.http-404', { status: 404 });
  return null;
}

/** The one place that turns errors into answers. What is not ours is a 500 with a request id and no detail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<TraverseRequest>();
    const reply = http.getResponse<FastifyReply>();
    const known = asDomainError(error);
    if (!known || (known !== error && known.status >= 500)) request.log.error({ err: error }, 'unexpected');
    const { code, status, params, fields } = known ?? new DomainError('platform.unexpected', { status: 500 });
    const language = String(request.headers['accept-language'] ?? 'en');
    const problem: Problem = {
      type: `urn:traverse:problem:${code}`,
      title: problemText(code, params, language),
      status,
      code,
      requestId: request.id,
      ...(Object.keys(params).length > 0 ? { params } : {}),
      ...(fields.length > 0
        ? { fields: fields.map((field) => ({ ...field, message: problemText(field.code, field.params ?? {}, language) })) }
        : {}),
    };
    void reply.status(status).type('application/problem+json').send(problem);
  }
}
