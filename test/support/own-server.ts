import { mkdtempSync, chmodSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../apps/cli/postgres/embedded-postgres.js';
import globalSetup from './global-setup.js';

/** A database server that belongs to one test file alone: it may be stopped at once and started again at the same address. */
export interface OwnServer {
  /** As a power cut: no connection is closed, nothing is written any more (SIGQUIT to the postmaster). Resolves when it is gone. */
  stopAtOnce(): Promise<void>;
  /** Recovers from its log. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Starts it, migrates its template and makes it the server of this file's `createTestDatabase`. */
export async function startOwnServer(): Promise<OwnServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'traverse-own-'));
  chmodSync(dataDir, 0o755);
  const start = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } });
  let server = await start();
  process.env['TEST_DATABASE_URL'] = server.superuserUrl;
  await globalSetup();
  return {
    stopAtOnce: async () => {
      const [pid] = readFileSync(join(server.folder, 'postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(pid), 'SIGQUIT');
      await server.ended;
    },
    start: async () => {
      const { port } = server;
      server = await start();
      if (server.port !== port) throw new Error(`the server came back on port ${server.port}, not ${port}`);
    },
    close: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
