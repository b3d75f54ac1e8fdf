import { createHash } from 'node:crypto';
import { access, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import S3rver from 's3rver';

import { newId } from '@traverse/kernel';

import { loadConfig } from '../config/index.js';
import { DiskStore, type FileStore } from './file-store.js';
import { S3Store } from './s3-store.js';
import { Storage } from './storage.js';
import { NoVirusScanner } from './virus-scanner.js';

/** The port means the same on disk and in a bucket; the bucket is one of a real server that speaks S3. */
let folder: string;
let server: S3rver;
let bucketUrl: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'traverse-store-'));
  server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'traverse', configs: [] }],
  });
  const { port } = await server.run();
  bucketUrl = `http://S3RVER:S3RVER@127.0.0.1:${port}/traverse/files?region=us-east-1`;
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function fileOf(content: Buffer): Promise<string> {
  const path = join(folder, newId());
  await writeFile(path, content);
  return path;
}

describe.each([
  ['on disk', () => new DiskStore(join(folder, 'disk'))],
  ['in a bucket', () => new S3Store(new URL(bucketUrl))],
])('%s', (_where, open) => {
  let store: FileStore;
  beforeAll(() => {
    store = open();
  });

  test.each([0, 1, 9_000_000])('%d bytes come back as they were', async (size) => {
    const content = Buffer.alloc(size, 'abc');
    const key = newId();
    await store.put(key, await fileOf(content), size, 'application/pdf');
    expect((await buffer(store.read(key))).equals(content)).toBe(true);
  });

  test('keys do not get in each other’s way, also when many come at once', async () => {
    const keys = Array.from({ length: 30 }, () => newId());
    await Promise.all(keys.map(async (key) => store.put(key, await fileOf(Buffer.from(key)), key.length, 'text/plain')));
    expect(await Promise.all(keys.map(async (key) => (await buffer(store.read(key))).toString()))).toEqual(keys);
  });

  test('what is removed is gone, once and again; what never was cannot be read', async () => {
    const [key, never] = [newId(), newId()];
    await store.put(key, await fileOf(Buffer.from('x')), 1, 'text/plain');
    await store.remove(key);
    await store.remove(key);
    await store.remove(never);
    await expect(buffer(store.read(key))).rejects.toThrow();
    await expect(buffer(store.read(never))).rejects.toThrow();
  });

  test('a key that is not ours reaches no path and no address', async () => {
    for (const key of ['../secret', 'a/b', '', '0'.repeat(36), `${newId()}/..`]) {
      await expect(async () => store.put(key, await fileOf(Buffer.from('x')), 1, 'text/plain')).rejects.toMatchObject({
        code: 'platform.bad-file-key',
      });
      expect(() => store.read(key)).toThrow('platform.bad-file-key');
      await expect(store.remove(key)).rejects.toMatchObject({ code: 'platform.bad-file-key' });
    }
  });

  test('through the storage: kept with its hash, nothing left over, a refusal leaves nothing at all', async () => {
    const config = loadConfig({ DATABASE_URL: 'postgres://nowhere', DATA_DIR: join(folder, newId()) });
    const storage = new Storage(config, new NoVirusScanner(), store);
    const content = Buffer.from(`%PDF-1.7\n${' '.repeat(500_000)}\n%%EOF\n`);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const kept = await storage.put(Readable.from([content]), ['application/pdf']);
    expect(kept).toMatchObject({ size: content.length, sha256, type: 'application/pdf' });
    expect((await buffer(storage.read(kept.key))).equals(content)).toBe(true);
    const own = await storage.keep(content, 'application/pdf');
    expect(own).toMatchObject({ size: content.length, sha256 });
    expect((await buffer(storage.read(own.key))).equals(content)).toBe(true);
    await expect(storage.put(Readable.from([content]), ['image/png'])).rejects.toMatchObject({ code: 'platform.file-type-refused' });
    await expect(storage.put(Readable.from([content]), ['application/pdf'], 1000)).rejects.toMatchObject({
      code: 'platform.file-too-large',
    });
    expect(await readdir(join(config.dataDir, 'files'))).toEqual([]);
  });
});

test('a bucket that does not take the file fails the upload, and says nothing of the secret', async () => {
  const wrong = new S3Store(new URL(bucketUrl.replace('S3RVER:S3RVER@', 'somebody:a-secret@')));
  const path = await fileOf(Buffer.from('x'));
  const refused = await wrong.put(newId(), path, 1, 'text/plain').catch((error: Error) => error);
  expect(refused).toBeInstanceOf(Error);
  expect(String(refused)).not.toContain('a-secret');
  await access(path);
  const missing = new S3Store(new URL(bucketUrl.replace('/traverse/', '/elsewhere/')));
  await expect(missing.put(newId(), path, 1, 'text/plain')).rejects.toThrow();
});

test('the address of a bucket is checked before anything starts, without showing its secret', () => {
  const load = (S3_URL: string) => () => loadConfig({ DATABASE_URL: 'postgres://nowhere', S3_URL });
  for (const bad of ['ftp://a:b@host/bucket', 'https://host/bucket', 'https://a:geheim@host/', 'nothing'])
    expect(load(bad)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('geheim') as string }) as Error);
  expect(load('https://a:b@host/bucket')().s3Url).toBe('https://a:b@host/bucket');
});
