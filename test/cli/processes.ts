import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../apps/cli/paths.js';
import { until } from '../support/until.js';

const root = repositoryRoot();

/** What a person's shell would not have set: each start below says for itself what is configured. */
const UNSET = [
  'DATABASE_URL',
  'DATABASE_MIGRATION_URL',
  'REDIS_URL',
  'PORT',
  'HOST',
  'PUBLIC_URL',
  'BANK_URL',
  'DEMO',
  'NODE_ENV',
  'npm_lifecycle_event',
];

/** One `npm start` (its script: npm itself is not what is tested) with all that it said. */
export class Started {
  output = '';
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor(script: string, args: readonly string[], env: NodeJS.ProcessEnv) {
    const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !UNSET.includes(name)));
    this.child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root,
      env: { ...inherited, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (chunk) => (this.output += chunk));
    this.ended = new Promise((done) => this.child.once('close', done));
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get over(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async says(words: RegExp): Promise<RegExpExecArray> {
    let found: RegExpExecArray | null = null;
    const heard = (): boolean => (found = words.exec(this.output)) !== null;
    await until(() => heard() || this.over, { timeoutMs: 120_000, describe: () => `never said ${words}, but:\n${this.output}` });
    if (!heard() || !found) throw new Error(`ended without saying ${words}:\n${this.output}`);
    return found;
  }

  async stop(): Promise<number | null> {
    this.kill('SIGTERM');
    return this.ended;
  }
}

export function npmStart(dataDir: string, env: NodeJS.ProcessEnv = {}): Started {
  return new Started('apps/cli/bootstrap/start.js', [], { DEMO: '0', ...env, DATA_DIR: dataDir });
}

export function cli(dataDir: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Started {
  return new Started('dist/apps/cli/main.js', args, { ...env, DATA_DIR: dataDir });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Every process that was started for this data folder, by its environment or its arguments. */
export function processesOf(dataDir: string): number[] {
  if (existsSync('/proc/self/environ')) {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => textOf(`/proc/${pid}/environ`).includes(dataDir) || textOf(`/proc/${pid}/cmdline`).includes(dataDir))
      .map(Number);
  }
  const lines = spawnSync('ps', ['-axww', '-E', '-o', 'pid=,command='], { encoding: 'utf8' }).stdout.split('\n');
  return lines.filter((line) => line.includes(dataDir)).map((line) => Number.parseInt(line, 10));
}

export function parentOf(pid: number): number {
  const status =
    textOf(`/proc/${pid}/status`) || `PPid:\t${spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()}`;
  return Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]);
}

/** The one process of the supervisor that runs this script of dist/apps. */
export function processRunning(dataDir: string, script: string): number | undefined {
  const isIt = (pid: number): boolean =>
    (textOf(`/proc/${pid}/cmdline`) || spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout).includes(
      `dist/apps/${script}/main.js`,
    );
  return processesOf(dataDir).find(isIt);
}
