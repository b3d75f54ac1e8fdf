import { CliError } from '../cli-error.js';
import { generateMigration } from './generate-migration.js';
import { schemaDrift } from './migration.js';

/** `schema --check`: names what the database lacks against the entities. `schema CONTEXT NAME`: writes the migration. */
export async function run(args: readonly string[]): Promise<number> {
  const url = process.env['DATABASE_MIGRATION_URL'];
  if (!url) throw new CliError('DATABASE_MIGRATION_URL is not set.');
  const [context, name] = args;
  if (context && name && context !== '--check') {
    console.log((await generateMigration(url, context, name)) ?? 'No drift.');
    return 0;
  }
  const drift = await schemaDrift(url);
  console.log(drift.length === 0 ? 'The database is as the entities say.' : drift.join('\n'));
  return drift.length === 0 ? 0 : 1;
}
