import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, fstatSync, readSync, mkdtempSync, chmodSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { CliError } from '../cli-error.js';
import { binary } from './binaries.js';
import { type Cluster, DATABASE, prepareCluster, resetPasswords } from './cluster.js';
import { stopLeftover } from './running.js';
import { APP_ROLE, OWNER_ROLE, type RoleName, SUPERUSER, writeRecord } from './secrets.js';

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  /** For one test run: nothing is synced to disk, and the folder is removed at the end. */
  readonly throwaway?: boolean;
  readonly logFile?: string;
  readonly settings?: Readonly<Record<string, string | number>>;
  readonly say?: (line: string) => void;
}

/** A running server. URLs hold passwords: never print them. */
export interface EmbeddedPostgres {
  readonly port: number;
  readonly version: string;
  readonly folder: string;
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  url(role: RoleName, database?: string): string;
  /** Resolves when the server has ended, asked or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const READY_MS = 300_000;
const ATTEMPTS = 20;

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 200,
  shared_buffers: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements and their details can hold personal data: they stay out of the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
} as const;

const THROWAWAY_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as const;

async function freePort(wanted: number | undefined): Promise<number> {
  const tryPort = (port: number): Promise<number | null> =>
    new Promise((done) => {
      const probe = createServer();
      probe.once('error', () => done(null));
      probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
        const address = probe.address();
        probe.close(() => done(address !== null && typeof address === 'object' ? address.port : null));
      });
    });
  const port = (wanted === undefined ? null : await tryPort(wanted)) ?? (await tryPort(0));
  if (port === null) throw new CliError('No free port on 127.0.0.1 for the database server.');
  return port;
}

interface Guarded {
  readonly guard: ChildProcess;
  readonly ended: Promise<void>;
  isOver(): boolean;
}

function startGuard(cluster: Cluster, port: number, logFile: string, options: EmbeddedPostgresOptions): Guarded {
  const settings = { ...SETTINGS, ...(options.throwaway ? THROWAWAY_SETTINGS : {}), ...options.settings, port };
  const args = ['-D', cluster.folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const plan = {
    command: binary(cluster.binaries, 'postgres'),
    args,
    options: { ...cluster.account, cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C' } },
    logFile,
    remove: options.throwaway ? [options.dataDir, ...(cluster.folder.startsWith(options.dataDir) ? [] : [dirname(cluster.folder)])] : [],
  };
  const script = join(dirname(fileURLToPath(import.meta.url)), 'guard.js');
  const guard = spawn(process.execPath, [script, JSON.stringify(plan)], {
    detached: true,
    cwd: '/',
    env: {},
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let over = false;
  const ended = new Promise<void>((done) => {
    const end = (): void => {
      over = true;
      done();
    };
    guard.once('exit', end);
    guard.once('error', end);
  });
  guard.unref();
  guard.channel?.unref();
  return { guard, ended, isOver: () => over };
}

function logSize(logFile: string): number {
  const file = openSync(logFile, 'a', 0o600);
  const { size } = fstatSync(file);
  closeSync(file);
  return size;
}

function logSince(logFile: string, start: number): string {
  const file = openSync(logFile, 'r');
  const buffer = Buffer.alloc(16_384);
  const length = readSync(file, buffer, 0, buffer.length, start);
  closeSync(file);
  return buffer.toString('utf8', 0, length).trim();
}

async function becomesReady(superuserUrl: string, guarded: Guarded): Promise<boolean> {
  const until = Date.now() + READY_MS;
  while (!guarded.isOver() && Date.now() < until) {
    const client = new pg.Client({ connectionString: superuserUrl, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      await client.end().catch(() => undefined);
      if ((error as { code?: string }).code === '28P01')
        throw new CliError('The database server refuses the password in .data/postgres.json.', { cause: error });
      await pause(30);
    }
  }
  return false;
}

/** Trouble that passes: a port taken in this moment, memory that the last server's processes are just letting go. */
const PASSING =
  /Address already in use|could not bind|could not create any TCP\/IP sockets|pre-existing shared memory block|lock file "postmaster.pid"/i;

async function startOnce(
  cluster: Cluster,
  port: number,
  logFile: string,
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres | string> {
  const url = (role: RoleName, database: string = DATABASE): string =>
    `postgres://${role}:${cluster.record.passwords[role]}@127.0.0.1:${port}/${database}`;
  const before = logSize(logFile);
  const guarded = startGuard(cluster, port, logFile, options);
  const stop = async (): Promise<void> => {
    if (guarded.guard.connected) guarded.guard.send('stop', () => undefined);
    guarded.guard.ref();
    await guarded.ended;
    await stopLeftover(cluster.folder, () => undefined);
  };
  try {
    if (!(await becomesReady(url(SUPERUSER, 'postgres'), guarded))) {
      const output = logSince(logFile, before);
      await stop();
      return output;
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    port,
    version: cluster.binaries.version,
    folder: cluster.folder,
    superuserUrl: url(SUPERUSER, 'postgres'),
    ownerUrl: url(OWNER_ROLE),
    appUrl: url(APP_ROLE),
    url,
    ended: guarded.ended,
    stop,
  };
}

/**
 * Starts the PostgreSQL server that npm brought, on the data in `dataDir`, and makes that data first when there is none:
 * roles traverse_owner and traverse_app, database traverse, random passwords kept in dataDir/postgres.json.
 * The server ends with this process, however this process ends.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const say = options.say ?? (() => undefined);
  const cluster = prepareCluster(options);
  await stopLeftover(cluster.folder, say);
  if (cluster.passwordsAreNew) resetPasswords(cluster);
  const logFile = options.logFile ?? join(options.dataDir, 'postgres.log');
  mkdirSync(dirname(logFile), { recursive: true });
  let output = '';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const port = await freePort(attempt === 1 ? cluster.record.port : undefined);
    const server = await startOnce(cluster, port, logFile, options);
    if (typeof server !== 'string') {
      writeRecord(options.dataDir, { ...cluster.record, port });
      return server;
    }
    output = server;
    if (!PASSING.test(output)) break;
    await pause(250);
  }
  throw new CliError(`The database server does not start. Its last words (${logFile}):\n${output.split('\n').slice(-12).join('\n')}`);
}

/** A server of its own for one test run, in a folder of its own that disappears with it. */
export async function startThrowawayPostgres(settings: Readonly<Record<string, string | number>> = {}): Promise<EmbeddedPostgres> {
  const dataDir = mkdtempSync(join(tmpdir(), 'traverse-postgres-'));
  chmodSync(dataDir, 0o755);
  return startEmbeddedPostgres({ dataDir, throwaway: true, settings });
}
