import { NestFactory } from '@nestjs/core';

import { ConfigError, JobRunner, loadConfig, logger } from '@traverse/platform';

import { WorkerModule } from './worker.module.js';

async function main(): Promise<void> {
  const config = loadConfig();
  const log = logger(config);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), { logger: ['error', 'warn'] });
  app.enableShutdownHooks();
  await app.get(JobRunner).start((error) => log.error({ err: error }, 'background work'));
  log.info({ backend: config.redisUrl ? 'redis' : 'postgresql' }, 'worker running');
  process.on('disconnect', () => void app.close().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
});
