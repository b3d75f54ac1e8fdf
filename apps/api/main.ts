import { ConfigError, createHttpApp, Health, loadConfig, logger } from '@traverse/platform';

import { ApiModule } from './api.module.js';

async function main(): Promise<void> {
  const config = loadConfig();
  const log = logger(config);
  const app = await createHttpApp(ApiModule.forRoot(config), config);
  await app.init();
  if (await app.get(Health).ownsTables()) log.warn('the role of DATABASE_URL owns the append-only tables: run as traverse_app');
  await app.listen(config.port, config.host);
  log.info({ url: await app.getUrl() }, 'api listening');
  // The supervisor's pipe: when the parent is gone, so are we.
  process.on('disconnect', () => void app.close().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
});
