import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { ImportSanctionsList } from '@traverse/finance';
import { systemActor } from '@traverse/kernel';

import { CliError } from '../cli-error.js';
import { inHouse } from '../in-house.js';

const USAGE = 'Usage: sanctions import FILE [--fewer]';

/** Takes in the consolidated list of financial sanctions of the EU (CSV v1.1): for a download each night. */
export async function run(args: readonly string[]): Promise<number> {
  const { file, fewer } = parsed(args);
  await access(file).catch(() => {
    throw new CliError(`${file} cannot be read.`);
  });
  const { duplicate } = await inHouse((house) =>
    house.get(ImportSanctionsList).execute(systemActor('cli.import'), createReadStream(file), fewer),
  );
  console.log(
    duplicate ? 'This file was imported before; nothing was done.' : 'The list is imported; the worker compares all payees with it.',
  );
  return 0;
}

function parsed(args: readonly string[]): { readonly file: string; readonly fewer: boolean } {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options: { fewer: { type: 'boolean' } }, allowPositionals: true });
    const [what, file, ...more] = positionals;
    if (what === 'import' && file !== undefined && more.length === 0) return { file, fewer: values.fewer ?? false };
  } catch {
    // Said below.
  }
  throw new CliError(USAGE);
}
