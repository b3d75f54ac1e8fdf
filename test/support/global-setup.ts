import { randomBytes } from 'node:crypto';

import pg from 'pg';

import { migrate } from '../../apps/cli/commands/run-migrations.js';
import { type TestServer, urlFor } from './database.js';
import { startTestPostgres } from './postgres.js';

/** One server for the whole run, one migrated template; each test file copies the template. */
export default async function globalSetup(): Promise<void> {
  const { adminUrl, stop } = await startTestPostgres();
  const suffix = randomBytes(4).toString('hex');
  const server: TestServer = { adminUrl, ownerPassword: 'owner', appPassword: 'app', template: `traverse_template_${suffix}` };
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  for (const [role, password] of [
    ['traverse_owner', server.ownerPassword],
    ['traverse_app', server.appPassword],
  ]) {
    await client.query(
      `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE "${role}" LOGIN PASSWORD '${password}'; ELSE ALTER ROLE "${role}" LOGIN PASSWORD '${password}'; END IF; END $$`,
    );
  }
  await client.query(`CREATE DATABASE "${server.template}" OWNER traverse_owner`);
  await client.end();
  await migrate(urlFor(server, 'traverse_owner', server.template));
  process.env['TRAVERSE_TEST_SERVER'] = JSON.stringify(server);
  (globalThis as { stopTestPostgres?: () => Promise<void> }).stopTestPostgres = async () => {
    const last = new pg.Client({ connectionString: adminUrl });
    await last.connect();
    await last.query(`DROP DATABASE IF EXISTS "${server.template}" WITH (FORCE)`);
    await last.end();
    await stop();
  };
}
