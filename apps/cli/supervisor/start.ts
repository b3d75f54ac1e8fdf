import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Lock } from '../bootstrap/lock.js';
import { CliError } from '../cli-error.js';
import { commands } from '../commands.js';
import { startEmbeddedPostgres } from '../postgres/embedded-postgres.js';
import { checkDatabase } from './check-database.js';
import { Child, tailOf } from './child.js';
import { printLogins } from './demo-logins.js';
import { choosePort } from './ports.js';

export interface StartContext {
  readonly root: string;
  readonly dataDir: string;
  readonly lock: Lock;
  /** Aborted when Traverse is to stop. */
  readonly signal: AbortSignal;
}

const READY_MS = 120_000;
const BANK_WORDS = /bank listening on (http:\/\/127\.0\.0\.1:\d+)/;

/** One run: what was started, so that the end can stop it in reverse order. */
class Run {
  private readonly children: Child[] = [];
  private readonly databaseLost = new AbortController();
  private stopDatabase: () => Promise<void> = async () => undefined;
  private env: NodeJS.ProcessEnv;

  constructor(private readonly context: StartContext) {
    this.env = { ...process.env, DATA_DIR: context.dataDir, NODE_ENV: process.env['NODE_ENV'] ?? 'production' };
  }

  readonly say = (line: string): void => console.log(line);

  async start(): Promise<void> {
    const { signal, lock } = this.context;
    const port = await choosePort(this.host, process.env['PORT'], this.say);
    const address =
      process.env['PUBLIC_URL'] || `http://${this.host === '0.0.0.0' || this.host === '::' ? '127.0.0.1' : this.host}:${port}`;
    this.env = { ...this.env, HOST: this.host, PORT: String(port), PUBLIC_URL: address };
    await this.startDatabase();
    signal.throwIfAborted();
    await this.runCommand('migrate', 'Bringing the database up to date');
    if (this.env['DEMO'] === '1') await this.runCommand('seed-demo', 'Filling the demonstration');
    if (this.env['DEMO'] === '1' && !this.env['BANK_URL']) await this.startBank();
    const api = this.launch('api');
    await this.untilReady(api, `http://${this.probeHost}:${port}/api/health/ready`);
    const worker = this.launch('worker');
    for (const child of [api, worker]) child?.keepRunning();
    lock.update({ address });
    this.say(`\nTraverse runs at ${address}\n`);
    if (this.env['DEMO'] === '1') printLogins(this.context.dataDir, this.say);
    this.say(`Logs: ${relative(process.cwd(), this.logFolder) || '.'}   Stop: Ctrl-C\n`);
  }

  /** Resolves when asked to stop; throws when the database is gone, because nothing works without it. */
  async untilStopped(): Promise<void> {
    await pause(2 ** 31 - 1, undefined, { signal: AbortSignal.any([this.context.signal, this.databaseLost.signal]) }).catch(
      () => undefined,
    );
    if (!this.context.signal.aborted && this.databaseLost.signal.aborted) {
      throw new CliError(`The database server ended by itself. Its log: ${join(this.logFolder, 'postgres.log')}`);
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.children.map((child) => child.stop()));
    await this.stopDatabase();
  }

  private get host(): string {
    return process.env['HOST'] || '127.0.0.1';
  }

  private get probeHost(): string {
    if (this.host === '0.0.0.0') return '127.0.0.1';
    if (this.host === '::') return '[::1]';
    return this.host.includes(':') ? `[${this.host}]` : this.host;
  }

  private get logFolder(): string {
    return join(this.context.dataDir, 'logs');
  }

