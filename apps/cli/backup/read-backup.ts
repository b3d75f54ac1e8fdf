import { existsSync, mkdirSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { acquireLock } from '../bootstrap/lock.js';
import { CliError } from '../cli-error.js';
import { serverAccount } from '../postgres/account.js';
import { installedBinaries } from '../postgres/binaries.js';
import { clusterFolder, DATABASE, giveTo, majorOf, move, moveAside } from '../postgres/cluster.js';
import { startEmbeddedPostgres } from '../postgres/embedded-postgres.js';
import { closeFolder, type Manifest, unpack } from './archive.js';
import { isRunFile } from './write-backup.js';

export interface Restored {
  readonly manifest: Manifest;
  /** Where the data lies that was there before. */
  readonly movedAside: readonly string[];
}

function assertReadable(manifest: Manifest): void {
  const { version } = installedBinaries();
  if (majorOf(manifest.postgres) === majorOf(version)) return;
  throw new CliError(
    `The backup was made with PostgreSQL ${majorOf(manifest.postgres)}, this clone brings ${majorOf(version)}: restore it with the version of Traverse that made it.`,
  );
}

async function clearTheWay(dataDir: string, cluster: string): Promise<string[]> {
  const moved: string[] = [];
  if (existsSync(cluster)) moved.push(moveAside(cluster, 'before-restore'));
  const old = (await readdir(dataDir)).filter(
    (name) => !isRunFile(name) && !name.startsWith('restore.') && !name.startsWith('before-restore-'),
  );
  if (old.length === 0) return moved;
  const aside = join(dataDir, `before-restore-${new Date().toISOString().replace(/[-:.]/g, '')}`);
  mkdirSync(aside, { mode: 0o700 });
  for (const name of old) await rename(join(dataDir, name), join(aside, name));
  return [...moved, aside];
}

async function putInPlace(fresh: string, dataDir: string, cluster: string): Promise<void> {
  for (const name of await readdir(join(fresh, 'data'))) await rename(join(fresh, 'data', name), join(dataDir, name));
  move(join(fresh, 'cluster'), cluster);
  await closeFolder(cluster);
  giveTo(cluster, serverAccount());
}

/** A restored database is one that has started: recovery runs now, not at the next start. */
async function proveStart(dataDir: string, say: (line: string) => void): Promise<void> {
  const server = await startEmbeddedPostgres({ dataDir, logFile: join(dataDir, 'logs', 'postgres.log'), say });
  try {
    const client = new pg.Client({ connectionString: server.url('postgres', DATABASE) });
    await client.connect();
    await client.query('SELECT count(*) FROM pg_class');
    await client.end();
  } finally {
    await server.stop();
  }
}

/** Puts an archive back. Nothing is touched before the archive is proven, and what was there is moved aside, never deleted. */
export async function readBackup(
  dataDir: string,
  source: string,
  options: { force: boolean; say: (line: string) => void },
): Promise<Restored> {
  const { lock, holder } = acquireLock(dataDir, 'restore');
  if (!lock) throw new CliError(`Traverse runs on this folder (process ${holder.pid}): stop it first.`);
  const fresh = join(dataDir, 'restore.new');
  try {
    const cluster = clusterFolder(dataDir, serverAccount());
    const old = (await readdir(dataDir)).filter(
      (name) => !isRunFile(name) && !name.startsWith('restore.') && !name.startsWith('before-restore-'),
    );
    if (!options.force && (existsSync(cluster) || old.length > 0)) {
      throw new CliError(`${dataDir} holds data already. Add --force to move it aside and restore, or set DATA_DIR to an empty folder.`);
    }
    await rm(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { mode: 0o700 });
    const manifest = await unpack(resolve(source), fresh);
    assertReadable(manifest);
    const movedAside = await clearTheWay(dataDir, cluster);
    await putInPlace(fresh, dataDir, cluster);
    await proveStart(dataDir, options.say);
    return { manifest, movedAside };
  } finally {
    await rm(fresh, { recursive: true, force: true });
    lock.release();
  }
}
