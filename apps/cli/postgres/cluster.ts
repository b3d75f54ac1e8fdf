import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CliError } from '../cli-error.js';
import { type Account, ownerOf, serverAccount } from './account.js';
import { binary, type Binaries, reachableBinaries } from './binaries.js';
import { APP_ROLE, type ClusterRecord, newRecord, OWNER_ROLE, readRecord, SUPERUSER, writeRecord } from './secrets.js';

export const DATABASE = 'traverse';
/** Inside the cluster, written last: a folder without it is an initialisation that was cut short. */
const MARK = 'traverse-cluster.json';

/** A cluster that is complete and can be started. */
export interface Cluster {
  readonly folder: string;
  readonly account: Account | null;
  readonly binaries: Binaries;
  readonly record: ClusterRecord;
  /** The file with the passwords was lost: the server must learn the new ones before it starts. */
  readonly passwordsAreNew?: boolean;
}

export interface ClusterOptions {
  readonly dataDir: string;
  /** A cluster for one test run need not survive a power cut. */
  readonly throwaway?: boolean;
  readonly say?: (line: string) => void;
}

export const majorOf = (version: string): string => version.split('.')[0] ?? version;

function canEnter(folder: string, account: Account | null): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Where root keeps the cluster of a data folder that lies under a closed home. The hash keeps two clones apart. */
function outsideFolder(dataDir: string): string {
  return `/var/lib/traverse-${createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12)}`;
}

/** Renames, across file systems too. */
export function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    rmSync(from, { recursive: true });
  }
}

/** Hands a whole folder to the account that runs the server. */
export function giveTo(folder: string, account: Account | null): void {
  if (!account) return;
  chownSync(folder, account.uid, account.gid);
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) chownSync(join(folder, entry), account.uid, account.gid);
}

/** The cluster's folder: in the data folder if the server's account gets there, else under /var/lib. */
export function clusterFolder(dataDir: string, account: Account | null): string {
  mkdirSync(dataDir, { recursive: true });
  const inside = join(dataDir, 'postgres');
  if (canEnter(dataDir, account)) return inside;
  const home = outsideFolder(dataDir);
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o755);
  const outside = join(home, 'postgres');
  if (existsSync(inside) && !existsSync(outside)) {
    // The clone was moved under a closed folder after its first start.
    move(inside, outside);
    giveTo(outside, account);
  }
  return outside;
}

function isComplete(folder: string): boolean {
  return [MARK, 'PG_VERSION', join('global', 'pg_control')].every((name) => existsSync(join(folder, name)));
}

function runAs(account: Account | null, command: string, args: readonly string[], input?: string): void {
  const result = spawnSync(command, args, {
    ...account,
    cwd: '/',
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  });
  if (result.status === 0) return;
  const output = `${result.stderr ?? ''}`.trim().split('\n').slice(-8).join('\n');
  throw new CliError(`${command} failed: ${result.error?.message ?? output}`);
}

/** SQL without a running server, as its owner: single-user mode takes one statement a line. */
function runOffline(cluster: Omit<Cluster, 'record'>, statements: readonly string[]): void {
  const args = ['--single', '-D', cluster.folder, '-c', 'exit_on_error=on', '-c', 'log_min_messages=error', 'postgres'];
  runAs(cluster.account, binary(cluster.binaries, 'postgres'), args, `${statements.join('\n')}\n`);
}

function passwordStatements(record: ClusterRecord): string[] {
  return Object.entries(record.passwords).map(([role, password]) => `ALTER ROLE ${role} PASSWORD '${password}'`);
}

const HOST_RULES = ['127.0.0.1/32', '::1/128'].map((address) => `host all all ${address} scram-sha-256`);

function initialise(cluster: Cluster, options: ClusterOptions): void {
  // Made beside and renamed when done, so that a kill leaves nothing that looks like a cluster.
  const fresh = `${cluster.folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  giveTo(fresh, cluster.account);
  // The builtin C.UTF-8 sorts and compares the same on every machine; nobody can connect before pg_hba.conf below.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const sync = options.throwaway ? ['--no-sync'] : [];
  const args = ['-D', fresh, '-U', SUPERUSER, '--auth=trust', '--no-instructions', ...locale, ...sync];
  runAs(cluster.account, binary(cluster.binaries, 'initdb'), args);
  writeFileSync(join(fresh, 'pg_hba.conf'), `${HOST_RULES.join('\n')}\n`);
  runOffline({ ...cluster, folder: fresh }, [
    `CREATE ROLE ${OWNER_ROLE} LOGIN`,
    `CREATE ROLE ${APP_ROLE} LOGIN`,
    ...passwordStatements(cluster.record),
    `CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`,
    `REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC`,
    // The job queue on PostgreSQL adds jobs in bulk through a temporary table.
    `GRANT CONNECT, TEMPORARY ON DATABASE ${DATABASE} TO ${APP_ROLE}`,
  ]);
  writeFileSync(join(fresh, MARK), `${JSON.stringify({ version: cluster.binaries.version })}\n`);
  giveTo(fresh, cluster.account);
  renameSync(fresh, cluster.folder);
}

/** Nothing that might be data is ever deleted: it is moved out of the way, and said. */
export function moveAside(folder: string, why: string): string {
  const stamp = new Date().toISOString().replace(/[-:]/g, '').slice(0, 15);
  let target = `${folder}.${why}-${stamp}`;
  for (let n = 2; existsSync(target); n += 1) target = `${folder}.${why}-${stamp}-${n}`;
  renameSync(folder, target);
  return target;
}

function assertSameVersion(folder: string, binaries: Binaries): void {
  const made = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (made === majorOf(binaries.version)) return;
  throw new CliError(
    `The data in ${folder} was made by PostgreSQL ${made}, and this clone brings PostgreSQL ${majorOf(binaries.version)}. ` +
      'Check out the earlier version to make a dump, or move the folder away to begin anew.',
  );
}

/**
 * The cluster of a data folder, ready to start: the one that is there, or a new one with the two roles (owner and app)
 * and the database. What a killed first start left is moved aside and made anew.
 */
export function prepareCluster(options: ClusterOptions): Cluster {
  const say = options.say ?? (() => undefined);
  const account = serverAccount();
  const folder = clusterFolder(options.dataDir, account);
  const binaries = reachableBinaries(account);
  // Before anything is read: another account's data can only be told, not judged.
  const owner = existsSync(folder) ? ownerOf(folder, account) : account;
  if (existsSync(folder) && !isComplete(folder)) {
    if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
    else say(`The database folder was only half made: moved to ${moveAside(folder, 'incomplete')}, making a new one.`);
  }
  const known = readRecord(options.dataDir);
  const record = { ...(known ?? newRecord()), location: folder };
  writeRecord(options.dataDir, record);
  if (!existsSync(folder)) {
    say(`Making the database in ${folder} ...`);
    const cluster = { folder, account, binaries, record };
    initialise(cluster, options);
    return cluster;
  }
  assertSameVersion(folder, binaries);
  return { folder, account: owner, binaries, record, passwordsAreNew: !known };
}

/** After .data/postgres.json was lost: new passwords for a cluster that is not running. */
export function resetPasswords(cluster: Cluster): void {
  runOffline(cluster, passwordStatements(cluster.record));
}
