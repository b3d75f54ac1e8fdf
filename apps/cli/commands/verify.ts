import { readFile } from 'node:fs/promises';

import { DataSource } from 'typeorm';

import { verifyRanking } from '@traverse/evaluator';
import { verifyMatching } from '@traverse/partner';
import { dataSourceOptions, loadConfig, replayAudit } from '@traverse/platform';

import { entities, workflows } from '../../api/contexts.js';
import { CliError } from '../cli-error.js';

/** `verify audit`: replays every history in the database. `verify ranking FILE` recomputes an exported ranking, `verify matching FILE` proves an exported run, from their own text alone. */
export async function run(args: readonly string[]): Promise<number> {
  const [what, file] = args;
  if (what === 'audit') return audit();
  if (what === 'ranking' && file) return ranking(file);
  if (what === 'matching' && file) return matching(file);
  throw new CliError('Usage: verify audit | verify ranking FILE | verify matching FILE');
}

async function audit(): Promise<number> {
  const dataSource = await new DataSource(dataSourceOptions(loadConfig(), entities)).initialize();
  try {
    const { verified, entities: count, transitions, problems } = await replayAudit(dataSource, workflows);
    console.log(`${count} entities, ${transitions} transitions: ${verified ? 'every history ends in its state' : 'NOT verified'}`);
    for (const problem of problems) console.log(`  ${problem}`);
    return verified ? 0 : 1;
  } finally {
    await dataSource.destroy();
  }
}

async function ranking(file: string): Promise<number> {
  const problems = verifyRanking(JSON.parse(await readFile(file, 'utf8')) as never);
  console.log(problems.length === 0 ? 'The ranking follows from its snapshot.' : `NOT verified:\n  ${problems.join('\n  ')}`);
  return problems.length === 0 ? 0 : 1;
}

async function matching(file: string): Promise<number> {
  const problems = verifyMatching(JSON.parse(await readFile(file, 'utf8')) as never);
  console.log(problems.length === 0 ? 'The prices prove it: no other proposal fits better.' : `NOT verified:\n  ${problems.join('\n  ')}`);
  return problems.length === 0 ? 0 : 1;
}
