import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { INestApplicationContext, ModuleMetadata } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import pg from 'pg';

import { type Config, loadConfig, PlatformModule } from '@traverse/platform';

import { entities } from '../../apps/api/contexts.js';
import { createTestDatabase, type TestDatabase } from './database.js';

/** For tests of the platform itself: tables that no context has. */
export interface TestModuleExtras {
  readonly specimens?: readonly (new () => object)[];
  /** CREATE TABLE statements, run as the owner, in a schema of the house so that the app's role may use them. */
  readonly tables?: readonly string[];
}

export interface TestModule {
  readonly app: INestApplicationContext;
  readonly database: TestDatabase;
  readonly config: Config;
  close(): Promise<void>;
}

/** The configuration of tests: a database of its own, files in a temporary folder, the demonstration's clock and mails, no limits. */
export async function testConfig(
  database: TestDatabase,
  env: Readonly<Record<string, string>> = {},
): Promise<{ config: Config; dataDir: string }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'traverse-test-'));
  const config = loadConfig({
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    DEMO: '1',
    LOG_LEVEL: 'fatal',
    LOGIN_ATTEMPTS_PER_MINUTE: '100000',
    REQUESTS_PER_MINUTE: '1000000',
    ...env,
  });
  return { config, dataDir };
}

/** The platform and what is named in `metadata`, without HTTP, on a database of its own. Nothing runs in the background until a JobRunner is started. */
export async function startTestModule(
  metadata: ModuleMetadata & TestModuleExtras,
  env: Readonly<Record<string, string>> = {},
): Promise<TestModule> {
  const { specimens = [], tables = [], ...module } = metadata;
  const database = await createTestDatabase();
  for (const table of tables) await asOwner(database, table);
  const { config, dataDir } = await testConfig(database, env);
  const moduleRef = await Test.createTestingModule({
    ...module,
    imports: [PlatformModule.forRoot(config, [...entities, ...specimens]), ...(module.imports ?? [])],
  }).compile();
  const close = async (): Promise<void> => {
    await moduleRef.close();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await moduleRef.init();
  } catch (error) {
    await close();
    throw error;
  }
  return { app: moduleRef, database, config, close };
}

async function asOwner(database: TestDatabase, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
