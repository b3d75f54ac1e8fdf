import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { repositoryRoot } from '../../apps/cli/paths.js';
import { until } from './until.js';

/** The built worker: what a test kills is what runs in earnest. */
const SCRIPT = join(repositoryRoot(), 'dist/apps/worker/main.js');

export interface WorkerProcess {
  /** Resolves when it says that it is at work. */
  readonly running: Promise<void>;
  /** What it said last when it ended by itself; null while it runs. */
  ended(): string | null;
  /** SIGKILL: no chance to tidy up. Resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM, and the end of what it has in hand. */
  stop(): Promise<void>;
}

/** A worker as a process of its own, on the same database, bank and folder as the test. */
export function startWorkerProcess(env: Readonly<Record<string, string>>): WorkerProcess {
  if (!existsSync(SCRIPT)) throw new Error(`${SCRIPT} is missing: npm run build`);
  const child: ChildProcess = spawn(process.execPath, [SCRIPT], {
    env: { PATH: process.env['PATH'] ?? '', ...env, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const alive = (): boolean => child.exitCode === null && child.signalCode === null;
  const ended = (): string | null => (alive() ? null : `ended with ${child.exitCode ?? child.signalCode}:\n${said.slice(-4000)}`);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const before = ended();
    if (before !== null) throw new Error(`the worker had ended by itself: ${before}`);
    child.kill(signal);
    await gone;
  };
  const running = until(() => said.includes('worker running') || !alive(), { timeoutMs: 60_000, describe: () => `not running:\n${said}` });
  return { running, ended, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
