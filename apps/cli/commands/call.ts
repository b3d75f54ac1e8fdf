import { checkFile, readCallFile } from '../call/check-file.js';
import { dryRun } from '../call/dry-run.js';
import { exportCall, importCall } from '../call/move-call.js';
import { CliError } from '../cli-error.js';
import { inHouse } from '../in-house.js';

const USAGE = 'Usage: call check FILE | call import FILE | call export KEY [--version N] | call dry-run FILE EARLIER-KEY';
const OUTCOMES = {
  made: 'is a draft now',
  'draft-replaced': 'has a new draft, in place of the one before',
  'next-version': 'has a draft of its next version',
} as const;

/** `check` names every mistake in a call document; `import` makes it a draft; `export` writes a version to standard output; `dry-run` replays an earlier call under a file. */
export async function run(args: readonly string[]): Promise<number> {
  const [what, subject, ...rest] = args;
  if (!subject) throw new CliError(USAGE);
  if (what === 'check' && rest.length === 0) {
    const { ok, lines } = await checkFile(subject);
    console.log(lines.join('\n'));
    return ok ? 0 : 1;
  }
  if (what === 'import' && rest.length === 0) {
    const json = await readCallFile(subject);
    const { key, outcome } = await inHouse((house) => importCall(house, json));
    console.log(`The call ${key} ${OUTCOMES[outcome]}. An officer publishes it.`);
    return 0;
  }
  const [earlierKey, ...none] = rest;
  if (what === 'dry-run' && earlierKey !== undefined && none.length === 0) {
    const json = await readCallFile(subject);
    console.log((await inHouse((house) => dryRun(house, json, earlierKey))).join('\n'));
    return 0;
  }
  if (what === 'export') {
    const version = versionOf(rest);
    console.log(JSON.stringify(await inHouse((house) => exportCall(house, subject, version)), null, 2));
    return 0;
  }
  throw new CliError(USAGE);
}

function versionOf(rest: readonly string[]): number | null {
  const [flag, value, ...more] = rest;
  if (flag === undefined) return null;
  if (flag !== '--version' || !/^[1-9]\d{0,8}$/.test(value ?? '') || more.length > 0) throw new CliError(USAGE);
  return Number(value);
}
