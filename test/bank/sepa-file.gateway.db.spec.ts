import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SepaFileGateway } from '../../libs/finance/src/bank/sepa-file.gateway.js';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sepa-'));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

const batch = (text = 'one', msgId = 'TRV-1') => ({ batchId: 'b', msgId, fencingId: 'f', bytes: Buffer.from(text), currency: 'EUR' });
const visible = async () => (await readdir(directory)).filter((name) => !name.startsWith('.'));
const gateway = () => new SepaFileGateway(directory);

test('puts the file out whole, readable by its owner only, and leaves no draft', async () => {
  expect(await gateway().send(batch())).toEqual({ kind: 'accepted', reference: 'TRV-1.xml' });
  expect(await visible()).toEqual(['TRV-1.xml']);
  expect(await readFile(join(directory, 'TRV-1.xml'), 'utf8')).toBe('one');
  expect((await stat(join(directory, 'TRV-1.xml'))).mode & 0o077).toBe(0);
  expect((await readdir(join(directory, '.sent'))).sort()).toEqual(['TRV-1.xml', 'TRV-1.xml.done']);
  expect(await gateway().statusOf('TRV-1')).toBe('accepted');
});

test('the same bytes again are accepted, other bytes refused, and the first file stands', async () => {
  await gateway().send(batch());
  expect(await gateway().send(batch())).toMatchObject({ kind: 'accepted' });
  expect(await gateway().send(batch('two'))).toMatchObject({ kind: 'refused', code: 'file-exists-different' });
  expect(await readFile(join(directory, 'TRV-1.xml'), 'utf8')).toBe('one');
});

test('twenty attempts at once put out one file', async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => gateway().send({ ...batch(), fencingId: `f${index}` })));
  expect(outcomes.filter((outcome) => outcome.kind === 'refused')).toEqual([]);
  expect(outcomes.some((outcome) => outcome.kind === 'accepted')).toBe(true);
  expect(await visible()).toEqual(['TRV-1.xml']);
});

test('a file that the bank software has taken away is not put out again', async () => {
  await gateway().send(batch());
  await rm(join(directory, 'TRV-1.xml'));
  expect(await gateway().statusOf('TRV-1')).toBe('accepted');
  expect(await gateway().send(batch())).toMatchObject({ kind: 'accepted' });
  expect(await visible()).toEqual([]);
  expect(await gateway().send(batch('two'))).toMatchObject({ kind: 'refused' });
});

test('a crash before the file was put out: not received; between the copy and the mark: a person has to look', async () => {
  expect(await gateway().statusOf('TRV-1')).toBe('not-received');
  await gateway().send(batch());
  await rm(join(directory, 'TRV-1.xml'));
  await rm(join(directory, '.sent', 'TRV-1.xml.done'));
  expect(await gateway().statusOf('TRV-1')).toBe('unknown');
  expect(await gateway().send(batch())).toEqual({ kind: 'unknown', reason: 'file-kept-but-not-found' });
});

test('no message id leads out of the folder', async () => {
  expect(await gateway().send(batch('x', '../../TRV:1'))).toEqual({ kind: 'accepted', reference: '%2E%2E%2F%2E%2E%2FTRV%3A1.xml' });
  expect(await visible()).toEqual(['%2E%2E%2F%2E%2E%2FTRV%3A1.xml']);
});

test('a folder that cannot be used is unknown, not refused', async () => {
  await writeFile(join(directory, 'file'), '');
  const broken = new SepaFileGateway(join(directory, 'file'));
  expect(await broken.send(batch())).toEqual({ kind: 'unknown', reason: 'file-ENOTDIR' });
});
