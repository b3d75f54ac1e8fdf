import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { until } from '../apps/cli/demo/visitor.js';
import { repositoryRoot } from '../apps/cli/paths.js';
import { startThrowawayPostgres } from '../apps/cli/postgres/embedded-postgres.js';
import { Child, tailOf } from '../apps/cli/supervisor/child.js';

/** A database with the demonstration's seed, and processes that serve on it. */
export interface BenchHouse {
  readonly databaseUrl: string;
  /** For what only the owner of the tables may do. */
  readonly ownerUrl: string;
  /** Starts a compiled program as a process of its own and answers with its origin once `readyPath` is there. */
  serve(name: string, script: string, readyPath: string, extra?: NodeJS.ProcessEnv): Promise<string>;
  /** The simulated bank as a process of its own; answers with its origin. */
  bank(): Promise<string>;
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function database(): Promise<{ readonly appUrl: string; readonly ownerUrl: string; stop(): Promise<void> }> {
  const given = process.env['BENCH_DATABASE_URL'];
  if (!given) return startThrowawayPostgres();
  return { appUrl: given, ownerUrl: process.env['BENCH_DATABASE_MIGRATION_URL'] || given, stop: async () => undefined };
}

/** A throwaway server, or the empty database of BENCH_DATABASE_URL (its owner: BENCH_DATABASE_MIGRATION_URL), migrated and seeded. */
export async function openBenchHouse(): Promise<BenchHouse> {
  const root = repositoryRoot();
  const dataDir = await mkdtemp(join(tmpdir(), 'traverse-bench-'));
  const { appUrl, ownerUrl, stop: stopDatabase } = await database();
  const children: Child[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(children.map((child) => child.stop()));
    await stopDatabase();
    await rm(dataDir, { recursive: true, force: true });
  };
  const start = (name: string, script: string, args: readonly string[], extra: NodeJS.ProcessEnv): Child => {
    const env = {
      ...process.env,
      DATABASE_URL: appUrl,
      REDIS_URL: '',
      DATA_DIR: dataDir,
      DEMO: '1',
      HOST: '127.0.0.1',
      LOGIN_ATTEMPTS_PER_MINUTE: '100000',
      REQUESTS_PER_MINUTE: '10000000',
      LOG_LEVEL: 'info',
      ...extra,
    };
    const logFile = join(dataDir, `${name}.log`);
    const child = new Child({ name, script: join(root, 'dist', script), args, env, cwd: root, logFile, say: () => undefined });
    children.push(child);
    child.start();
    return child;
  };
  const command = async (name: string, extra: NodeJS.ProcessEnv = {}): Promise<void> => {
    const child = start(name, 'apps/cli/main.js', [name], extra);
    if (!(await child.finished())) throw new Error(`${name} failed:\n${tailOf(child.plan.logFile)}`);
  };
  const serve: BenchHouse['serve'] = async (name, script, readyPath, extra = {}) => {
    const port = String(await freePort());
    const origin = `http://127.0.0.1:${port}`;
    const child = start(name, script, [], { PORT: port, BANK_PORT: port, PUBLIC_URL: origin, ...extra });
    await until(name, async () => {
      if (!child.running) throw new Error(`${name} does not start:\n${tailOf(child.plan.logFile)}`);
      return (await fetch(origin + readyPath).catch(() => null))?.ok;
    });
    return origin;
  };
  try {
    await command('migrate', { DATABASE_MIGRATION_URL: ownerUrl });
    await command('seed-demo');
    return { databaseUrl: appUrl, ownerUrl, serve, bank: () => serve('bank', 'apps/bank/main.js', '/health'), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
