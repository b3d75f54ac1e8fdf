import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { INestApplicationContext, ModuleMetadata } from '@nestjs/common';
import { Test } from '@nestjs/testing';

import { type Config, loadConfig, PlatformModule } from '@traverse/platform';

import { entities } from '../../apps/api/contexts.js';
import { createTestDatabase, type TestDatabase } from './database.js';

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
export async function startTestModule(metadata: ModuleMetadata, env: Readonly<Record<string, string>> = {}): Promise<TestModule> {
  const database = await createTestDatabase();
  const { config, dataDir } = await testConfig(database, env);
  const moduleRef = await Test.createTestingModule({
    ...metadata,
    imports: [PlatformModule.forRoot(config, entities), ...(metadata.imports ?? [])],
  }).compile();
  await moduleRef.init();
  return {
    app: moduleRef,
    database,
    config,
    close: async () => {
      await moduleRef.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
