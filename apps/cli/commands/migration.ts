import { DataSource, type DataSourceOptions } from 'typeorm';

import { dataSourceOptions } from '@traverse/platform';

import { entities } from '../../api/contexts.js';
import * as all from '../../../migrations/index.js';

/** The DataSource of the owner's role: migrations and schema checks. */
export function ownerDataSource(url: string): DataSource {
  const options = dataSourceOptions({ databaseUrl: url, poolSize: 2 }, entities);
  const owner = { extra: { max: 2 }, migrations: Object.values(all), migrationsTableName: 'migration', migrationsTransactionMode: 'each' };
  return new DataSource({ ...options, ...owner } as DataSourceOptions);
}

/** What would still have to change so that the database is as the entities say: nothing, after a run. */
export async function schemaDrift(url: string): Promise<string[]> {
  const dataSource = await ownerDataSource(url).initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await dataSource.destroy();
  }
}
