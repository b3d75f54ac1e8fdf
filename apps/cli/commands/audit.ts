import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

import { DataSource } from 'typeorm';

import { dataSourceOptions, loadConfig, writeChain } from '@traverse/platform';

import { entities } from '../../api/contexts.js';
import { CliError } from '../cli-error.js';

/** `audit export FILE`: every sealed row with its block, to be checked by `verify audit FILE` wherever there is no database. */
export async function run(args: readonly string[]): Promise<number> {
  const [what, file] = args;
  if (what !== 'export' || !file) throw new CliError('Usage: audit export FILE');
  const dataSource = await new DataSource(dataSourceOptions(loadConfig(), entities)).initialize();
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  try {
    const { blocks, rows } = await writeChain(dataSource, async (line) => {
      if (!out.write(`${line}\n`)) await once(out, 'drain');
    });
    out.end();
    await finished(out);
    console.log(`Written: ${file}, ${rows} rows in ${blocks} blocks.`);
    return 0;
  } finally {
    out.destroy();
    await dataSource.destroy();
  }
}
