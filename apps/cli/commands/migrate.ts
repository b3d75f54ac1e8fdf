import { CliError } from '../cli-error.js';
import { migrate } from './run-migrations.js';

/** Brings the database up to date, as the owner's role (DATABASE_MIGRATION_URL). */
export async function run(): Promise<number> {
  const url = process.env['DATABASE_MIGRATION_URL'];
  if (!url) throw new CliError('DATABASE_MIGRATION_URL is not set: migrations run as the role that owns the schemas.');
  const done = await migrate(url);
  console.log(done.length === 0 ? 'The database is up to date.' : `Migrated: ${done.join(', ')}`);
  return 0;
}
