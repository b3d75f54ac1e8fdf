import { readBackup } from '../backup/read-backup.js';
import { CliError } from '../cli-error.js';
import { dataFolder } from '../paths.js';

/** `restore FILE [--force]`: puts a backup into an empty data folder; --force moves aside what is there. */
export async function run(args: readonly string[]): Promise<number> {
  const [file] = args.filter((arg) => !arg.startsWith('--'));
  if (!file) throw new CliError('Usage: npm run cli -- restore FILE [--force]');
  if (process.env['DATABASE_URL'])
    throw new CliError('DATABASE_URL names a server of your own: restore it with its own tools (docs/operating.md).');
  const { manifest, movedAside } = await readBackup(dataFolder(), file, { force: args.includes('--force'), say: console.log });
  console.log(`Restored: the data of ${manifest.createdAt}, every file proven, the database started once and stopped. Now: npm start`);
  for (const path of movedAside) console.log(`What was there before: ${path}`);
  return 0;
}
