/** What `npm start` does before Traverse itself can run: lock, packages, build. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setInterval } from 'node:timers';
import { pathToFileURL } from 'node:url';
import { build, isBuilt, plainError, repository, runQuietly } from './build.js';
import { acquireLock } from './lock.js';

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** True when node_modules holds exactly what package-lock.json asks for (packages of other systems excepted). */
export function isInstalled(root) {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!present) return false;
  return Object.entries(wanted).every(([path, { version, optional, peer, link }]) => {
    if (path === '' || link) return true;
    const found = present[path];
    return found ? found.version === version : Boolean(optional || peer);
  });
}

/** `npm ci`, with the npm that started us where there is one. */
export function install(root, signal) {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const [command, all] = npm ? [process.execPath, [npm, ...args]] : ['npm', args];
  return runQuietly('"npm ci"', command, all, { cwd: root, signal });
}

async function timed(what, work) {
  const start = process.hrtime.bigint();
  process.stdout.write(`${what} ...`);
  try {
    await work();
  } catch (error) {
    process.stdout.write(' failed\n');
    throw error;
  }
  process.stdout.write(` done (${Number((process.hrtime.bigint() - start) / 1_000_000_000n)} s)\n`);
}

export async function prepare(root, signal) {
  if (!isInstalled(root)) await timed('Installing packages (npm ci)', () => install(root, signal));
  signal?.throwIfAborted();
  if (!isBuilt(root)) await timed('Building', () => build(root, signal));
  signal?.throwIfAborted();
}

function takeFolder(dataDir) {
  try {
    return acquireLock(dataDir, 'start');
  } catch (error) {
    throw plainError(
      `Cannot write to ${dataDir} (${error.code ?? error.message}). It may belong to another account: start as that account, or set DATA_DIR to another folder.`,
    );
  }
}

/** Ctrl-C, SIGTERM or the end of the npm that runs us: all mean "stop in good order". */
function stopSignal() {
  const controller = new globalThis.AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => controller.abort());
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && controller.abort(), 1_000).unref();
  }
  return controller.signal;
}

function tellHolder(holder) {
  const where = holder.address ? `at ${holder.address}` : 'and is just starting';
  if (holder.what === 'start') {
    console.error(
      `Traverse already runs from this folder ${where} (process ${holder.pid}). Stop it with Ctrl-C there, or: kill ${holder.pid}`,
    );
  } else {
    console.error(`A ${holder.what} of this folder is under way (process ${holder.pid}). Start again when it is done.`);
  }
}

/** The exit code of `npm start`. */
export async function prepareAndStart() {
  const dataDir = resolve(repository, process.env.DATA_DIR || '.data');
  const signal = stopSignal();
  const { lock, holder } = takeFolder(dataDir);
  if (holder) {
    tellHolder(holder);
    return 1;
  }
  try {
    await prepare(repository, signal);
    const { start } = await import(pathToFileURL(join(repository, 'dist/apps/cli/supervisor/start.js')).href);
    return await start({ root: repository, dataDir, lock, signal });
  } catch (error) {
    // Tools that Ctrl-C ended fail, and it is no failure of theirs.
    if (signal.aborted) return 130;
    throw error;
  } finally {
    lock.release();
  }
}