  private async startDatabase(): Promise<void> {
    const { DATABASE_URL: app, DATABASE_MIGRATION_URL: owner, DEMO: demo } = process.env;
    if (app) {
      await checkDatabase('DATABASE_URL', app);
      if (owner) await checkDatabase('DATABASE_MIGRATION_URL', owner);
      else
        this.say(
          'DATABASE_MIGRATION_URL is not set: migrating as the user of DATABASE_URL. For real use, let a role of its own own the tables.',
        );
      this.env = { ...this.env, DATABASE_MIGRATION_URL: owner || app };
      return;
    }
    const { dataDir, lock } = this.context;
    const server = await startEmbeddedPostgres({ dataDir, logFile: join(this.logFolder, 'postgres.log'), say: this.say });
    this.stopDatabase = () => server.stop();
    void server.ended.then(() => this.databaseLost.abort());
    lock.update({ databasePort: server.port });
    // Without a database of its own this is a try-out: the demonstration is on unless DEMO=0 says otherwise.
    this.env = { ...this.env, DATABASE_URL: server.appUrl, DATABASE_MIGRATION_URL: server.ownerUrl, DEMO: demo ?? '1' };
    this.say(`Database: PostgreSQL ${server.version.split('-')[0]} on port ${server.port}, data in ${server.folder}`);
  }

  private child(name: string, script: string, args: readonly string[], env: NodeJS.ProcessEnv): Child {
    const { root } = this.context;
    const child = new Child({
      name,
      script: join(root, 'dist', script),
      args,
      env,
      cwd: root,
      logFile: join(this.logFolder, `${name}.log`),
      say: this.say,
    });
    this.children.push(child);
    return child;
  }

  private launch(name: 'api' | 'worker' | 'bank', extra: NodeJS.ProcessEnv = {}): Child {
    // Only the migrating command gets the owner's password.
    const { DATABASE_MIGRATION_URL: _owner, ...env } = this.env;
    const child = this.child(name, `apps/${name}/main.js`, [], { ...env, ...extra });
    child.start();
    return child;
  }

  private async runCommand(name: string, words: string): Promise<void> {
    if (!(name in commands)) return;
    const child = this.child(name, 'apps/cli/main.js', [name], this.env);
    this.say(`${words} ...`);
    child.start();
    const done = await Promise.race([child.finished(), aborted(this.context.signal)]);
    this.context.signal.throwIfAborted();
    if (!done) throw new CliError(`${words} failed:\n${child.output().trim() || tailOf(child.plan.logFile)}`);
  }

  private async startBank(): Promise<void> {
    if (!existsSync(join(this.context.root, 'dist/apps/bank/main.js'))) return;
    const bank = this.launch('bank', { BANK_PORT: '0' });
    const url = await this.until(bank, () => BANK_WORDS.exec(bank.output())?.[1]);
    this.env = { ...this.env, BANK_URL: url };
    // Started again it must be found where the others know it.
    bank.plan.env['BANK_PORT'] = new URL(url).port;
    bank.keepRunning();
  }

  private async untilReady(api: Child, url: string): Promise<void> {
    await this.until(api, async () => {
      const response = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
      return response?.ok === true ? true : undefined;
    });
  }

  /** Asks until there is an answer; a process that ends before it gives one has failed to start. */
  private async until<T>(child: Child, ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
    const { name, logFile } = child.plan;
    for (const until = Date.now() + READY_MS; Date.now() < until; await pause(100, undefined, { signal: this.context.signal })) {
      const answer = await ask();
      if (answer !== undefined) return answer;
      if (!child.running) throw new CliError(`The ${name} process does not start. Its last words (${logFile}):\n${tailOf(logFile)}`);
      if (this.databaseLost.signal.aborted) await this.untilStopped();
    }
    throw new CliError(`The ${name} process is not ready after ${READY_MS / 1000} s. Its last words (${logFile}):\n${tailOf(logFile)}`);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });
}

/** Starts everything, waits until it is asked to stop, stops everything. The exit code of `npm start`. */
export async function start(context: StartContext): Promise<number> {
  const run = new Run(context);
  try {
    await run.start();
    await run.untilStopped();
    return 0;
  } catch (error) {
    if (context.signal.aborted) return 0;
    if (!(error instanceof CliError)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    if (context.signal.aborted) run.say('\nStopping ...');
    await run.stop();
    if (context.signal.aborted) run.say('Stopped.');
  }
}
