import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CliError } from '../cli-error.js';

const FAST_MS = 30_000;
const IMMEDIATE_MS = 10_000;

/** True while a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A process id may by now belong to somebody else: a PostgreSQL server's working folder is its cluster. */
function serves(pid: number, folder: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
    } catch {
      return false;
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(folder);
}

async function endsWithin(pid: number, timeoutMs: number): Promise<boolean> {
  const until = Date.now() + timeoutMs;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await pause(50);
  }
  return true;
}

/**
 * Clears what a killed earlier run left: a server that still runs without its parent is stopped in good order,
 * and a lock file whose process id now belongs to another program is removed.
 */
export async function stopLeftover(folder: string, say: (line: string) => void): Promise<void> {
  const lock = join(folder, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (Number.isInteger(pid) && pid > 1 && serves(pid, folder)) {
    say(`A database server of an earlier run is still there (process ${pid}): stopping it.`);
    process.kill(pid, 'SIGINT');
    if (await endsWithin(pid, FAST_MS)) return;
    process.kill(pid, 'SIGQUIT');
    if (await endsWithin(pid, IMMEDIATE_MS)) return;
    throw new CliError(`The database server of an earlier run (process ${pid}) does not stop. End it by "kill -9 ${pid}" and start again.`);
  }
  // PostgreSQL sees by itself that a dead process holds no lock; only a living stranger's id misleads it.
  if (!Number.isInteger(pid) || pid <= 1 || isAlive(pid)) rmSync(lock, { force: true });
}
