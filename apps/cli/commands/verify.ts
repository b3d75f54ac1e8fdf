import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';

import { DataSource } from 'typeorm';

import { type AssignmentExport, verifyAssignment, verifyRanking } from '@traverse/evaluator';
import { type MatchingExport, verifyMatching } from '@traverse/partner';
import { dataSourceOptions, loadConfig, replayAudit, verifyChain, verifyChainFile } from '@traverse/platform';

import { verifyPack } from '@traverse/reporting';

import { entities, workflows } from '../../api/contexts.js';
import { CliError } from '../cli-error.js';
import { exactLines } from '../exact-lines.js';

const USAGE = 'Usage: verify audit [FILE] [--noted NUMBER:HASH] | verify ranking FILE | verify matching FILE | verify pack FILE';

/**
 * `verify audit`: replays every history in the database and recomputes the sealed chain; with FILE, checks an exported chain alone.
 * `verify pack FILE` checks an audit pack from its bytes alone, `verify ranking FILE` recomputes an exported ranking, `verify matching FILE` proves an exported run of partners
 * or of evaluators, from their own text alone.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [what, file] = args;
  if (what === 'audit') return file && !file.startsWith('--') ? chainFile(file) : audit(noted(args));
  if (what === 'ranking' && file) return ranking(file);
  if (what === 'matching' && file) return matching(file);
  if (what === 'pack' && file) return pack(file);
  throw new CliError(USAGE);
}

/** A block that was written down elsewhere, so that nobody can cut off the end of the chain unseen. */
function noted(args: readonly string[]): { number: number; hash: string } | null {
  const at = args.indexOf('--noted');
  if (at < 0) return null;
  const [, number, hash] = /^([1-9]\d*):([0-9a-f]{64})$/.exec(args[at + 1] ?? '') ?? [];
  if (!number || !hash) throw new CliError(USAGE);
  return { number: Number(number), hash };
}

async function audit(known: { number: number; hash: string } | null): Promise<number> {
  const dataSource = await new DataSource(dataSourceOptions(loadConfig(), entities)).initialize();
  try {
    const replay = await replayAudit(dataSource, workflows);
    const chain = await verifyChain(dataSource, known);
    console.log(
      `${replay.entities} entities, ${replay.transitions} transitions: ${good(replay.verified, 'every history ends in its state')}`,
    );
    for (const problem of replay.problems) console.log(`  ${problem}`);
    console.log(
      `${chain.blocks} blocks, ${chain.rows} rows, ${chain.waiting} wait for the next: ${good(chain.verified, 'the chain holds')}`,
    );
    if (chain.problem) console.log(`  ${chain.problem}`);
    else if (chain.head) console.log(`  note this elsewhere: ${chain.blocks}:${chain.head}`);
    return replay.verified && chain.verified ? 0 : 1;
  } finally {
    await dataSource.destroy();
  }
}

const good = (verified: boolean, words: string): string => (verified ? words : 'NOT verified');

async function chainFile(file: string): Promise<number> {
  const result = await verifyChainFile(exactLines(createReadStream(file))).catch((error: Error) => ({ problem: error.message }));
  return say('problem' in result ? [result.problem] : [], 'The chain follows from its rows, block by block.');
}

async function pack(file: string): Promise<number> {
  const { problems, application, rows, rankings, head } = await verifyPack(await readFile(file), workflows);
  const code = say(
    problems,
    `The pack of ${application} proves itself: ${rows} audit rows lead to block ${head}, ${rankings} rankings follow from their snapshots.`,
  );
  return code;
}

async function ranking(file: string): Promise<number> {
  return say(await problemsIn(file, verifyRanking), 'The ranking follows from its snapshot.');
}

async function matching(file: string): Promise<number> {
  const verify = (exported: MatchingExport | AssignmentExport): readonly string[] =>
    exported.format === 'traverse.assignment/1' ? verifyAssignment(exported) : verifyMatching(exported);
  return say(await problemsIn(file, verify), 'The prices prove it: no other proposal fits better.');
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
