import { readFile } from 'node:fs/promises';

import { problemText } from '@traverse/platform';
import { type CallProblem, checkCallDocument } from '@traverse/programme';

import { CliError } from '../cli-error.js';

/** The JSON in a file; says in words when there is none. */
export async function readCallFile(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CliError(`${file} cannot be read.`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CliError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** One line a mistake: where, which, why. */
export function mistakesOf(problems: readonly CallProblem[]): string[] {
  return problems.map(({ path, code, params = {} }) => `  ${path || '(document)'}: ${problemText(code, params, 'en')} [${code}]`);
}

/** Every mistake in the file, as lines; the last one counts them. */
export async function checkFile(file: string): Promise<{ readonly ok: boolean; readonly lines: readonly string[] }> {
  const problems = checkCallDocument(await readCallFile(file));
  const [first] = problems;
  if (!first) return { ok: true, lines: [`${file}: no mistakes.`] };
  return { ok: false, lines: [...mistakesOf(problems), `${file}: ${problems.length} ${problems.length === 1 ? 'mistake' : 'mistakes'}.`] };
}
