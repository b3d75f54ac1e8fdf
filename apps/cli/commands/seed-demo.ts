import { mkdir } from 'node:fs/promises';

import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';

import { loadConfig } from '@traverse/platform';

import { ApiModule } from '../../api/api.module.js';
import { CliError } from '../cli-error.js';
import { seed } from '../demo/seed.js';

/** Fills an empty database with the demonstration programme; leaves any other database alone. */
export async function run(): Promise<number> {
  const config = loadConfig();
  if (!config.demo) throw new CliError('seed-demo runs only with DEMO=1: it makes people with known passwords.');
  await mkdir(config.dataDir, { recursive: true });
  const app = await NestFactory.createApplicationContext(ApiModule.forRoot(config), { logger: ['error'] });
  try {
    const [row] = await app.get(DataSource).query<{ empty: boolean }[]>(`SELECT NOT EXISTS (SELECT 1 FROM "identity"."person") AS "empty"`);
    if (!row?.empty) {
      console.log('The database is not empty: nothing was seeded.');
      return 0;
    }
    await seed(app, process.cwd());
    console.log('The demonstration programme is in place.');
    return 0;
  } finally {
    await app.close();
  }
}
