import { writeBackup } from '../backup/write-backup.js';
import { CliError } from '../cli-error.js';
import { dataFolder } from '../paths.js';

/** `backup FILE [--force]`: database and files of the embedded server in one archive. */
export async function run(args: readonly string[]): Promise<number> {
  const [file] = args.filter((arg) => !arg.startsWith('--'));
  if (!file) throw new CliError('Usage: npm run cli -- backup FILE [--force]');
  if (process.env['DATABASE_URL'])
    throw new CliError('DATABASE_URL names a server of your own: back it up with the pg_dump of its version (docs/operating.md).');
  const manifest = await writeBackup(dataFolder(), file, { force: args.includes('--force'), say: console.log });
  console.log(
    `Written: ${file}, ${Object.keys(manifest.files).length} files, each with its hash. It holds passwords and personal data: keep it as safe as the database.`,
  );
  return 0;
}
