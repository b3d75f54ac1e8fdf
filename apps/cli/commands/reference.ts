import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';

import { systemActor } from '@traverse/kernel';
import { ImportRelease, ReferenceQueries, type ReleaseKind, releaseKinds } from '@traverse/reference';

import { CliError } from '../cli-error.js';
import { inHouse } from '../in-house.js';

const USAGE = `Usage: reference list | reference import KIND FILE [--version V] [--source S] [--from DAY]
KIND is one of ${releaseKinds.join(', ')}.`;
const options = { version: { type: 'string' }, source: { type: 'string' }, from: { type: 'string' } } as const;

const isKind = (kind: string | undefined): kind is ReleaseKind => releaseKinds.some((known) => known === kind);

/** `import` makes a release of a publisher's file, all or nothing; `list` shows which releases there are. */
export async function run(args: readonly string[]): Promise<number> {
  const { what, kind, file, values } = parsed(args);
  if (what === 'list' && kind === undefined) {
    const releases = await inHouse((house) => house.get(ReferenceQueries).releases());
    for (const one of releases)
      console.log(`${one.kind.padEnd(10)}  ${one.version}, ${one.source}: ${one.rows} rows, from ${one.validFrom}`);
    return 0;
  }
  if (what !== 'import' || !isKind(kind) || file === undefined) throw new CliError(USAGE);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CliError(`${file} cannot be read.`);
  });
  const { version = basename(file), source = 'Imported by hand', from = new Date().toISOString().slice(0, 10) } = values;
  const release = { kind, text, version, source, validFrom: from };
  const { rows, known } = await inHouse((house) => house.get(ImportRelease).execute(systemActor('cli.import'), release));
  console.log(known ? 'This file was imported before; nothing was done.' : `${rows} rows, read from ${from}.`);
  return 0;
}

function parsed(args: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [what, kind, file, ...more] = positionals;
    if (more.length > 0) throw new CliError(USAGE);
    return { what, kind, file, values };
  } catch {
    throw new CliError(USAGE);
  }
}
