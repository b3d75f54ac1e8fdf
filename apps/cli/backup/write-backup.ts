import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { acquireLock, currentHolder } from '../bootstrap/lock.js';
import { CliError } from '../cli-error.js';
import { installedBinaries } from '../postgres/binaries.js';
import { startEmbeddedPostgres } from '../postgres/embedded-postgres.js';
import { readRecord, SUPERUSER } from '../postgres/secrets.js';
import { ArchiveWriter, isFree, type Manifest } from './archive.js';

/** Made anew by every server: a copy of them would be stale. Folders stay, empty. */
const EMPTIED = ['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans'];
const LEFT_OUT = ['postmaster.pid', 'postmaster.opts', 'backup_label', 'tablespace_map'];
const CONTROL = 'global/pg_control';

function isLeftOut(path: string): boolean {
  const [first = '', second] = path.split('/');
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (LEFT_OUT.includes(path) || path === CONTROL) return true;
  if (second !== undefined && EMPTIED.includes(first)) return !(first === 'pg_wal' && path === 'pg_wal/archive_status');
  return name.startsWith('pgsql_tmp') || name.startsWith('pg_internal.init');
}

/** The files of the data folder that belong to one machine or one run. */
export function isRunFile(name: string): boolean {
  return (
    name === 'logs' || name === 'postgres' || name.startsWith('run.json') || (name.startsWith('postgres.') && name !== 'postgres.json')
  );
}

async function copyCluster(client: pg.Client, folder: string, archive: ArchiveWriter): Promise<void> {
  // The slot keeps the log that the copy needs from being recycled, and goes with the connection.
  const slot = `backup_${randomBytes(6).toString('hex')}`;
  await client.query('SELECT pg_create_physical_replication_slot($1, true, true)', [slot]);
  const { rows: starts } = await client.query<{ wal: string }>("SELECT pg_walfile_name(pg_backup_start('traverse', true)) AS wal");
  archive.addDirectory('cluster');
  await archive.addFolder('cluster', folder, isLeftOut);
  await archive.addFile(`cluster/${CONTROL}`, join(folder, CONTROL));
  const { rows: stops } = await client.query<{ wal: string; label: string }>(
    'SELECT pg_walfile_name(lsn) AS wal, labelfile AS label FROM pg_backup_stop(wait_for_archive => false)',
  );
  const [first, last] = [starts[0]?.wal ?? '', stops[0]?.wal ?? ''];
  const log = (await readdir(join(folder, 'pg_wal'))).filter(
    (name) => name.endsWith('.history') || (/^[0-9A-F]{24}$/.test(name) && name >= first && name <= last),
  );
  for (const name of log) await archive.addFile(`cluster/pg_wal/${name}`, join(folder, 'pg_wal', name));
  await archive.addText('cluster/backup_label', stops[0]?.label ?? '');
}

interface Source {
  readonly url: string;
  readonly folder: string;
  close(): Promise<void>;
}

/** The running server of this folder, or the server started for the time of the copy. */
async function openSource(dataDir: string, say: (line: string) => void): Promise<Source> {
  const record = readRecord(dataDir);
  if (!record) throw new CliError(`There is no embedded database in ${dataDir}: nothing to back up.`);
  const holder = currentHolder(dataDir);
  if (holder?.databasePort) {
    const url = `postgres://${SUPERUSER}:${record.passwords[SUPERUSER]}@127.0.0.1:${holder.databasePort}/postgres`;
    return { url, folder: record.location ?? join(dataDir, 'postgres'), close: async () => undefined };
  }
  const { lock } = acquireLock(dataDir, 'backup');
  if (!lock) throw new CliError('Another command works on this folder, or it is just starting. Try again in a moment.');
  const server = await startEmbeddedPostgres({ dataDir, logFile: join(dataDir, 'logs', 'postgres.log'), say });
  return {
    url: server.superuserUrl,
    folder: server.folder,
    close: async () => {
      await server.stop();
      lock.release();
    },
  };
}

/**
 * Copies database and files of a data folder into one archive, also while Traverse runs. The database is copied first: a file
 * is stored before the row that names it, so every row of the copy finds its file.
 */
export async function writeBackup(
  dataDir: string,
  target: string,
  options: { force: boolean; say: (line: string) => void },
): Promise<Manifest> {
  const file = resolve(target);
  if (!options.force && !(await isFree(file))) throw new CliError(`${file} exists already. Name another file, or add --force.`);
  const source = await openSource(dataDir, options.say);
  try {
    const client = new pg.Client({ connectionString: source.url });
    await client.connect();
    const archive = new ArchiveWriter(file);
    try {
      await copyCluster(client, source.folder, archive);
      archive.addDirectory('data');
      await archive.addFolder(
        'data',
        dataDir,
        (path) => isRunFile(path.split('/')[0] ?? '') || resolve(dataDir, path) === file || path.endsWith('.part'),
      );
      return await archive.finish(installedBinaries().version);
    } catch (error) {
      await archive.discard();
      throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
  } finally {
    await source.close();
  }
}
