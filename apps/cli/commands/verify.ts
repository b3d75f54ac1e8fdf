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
  return say(await problemsIn(file, verifyRanking), 'The ranking follows from its snapshot.');
}

async function matching(file: string): Promise<number> {
  return say(await problemsIn(file, verifyMatching), 'The prices prove it: no other proposal fits better.');
}

/** A file that is cut off or is of another kind proves nothing: that is one problem, not a crash. */
async function problemsIn<T>(file: string, verify: (exported: T) => readonly string[]): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8');
  try {
    return verify(JSON.parse(text) as T);
  } catch (error) {
    return [`the file is damaged or of another kind: ${(error as Error).message}`];
  }
}

function say(problems: readonly string[], good: string): number {
  console.log(problems.length === 0 ? good : `NOT verified:\n  ${problems.join('\n  ')}`);
  return problems.length === 0 ? 0 : 1;
}
