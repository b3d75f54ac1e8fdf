import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, statSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

const STOP_MS = 10_000;
const KEEP_LOG_BYTES = 10 * 1024 * 1024;
const LONGEST_PAUSE_MS = 30_000;
const STABLE_MS = 60_000;
const TAIL_BYTES = 4_096;
const TAIL_LINES = 12;

export interface ChildPlan {
  readonly name: string;
  readonly script: string;
  readonly args?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly logFile: string;
  readonly say: (line: string) => void;
}

/** Keeps one earlier log file, so that logs do not grow without end. */
export function openLog(logFile: string): number {
  mkdirSync(dirname(logFile), { recursive: true });
  if (existsSync(logFile) && statSync(logFile).size > KEEP_LOG_BYTES) renameSync(logFile, `${logFile}.1`);
  return openSync(logFile, 'a+', 0o600);
}

export function tailOf(logFile: string): string {
  const file = openSync(logFile, 'r');
  const { size } = fstatSync(file);
  const buffer = Buffer.alloc(Math.min(TAIL_BYTES, size));
  readSync(file, buffer, 0, buffer.length, size - buffer.length);
  closeSync(file);
  return buffer.toString('utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
}

/** One process of Traverse: its output in a file of its own, started again when it ends unasked, stopped in good order. */
export class Child {
  private process: ChildProcess | null = null;
  private exited: Promise<void> = Promise.resolve();
  private readonly stopping = new AbortController();
  private lastStart = 0;
  private failures = 0;
  private restarts = false;

  constructor(readonly plan: ChildPlan) {}

  get running(): boolean {
    return this.process !== null;
  }

  /** Where this start's output begins in the log file. */
  logStart = 0;

  start(): void {
    const { plan } = this;
    const log = openLog(plan.logFile);
    this.logStart = fstatSync(log).size;
    const preload = pathToFileURL(join(dirname(fileURLToPath(import.meta.url)), 'end-with-parent.js')).href;
    // A process group of its own: Ctrl-C in the terminal is for the supervisor, which stops things in order.
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', preload, plan.script, ...(plan.args ?? [])], {
      cwd: plan.cwd,
      env: plan.env,
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    this.process = child;
    this.lastStart = Date.now();
    this.exited = new Promise<void>((done) => {
      child.once('error', () => done());
      child.once('exit', () => done());
    }).then(() => {
      this.process = null;
      if (this.restarts && !this.stopping.signal.aborted) void this.startAgain(child.exitCode, child.signalCode);
    });
  }

  /** From now on an unasked end is followed by another start, after a pause that doubles up to half a minute. */
  keepRunning(): void {
    this.restarts = true;
    if (!this.running && !this.stopping.signal.aborted) void this.startAgain(null, null);
  }

  private async startAgain(code: number | null, signal: string | null): Promise<void> {
    this.failures = Date.now() - this.lastStart > STABLE_MS ? 1 : this.failures + 1;
    const waitMs = Math.min(500 * 2 ** (this.failures - 1), LONGEST_PAUSE_MS);
    const { name, say, logFile } = this.plan;
    say(
      `The ${name} process ended (${signal ?? `code ${code ?? 'unknown'}`}); starting it again in ${waitMs / 1000} s. Its log: ${logFile}`,
    );
    try {
      await pause(waitMs, undefined, { signal: this.stopping.signal });
    } catch {
      return;
    }
    this.start();
  }

  /** The output of the present start, for words that a process prints when it is ready. */
  output(): string {
    const file = openSync(this.plan.logFile, 'r');
    const { size } = fstatSync(file);
    const buffer = Buffer.alloc(Math.max(0, Math.min(65_536, size - this.logStart)));
    readSync(file, buffer, 0, buffer.length, this.logStart);
    closeSync(file);
    return buffer.toString('utf8');
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    const child = this.process;
    if (!child?.pid) return this.exited;
    const { pid } = child;
    child.kill('SIGTERM');
    const late = setTimeout(() => killGroup(pid), STOP_MS);
    await this.exited;
    clearTimeout(late);
  }

  /** For a process that does one thing and ends. */
  async finished(): Promise<boolean> {
    const child = this.process;
    await this.exited;
    return child?.exitCode === 0;
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended in this moment.
  }
}
