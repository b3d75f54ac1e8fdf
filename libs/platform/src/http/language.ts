import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

import type { TraverseRequest } from './current-actor.js';

/** The reader's first language, two letters; `en` when the header says nothing. Texts fall back by themselves where they have no such language. */
export function languageOf(header: unknown): string {
  const first = typeof header === 'string' ? (header.split(',')[0] ?? '').trim().slice(0, 2).toLowerCase() : '';
  return /^[a-z]{2}$/.test(first) ? first : 'en';
}

/** The language of Accept-Language. */
export const Language = createParamDecorator((_data: unknown, context: ExecutionContext): string =>
  languageOf(context.switchToHttp().getRequest<TraverseRequest>().headers['accept-language']),
);
