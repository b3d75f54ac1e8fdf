import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { catchError, type Observable, of, throwError } from 'rxjs';

import { IdempotentReplay } from '../database/idempotency.js';

/** Answers a repeated command with the first answer, through the same route. */
@Injectable()
export class ReplayInterceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next
      .handle()
      .pipe(catchError((error: unknown) => (error instanceof IdempotentReplay ? of(error.response) : throwError(() => error))));
  }
}
