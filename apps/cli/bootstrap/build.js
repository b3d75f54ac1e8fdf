/** Builds server and web into dist/, only when the sources differ from what was built last. Needs installed packages, nothing else. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

const SERVER_FOLDERS = ['libs', 'apps/api', 'apps/worker', 'apps/cli', 'apps/bank', 'migrations', 'bench'];
const SOURCES = ['libs', 'apps', 'migrations', 'bench', '.swcrc', 'package.json', 'package-lock.json'];

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && !name.endsWith('.spec.ts'))
    .flatMap(({ name }) => filesUnder(join(path, name)))
    .sort();
}

function digestOfSources(root) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const file of SOURCES.flatMap((source) => filesUnder(join(root, source))))
    hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

const stampFile = (root) => join(root, 'dist', '.built-from');

export function isBuilt(root) {
  return existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === digestOfSources(root);
}

/** A failure to be told without a stack; the compiled commands have a class of the same name. */
export function plainError(message) {
  return Object.assign(new Error(message), { name: 'CliError' });
}

/** Runs a tool to its end; its output is shown only when it fails. */
export function runQuietly(what, command, args, { cwd, signal }) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(plainError(`${what} failed:\n${output.trim()}`))));
  });
}

/** Puts the new folder in the place of the old one, also when another build does the same in this moment. */
function swap(fresh, place, aside) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (existsSync(place)) renameSync(place, aside);
      renameSync(fresh, place);
      break;
    } catch (error) {
      if (attempt === 5) throw error;
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }
}

export async function build(root, signal) {
  const runTool = (script, args) =>
    runQuietly(`The build (${script})`, process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, signal });
  const digest = digestOfSources(root);
  const dist = join(root, 'dist');
  mkdirSync(dist, { recursive: true });
  rmSync(stampFile(root), { force: true });
  // Beside and then swapped: a file whose source was removed (a migration!) must not live on in dist.
  const fresh = join(dist, `.new-${process.pid}`);
  const folders = SERVER_FOLDERS.filter((folder) => filesUnder(join(root, folder)).length > 0);
  const web = existsSync(join(root, 'apps/web/vite.config.ts'));
  try {
    const runs = await Promise.allSettled([
      runTool('@swc/cli/bin/swc.js', [...folders, '-d', fresh]),
      ...(web ? [runTool('vite/bin/vite.js', ['build', 'apps/web', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn'])] : []),
    ]);
    for (const run of runs) if (run.status === 'rejected') throw run.reason;
    for (const name of readdirSync(fresh)) swap(join(fresh, name), join(dist, name), join(dist, `.old-${process.pid}-${name}`));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  writeFileSync(stampFile(root), digest);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  build(repository).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
