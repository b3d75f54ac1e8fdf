import { type ValidationError, ValidationPipe } from '@nestjs/common';

import { DomainError, type FieldError } from '@traverse/kernel';

function flatten(errors: readonly ValidationError[], prefix = ''): FieldError[] {
  return errors.flatMap((error) => {
    const path = prefix ? `${prefix}.${error.property}` : error.property;
    const own = Object.keys(error.constraints ?? {}).map((constraint) => ({ path, code: `platform.invalid.${constraint}` }));
    return [...own, ...flatten(error.children ?? [], path)];
  });
}

/** class-validator, with every field named and all gaps at once, in the shape of every other error. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new DomainError('platform.invalid-input', { status: 400, fields: flatten(errors) }),
  });
