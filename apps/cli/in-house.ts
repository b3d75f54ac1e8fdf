import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { DomainError } from '@traverse/kernel';
import { loadConfig, problemText } from '@traverse/platform';

import { ApiModule } from '../api/api.module.js';
import { mistakesOf } from './call/check-file.js';
import { CliError } from './cli-error.js';

/** Does its work beside a running system, with the same parts; a refusal is said in words, every mistake of it. */
export async function inHouse<T>(work: (house: INestApplicationContext) => Promise<T>): Promise<T> {
  const house = await NestFactory.createApplicationContext(ApiModule.forRoot(loadConfig()), { logger: ['error'] });
  try {
    return await work(house);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new CliError([problemText(error.code, error.params, 'en'), ...mistakesOf(error.fields)].join('\n'));
  } finally {
    await house.close();
  }
}
