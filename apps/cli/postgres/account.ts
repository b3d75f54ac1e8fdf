import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { CliError } from '../cli-error.js';

/** The system account a server runs as when the caller is root, because PostgreSQL refuses to run as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const ACCOUNT_NAME = 'traverse-db';

function lookUp(name: string): Account | null {
  const ids = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  const [uid, gid] = ids.map((result) => (result.status === 0 ? Number(result.stdout.trim()) : NaN));
  return uid && gid && Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : null;
}

function create(): void {
  const attempts: ReadonlyArray<readonly [string, readonly string[]]> = [
    [
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', ACCOUNT_NAME],
    ],
    ['adduser', ['-S', '-D', '-H', ACCOUNT_NAME]],
  ];
  // A bare root shell may lack /usr/sbin in its PATH.
  const path = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`;
  for (const [command, args] of attempts) {
    if (spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, PATH: path } }).status === 0) return;
  }
}

function works(account: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'exit 0'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

/**
 * Null unless root. An account of our own is best (nobody else reads its files); where none can be made
 * (a read-only /etc), the ones that a Debian machine has anyway must do.
 */
export function serverAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  if (!lookUp(ACCOUNT_NAME)) create();
  for (const name of [ACCOUNT_NAME, 'postgres', 'nobody']) {
    const account = lookUp(name);
    if (account && works(account)) return account;
  }
  throw new CliError(
    'PostgreSQL refuses to run as root, and this machine lets root neither create nor become another account. ' +
      'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  );
}

/** An existing cluster belongs to whoever made it: only that account may run it. */
export function ownerOf(folder: string, fallback: Account | null): Account | null {
  const mine = process.getuid?.();
  const { uid, gid } = statSync(folder);
  if (mine === undefined || uid === mine) return uid === 0 ? fallback : null;
  if (mine === 0) return { uid, gid };
  throw new CliError(
    `${folder} belongs to another account (uid ${uid}). Start as that account or as root, or set DATA_DIR to another folder.`,
  );
}
