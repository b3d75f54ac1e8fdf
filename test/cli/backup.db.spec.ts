import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { readBackup } from '../../apps/cli/backup/read-backup.js';
import { writeBackup } from '../../apps/cli/backup/write-backup.js';
import { acquireLock } from '../../apps/cli/bootstrap/lock.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../apps/cli/postgres/embedded-postgres.js';
import { cli } from './processes.js';

jest.setTimeout(300_000);

const scratch = mkdtempSync(join(tmpdir(), 'traverse-backup-'));
chmodSync(scratch, 0o755);
const original = join(scratch, 'original');
const archive = join(scratch, 'backup.tar.gz');
const quiet = { force: false, say: () => undefined };
let server: EmbeddedPostgres | null = null;

async function withServer<T>(dataDir: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  server = await startEmbeddedPostgres({ dataDir });
  const client = new pg.Client({ connectionString: server.ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
    await server.stop();
  }
}

/** Every row ever committed together with its neighbour: a torn copy would show half a pair or a broken index. */
async function proveRows(client: pg.Client, atLeast: number): Promise<number> {
  const { rows } = await client.query<{ n: string; sum: string; gaps: string }>(
    'SELECT count(*) AS n, coalesce(sum(amount), 0) AS sum, max(id) - count(*) AS gaps FROM entry',
  );
  expect(rows[0]).toMatchObject({ sum: '0', gaps: '0' });
  expect(Number(rows[0]?.n)).toBeGreaterThanOrEqual(atLeast);
  return Number(rows[0]?.n);
}

afterAll(async () => {
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

describe('backup and restore of the embedded server', () => {
  let copied = 0;

  beforeAll(async () => {
    mkdirSync(join(original, 'files'), { recursive: true });
    writeFileSync(join(original, 'files', 'invoice'), 'an invoice');
    const { lock } = acquireLock(original, 'start');
    if (!lock) throw new Error('the folder is taken');
    await withServer(original, async (client) => {
      await client.query('CREATE TABLE entry (id int PRIMARY KEY, amount int, filler text)');
      lock.update({ databasePort: server?.port });
      let going = true;
      let id = 0;
      const writing = (async () => {
        // Pairs that sum to zero, each in one transaction, all through the copy.
        for (; going; id += 2)
          await client.query("INSERT INTO entry SELECT $1 + i, 1 - 2 * i, repeat('x', 500) FROM generate_series(0, 1) AS i", [id + 1]);
      })();
      const manifest = await writeBackup(original, archive, quiet);
      going = false;
      await writing;
      copied = await proveRows(client, 2);
      expect(Object.keys(manifest.files)).toEqual(
        expect.arrayContaining(['cluster/PG_VERSION', 'cluster/backup_label', 'data/files/invoice', 'data/postgres.json']),
      );
    });
    lock.release();
  });

  it('copies a database that is being written, and the copy holds whole transactions only', async () => {
    const target = join(scratch, 'restored');
    mkdirSync(target);
    await readBackup(target, archive, quiet);
    const rows = await withServer(target, (client) => proveRows(client, 0));
    expect(rows % 2).toBe(0);
    expect(rows).toBeLessThanOrEqual(copied);
    expect(readFileSync(join(target, 'files', 'invoice'), 'utf8')).toBe('an invoice');
  });

  it('is readable by its owner only', () => {
    expect(statSync(archive).mode & 0o077).toBe(0);
  });

  it('refuses to write over a file or over data, and with --force moves the data aside', async () => {
    await expect(writeBackup(original, archive, quiet)).rejects.toThrow('exists already');
    await expect(readBackup(original, archive, quiet)).rejects.toThrow('holds data already');
    writeFileSync(join(original, 'files', 'later'), 'written after the backup');
    const { movedAside } = await readBackup(original, archive, { ...quiet, force: true });
    expect(movedAside).toHaveLength(2);
    expect(existsSync(join(original, 'files', 'later'))).toBe(false);
    expect(movedAside.some((path) => existsSync(join(path, 'files', 'later')))).toBe(true);
    await withServer(original, (client) => proveRows(client, 0));
  });

  it('refuses while Traverse runs on the folder', async () => {
    const { lock } = acquireLock(original, 'start');
    await expect(readBackup(original, archive, { ...quiet, force: true })).rejects.toThrow('stop it first');
    lock?.release();
  });

  it.each([
    ['cut short', (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['with one changed byte', (file: string) => writeFileSync(file, withChangedByte(readFileSync(file)))],
    ['of something else', (file: string) => writeFileSync(file, gzipSync('not a backup'))],
  ])('refuses an archive %s and changes nothing', async (name, spoil) => {
    const file = join(scratch, `${name}.tar.gz`);
    writeFileSync(file, readFileSync(archive));
    spoil(file);
    const target = join(scratch, `never ${name}`);
    mkdirSync(target);
    await expect(readBackup(target, file, quiet)).rejects.toThrow(/not a whole backup|damaged/);
    expect(readdirSync(target)).toEqual([]);
  });

  it('works as commands on a stopped server too', async () => {
    const file = join(scratch, 'by-command.tar.gz');
    const written = cli(original, ['backup', file]);
    expect([await written.ended, written.output]).toEqual([0, expect.stringContaining('Written:')]);
    const target = join(scratch, 'by-command');
    const restored = cli(target, ['restore', file]);
    expect([await restored.ended, restored.output]).toEqual([0, expect.stringContaining('Restored:')]);
    await withServer(target, (client) => proveRows(client, 0));
    const again = cli(target, ['restore', file]);
    expect([await again.ended, again.output]).toEqual([1, expect.stringContaining('--force')]);
    const nothing = cli(join(scratch, 'nothing'), ['backup', join(scratch, 'nothing.tar.gz')]);
    expect([await nothing.ended, nothing.output]).toEqual([1, expect.stringContaining('nothing to back up')]);
  });
});

/** A byte of the invoice in the middle of the archive's content, compressed again as if nothing had happened. */
function withChangedByte(compressed: Buffer): Buffer {
  const content = gunzipSync(compressed);
  const at = content.indexOf('an invoice');
  content.write('An', at);
  return gzipSync(content);
}
