import { startThrowawayPostgres } from '../../apps/cli/postgres/embedded-postgres.js';

export interface TestPostgres {
  /** A superuser's URL. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/**
 * The server of one test run: the one of TEST_DATABASE_URL (a superuser's URL) when it is set, else an embedded one
 * in a temporary folder, without a socket file and without syncing. It ends with this process, however this process ends.
 */
export async function startTestPostgres(): Promise<TestPostgres> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { adminUrl: given, stop: async () => undefined };
  const server = await startThrowawayPostgres();
  return { adminUrl: server.superuserUrl, stop: () => server.stop() };
}
