import { runMigrations } from 'bullmq';
import pg from 'pg';

import { BULLMQ_SCHEMA, queueNames } from '@traverse/platform';
import { rebuildApplicationList } from '@traverse/reporting';

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
      await createQueueSequences(gate);
      await gate.query(`GRANT USAGE ON SCHEMA "${BULLMQ_SCHEMA}" TO traverse_app`);
      await gate.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "${BULLMQ_SCHEMA}" TO traverse_app`);
      await gate.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA "${BULLMQ_SCHEMA}" TO traverse_app`);
      // What is derived is filled from what is there.
      if (done.length > 0) await rebuildApplicationList(dataSource);
      return done.map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await gate.end();
  }
}

/** BullMQ makes one sequence per queue when its first job is added: the app's role may not create anything, so it is done here. */
async function createQueueSequences(owner: pg.Client): Promise<void> {
  for (const queue of queueNames) {
    const { rows } = await owner.query<{ name: string }>(`SELECT "${BULLMQ_SCHEMA}".job_id_seq_name($1) AS "name"`, [queue]);
    await owner.query(`CREATE SEQUENCE IF NOT EXISTS "${BULLMQ_SCHEMA}"."${rows[0]?.name ?? ''}"`);
  }
}
