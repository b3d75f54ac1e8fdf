import type { DataSourceOptions } from 'typeorm';

import type { Config } from '../config/index.js';
import { SnakeNaming } from './naming.js';
import * as platformEntities from './platform.entities.js';
import { PreparedClient } from './prepared-client.js';

/** The options of the one DataSource: prepared and pipelined connections, the app's role, no schema changes. */
export function dataSourceOptions(
  config: Pick<Config, 'databaseUrl' | 'poolSize'>,
  entities: readonly (new () => object)[],
): DataSourceOptions {
  return {
    type: 'postgres',
    url: config.databaseUrl,
    entities: [...Object.values(platformEntities), ...entities],
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    extra: { Client: PreparedClient, pipeline: true, max: config.poolSize, connectionTimeoutMillis: 10_000 },
  };
}
