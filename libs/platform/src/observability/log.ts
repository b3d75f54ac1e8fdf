import { ConsoleLogger, type LoggerService } from '@nestjs/common';
import pino, { type LoggerOptions } from 'pino';

import type { Config } from '../config/index.js';

/** What may never stand in a log. Requests are logged without bodies and query strings; this is the second fence. */
const REDACT = ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.token', '*.iban', '*.email', '*.holderName'];

export function loggerOptions(config: Pick<Config, 'logLevel'>): LoggerOptions {
  return {
    level: config.logLevel,
    redact: { paths: REDACT, censor: '[kept out]' },
    base: undefined,
    serializers: { err: errorWithoutValues },
  };
}

/** Driver errors carry parameters and details with personal data: keep the class, the code, the constraint and the stack. */
function errorWithoutValues(
  error: Error & { code?: string; constraint?: string; driverError?: { code?: string; constraint?: string } },
): object {
  const driver = error.driverError ?? error;
  const fromDatabase = error.name === 'QueryFailedError' || typeof (error as { severity?: string }).severity === 'string';
  return {
    type: error.name,
    code: driver.code,
    constraint: driver.constraint,
    message: fromDatabase ? `database error ${driver.code ?? ''}` : error.message,
    stack: fromDatabase ? error.stack?.split('\n').slice(1).join('\n') : error.stack,
  };
}

/** Nest's own messages, by the same logger; boot chatter only at debug. */
export class NestLog extends ConsoleLogger implements LoggerService {
  private readonly pino;

  constructor(config: Pick<Config, 'logLevel'>) {
    super();
    this.pino = pino(loggerOptions(config));
  }
  override log(message: unknown): void {
    this.pino.debug(String(message));
  }
  override warn(message: unknown): void {
    this.pino.warn(String(message));
  }
  override error(message: unknown, stack?: unknown): void {
    this.pino.error({ stack: typeof stack === 'string' ? stack : undefined }, String(message));
  }
  override debug(): void {}
  override verbose(): void {}
}

export function logger(config: Pick<Config, 'logLevel'>): pino.Logger {
  return pino(loggerOptions(config));
}
