import { DataSource } from 'typeorm';

import { dataSourceOptions, loadConfig } from '@traverse/platform';
import { rebuildApplicationList } from '@traverse/reporting';

import { entities } from '../../api/contexts.js';
import { CliError } from '../cli-error.js';

/** `reporting rebuild`: makes what is derived anew from what it is derived of, while everything runs. */
export async function run([what]: readonly string[]): Promise<number> {
  if (what !== 'rebuild') throw new CliError('Usage: reporting rebuild');
  const dataSource = await new DataSource(dataSourceOptions(loadConfig(), entities)).initialize();
  try {
    console.log(`${await rebuildApplicationList(dataSource)} applications in the officers' list.`);
    return 0;
  } finally {
    await dataSource.destroy();
  }
}
