import { runMigrations } from 'bullmq';
import pg from 'pg';

import { BULLMQ_SCHEMA } from '@traverse/platform';

import { ownerDataSource } from './migration.js';

const LOCK_KEY = 7_283_001;

/** Brings the database up to date: our schemas, then BullMQ's. Safe to run from several processes at once. */
export async function migrate(url: string): Promise<string[]> {
  const gate = new pg.Client({ connectionString: url });
  await gate.connect();
  try {
    await gate.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
    const dataSource = await ownerDataSource(url).initialize();
    try {
      const done = await dataSource.runMigrations();
      await runMigrations(gate, BULLMQ_SCHEMA);
      await gate.query(`GRANT USAGE ON SCHEMA "${BULLMQ_SCHEMA}" TO traverse_app`);
      await gate.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "${BULLMQ_SCHEMA}" TO traverse_app`);
      await gate.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA "${BULLMQ_SCHEMA}" TO traverse_app`);
      return done.map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await gate.end();
  }
}
