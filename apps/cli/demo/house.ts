import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CliError } from '../cli-error.js';
import { startThrowawayPostgres } from '../postgres/embedded-postgres.js';
import { Child, tailOf } from '../supervisor/child.js';
import { until } from './visitor.js';

/** A whole Traverse of its own: an empty database, api, worker and the simulated bank as processes. */
export interface House {
  readonly origin: string;
  readonly bankUrl: string;
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

/** A port that nobody had a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts it and fills it with the demonstration's seed. Everything is thrown away at the end. */
export async function openHouse(root: string): Promise<House> {
  const dataDir = await mkdtemp(join(tmpdir(), 'traverse-demo-'));
  const database = await startThrowawayPostgres();
  const children: Child[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(children.map((child) => child.stop()));
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  const [port, bankPort] = [await freePort(), await freePort()];
  const env = {
    ...process.env,
    DATABASE_URL: database.appUrl,
    DATA_DIR: dataDir,
    DEMO: '1',
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    BANK_URL: `http://127.0.0.1:${bankPort}`,
    LOGIN_ATTEMPTS_PER_MINUTE: '100000',
    REQUESTS_PER_MINUTE: '1000000',
    LOG_LEVEL: 'warn',
  };
  const child = (name: string, script: string, args: readonly string[] = [], extra: NodeJS.ProcessEnv = {}): Child => {
    const made = new Child({
      name,
      script: join(root, 'dist', script),
      args,
      env: { ...env, ...extra },
      cwd: root,
      logFile: join(dataDir, `${name}.log`),
      say: () => undefined,
    });
    children.push(made);
    made.start();
    return made;
  };
  const command = async (name: string, extra: NodeJS.ProcessEnv = {}): Promise<void> => {
    const made = child(name, 'apps/cli/main.js', [name], extra);
    if (!(await made.finished())) throw new CliError(`${name} failed:\n${tailOf(made.plan.logFile)}`);
  };
  try {
    await command('migrate', { DATABASE_MIGRATION_URL: database.ownerUrl });
    await command('seed-demo');
    const bank = child('bank', 'apps/bank/main.js', [], { BANK_PORT: String(bankPort) });
    const api = child('api', 'apps/api/main.js');
    child('worker', 'apps/worker/main.js').keepRunning();
    await until('api and bank', async () => {
      for (const one of [api, bank]) if (!one.running) throw new CliError(`${one.plan.name} does not start:\n${tailOf(one.plan.logFile)}`);
      const answers = await Promise.all(
        [`http://127.0.0.1:${port}/api/health/ready`, `http://127.0.0.1:${bankPort}/health`].map((url) => fetch(url).catch(() => null)),
      );
      return answers.every((answer) => answer?.ok);
    });
    return { origin: `http://127.0.0.1:${port}`, bankUrl: `http://127.0.0.1:${bankPort}`, databaseUrl: database.appUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
