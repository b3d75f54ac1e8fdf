import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import S3rver from 's3rver';

import { alpineDocument, member, publishCall, seedCompany, seedProgramme } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { CreateApplication } from '../index.js';
import { AddAttachment } from './add-attachment.js';
import { ReadAttachment } from './read-attachment.js';
import { RemoveAttachment } from './remove-attachment.js';

let folder: string;
let server: S3rver;
let house: TestApp;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'traverse-bucket-'));
  const buckets = [{ name: 'traverse', configs: [] }];
  server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory: folder, configureBuckets: buckets });
  const { port } = await server.run();
  house = await startTestApp({ env: { S3_URL: `http://S3RVER:S3RVER@127.0.0.1:${port}/traverse/files` } });
  await seedProgramme(house.app, alpineDocument());
});
afterAll(async () => {
  await house.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const inBucket = async (): Promise<string[]> => {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('._S3rver_object'));
};

test('with S3_URL a file of an application lies in the bucket and not on the disk; taken out of the draft, it is gone there', async () => {
  const { callId } = await publishCall(house.app, alpineDocument());
  const organisationId = await seedCompany(house.app);
  const owner = member(organisationId);
  const { id } = await house.get(CreateApplication).execute(owner, { callId, instrument: 'pilot', organisationId });
  const content = Buffer.from(`%PDF-1.7\n${' '.repeat(300_000)}\n%%EOF\n`);
  const sent = { documentKey: 'annex', name: 'plan.pdf', content: Readable.from([content]) };
  const file = await house.get(AddAttachment).execute(owner, id, sent);
  expect(await inBucket()).toHaveLength(1);
  expect(await readdir(join(house.config.dataDir, 'files'))).toEqual([]);
  expect((await buffer((await house.get(ReadAttachment).execute(owner, id, file.id)).content)).equals(content)).toBe(true);
  await house.get(RemoveAttachment).execute(owner, id, file.id);
  expect(await inBucket()).toEqual([]);
});
