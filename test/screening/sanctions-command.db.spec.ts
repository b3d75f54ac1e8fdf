import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { listFile } from '../../libs/finance/src/screening/sanctions-list.samples.js';
import { caught } from '../support/caught.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { run } from '../../apps/cli/commands/sanctions.js';

const before = process.env['DATABASE_URL'];
let house: TestApp;
let folder: string;

beforeAll(async () => {
  house = await startTestApp();
  folder = await mkdtemp(join(tmpdir(), 'traverse-list-'));
  process.env['DATABASE_URL'] = house.config.databaseUrl;
});
afterAll(async () => {
  if (before === undefined) delete process.env['DATABASE_URL'];
  else process.env['DATABASE_URL'] = before;
  await rm(folder, { recursive: true, force: true });
  await house.close();
});

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

test('a list is imported by command, once; what is wrong with a file is said in words, line by line', async () => {
  const said = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  const entity = { Entity_LogicalId: '11', Entity_SubjectType: 'E', NameAlias_WholeName: 'Severnaya Zvezda' };
  const path = await file('list.csv', listFile([entity]));
  expect([await run(['import', path]), await run(['import', path])]).toEqual([0, 0]);
  expect(said.mock.calls.flat()).toEqual([
    'The list is imported; the worker compares all payees with it.',
    'This file was imported before; nothing was done.',
  ]);
  said.mockRestore();
  expect(await house.query(`SELECT "number", "imported_by_id" FROM "finance"."sanctions_list"`)).toEqual([
    { number: 1, imported_by_id: null },
  ]);
  const wrong = await file('wrong.csv', listFile([{ ...entity, Entity_SubjectType: 'X' }]));
  expect(String(await caught(run(['import', wrong])))).toContain('Line 2: what stands in Entity_SubjectType cannot be used');
  expect(String(await caught(run(['import'])))).toContain('Usage');
});
