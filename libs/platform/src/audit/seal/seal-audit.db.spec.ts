import { DataSource } from 'typeorm';

import { newId, systemActor } from '@traverse/kernel';

import { startTestModule, type TestModule } from '../../../../../test/support/module.js';
import { until } from '../../../../../test/support/until.js';
import { SealAudit, UnitOfWork, verifyChain, verifyChainFile, writeChain } from '../../index.js';
import { type BlockHeader, hashOfBlock } from './audit-chain.js';
import { ROWS_PER_BLOCK } from './seal-audit.js';

const actor = systemActor('test');
const INSERT = `INSERT INTO "audit"."transition" ("id", "entity", "entity_id", "version", "to_state", "command", "acted_as", "reason", "request_id", "at")
  VALUES ($1, 'x.y', $1, 1, 'draft', 'create', 'creator', 'a reason', 'r', '2026-03-01T09:30:00.123456Z')`;

let house: TestModule;
let dataSource: DataSource;
let sealing: SealAudit;

beforeEach(async () => {
  house = await startTestModule({});
  dataSource = house.app.get(DataSource);
  sealing = house.app.get(SealAudit);
});
afterEach(() => house.close());

const write = (ids: readonly string[]): Promise<void> =>
  house.app.get(UnitOfWork).run(actor, async (tx) => ids.forEach((id) => tx.defer(INSERT, [id])));
const blocks = (): Promise<{ number: number; rows: number; hash: string }[]> =>
  dataSource.query(`SELECT "number", "rows", "hash" FROM "audit"."block" ORDER BY "number"`);
const blockOf = async (id: string): Promise<number | undefined> =>
  (await dataSource.query<{ block: number }[]>(`SELECT "block" FROM "audit"."sealed" WHERE "transition_id" = $1`, [id]))[0]?.block;
/** As somebody who owns the server and switches every guard off. */
const behindTheBack = (statement: string): Promise<void> => house.database.asAdmin(`SET session_replication_role = replica; ${statement}`);

test('what is written is sealed, each row once, each block after the other', async () => {
  const [a, b, c] = [newId(), newId(), newId()];
  await write([a, b]);
  expect(await verifyChain(dataSource)).toMatchObject({ verified: true, blocks: 0, waiting: 2, head: null });
  expect(await sealing.execute()).toBe(2);
  expect(await sealing.execute()).toBe(0);
  await write([c]);
  expect(await sealing.execute()).toBe(1);
  const [, last] = await blocks();
  expect(await verifyChain(dataSource)).toEqual({ verified: true, blocks: 2, rows: 3, waiting: 0, head: last?.hash, problem: null });
});

test('a row that is committed late is sealed late, and not lost', async () => {
  const [late, early] = [newId(), newId()];
  const runner = dataSource.createQueryRunner();
  await runner.query('BEGIN');
  await runner.query(INSERT, [late]);
  await write([early]);
  expect(await sealing.execute()).toBe(1);
  await write([newId()]);
  expect(await sealing.execute()).toBe(1);
  await runner.query('COMMIT');
  await runner.release();
  expect(await sealing.execute()).toBe(1);
  expect([await blockOf(early), await blockOf(late)]).toEqual([1, 3]);
  expect(await verifyChain(dataSource)).toMatchObject({ verified: true, rows: 3, waiting: 0 });
});

test('two workers at once seal once', async () => {
  await write(Array.from({ length: 20 }, newId));
  const sealed = await Promise.all([1, 2, 3, 4].map(() => new SealAudit(house.app.get(UnitOfWork)).execute()));
  expect(sealed.reduce((sum, n) => sum + n)).toBe(20);
  expect(await blocks()).toMatchObject([{ number: 1, rows: 20 }]);
  expect(await verifyChain(dataSource)).toMatchObject({ verified: true, rows: 20 });
});

test('a backlog is sealed in blocks of bounded size', async () => {
  await house.database.asAdmin(
    `INSERT INTO "audit"."transition" ("id", "entity", "entity_id", "version", "to_state", "command", "acted_as", "request_id", "at")
     SELECT gen_random_uuid(), 'x.y', gen_random_uuid(), 1, 'draft', 'create', 'creator', 'r', now() FROM generate_series(1, ${ROWS_PER_BLOCK + 5})`,
  );
  expect(await sealing.execute()).toBe(ROWS_PER_BLOCK + 5);
  expect((await blocks()).map(({ rows }) => rows)).toEqual([ROWS_PER_BLOCK, 5]);
  expect(await verifyChain(dataSource)).toMatchObject({ verified: true, blocks: 2 });
});

test('a restored database that counts its transactions from the beginning goes on sealing', async () => {
  await write([newId()]);
  await sealing.execute();
  const [header] = await dataSource.query<BlockHeader[]>(
    `SELECT "number", "previous", "rows", "root", "sealed_at" AS "sealedAt" FROM "audit"."block"`,
  );
  const far = { ...(header as BlockHeader), horizon: '900000000000000' };
  const hash = hashOfBlock({ ...far, sealedAt: new Date(far.sealedAt).toISOString() });
  await behindTheBack(`UPDATE "audit"."block" SET "horizon" = ${far.horizon}, "hash" = '${hash}'`);
  await write([newId(), newId()]);
  expect(await verifyChain(dataSource)).toMatchObject({ verified: true, waiting: 2 });
  expect(await sealing.execute()).toBe(2);
  await write([newId()]);
  expect(await sealing.execute()).toBe(1);
  expect(await verifyChain(dataSource)).toMatchObject({ verified: true, blocks: 3, rows: 4, waiting: 0 });
});

describe('what was done behind the back of the house', () => {
  let ids: string[];
  beforeEach(async () => {
    ids = [newId(), newId(), newId()];
    for (const id of ids) {
      await write([id]);
      await sealing.execute();
    }
  });
  const row = (n: number): string => `"id" = '${String(ids[n])}'`;
  const other = newId();
  const columns: [string, string][] = [
    ['entity', `'x.z'`],
    ['entity_id', `'${other}'`],
    ['version', '2'],
    ['from_state', `'draft'`],
    ['to_state', `'drafu'`],
    ['command', `'creatf'`],
    ['acted_as', `'creatos'`],
    ['person_id', `'${other}'`],
    ['system', `'s'`],
    ['reason', `'a rfason'`],
    ['request_id', `'s'`],
    ['at', `"at" + interval '1 microsecond'`],
    ['xid', '"xid" + 1'],
  ];
  test.each(columns)('a changed %s is found, and the row named', async (column, value) => {
    await behindTheBack(`UPDATE "audit"."transition" SET "${column}" = ${value} WHERE ${row(1)}`);
    expect(await verifyChain(dataSource)).toMatchObject({ verified: false, problem: `block 2: row ${String(ids[1])} was changed` });
  });

  test('a removed row', async () => {
    await behindTheBack(`DELETE FROM "audit"."transition" WHERE ${row(0)}`);
    expect(await verifyChain(dataSource)).toMatchObject({ verified: false, problem: `block 1: row ${String(ids[0])} is missing` });
  });

  test('a row that is removed with its place', async () => {
    await behindTheBack(`DELETE FROM "audit"."transition" WHERE ${row(0)}; DELETE FROM "audit"."sealed" WHERE "block" = 1`);
    expect(await verifyChain(dataSource)).toMatchObject({ verified: false, problem: 'block 1 has 0 rows, it was sealed with 1' });
  });

  test('a row put in with a time that has passed', async () => {
    // Its time passes when every transaction of the server that was open then has ended, those of other databases too.
    await until(async () => {
      await write([newId()]);
      await sealing.execute();
      const [horizon] = await dataSource.query<{ passed: boolean }[]>(
        `SELECT max("horizon") > (SELECT "xid" FROM "audit"."transition" WHERE ${row(0)}) AS "passed" FROM "audit"."block"`,
      );
      return horizon?.passed ?? false;
    });
    await behindTheBack(
      `INSERT INTO "audit"."transition" SELECT '${other}', "entity", '${other}', "version", "from_state", "to_state", "command", "acted_as", "person_id", "system", "reason", "request_id", "at", "xid" FROM "audit"."transition" WHERE ${row(0)}`,
    );
    await sealing.execute();
    expect(await verifyChain(dataSource)).toMatchObject({
      verified: false,
      problem: `row ${other} is in no block, and its time has passed: it was put in later`,
    });
  });

  test.each([
    ['hash', `'${'0'.repeat(64)}'`, 'block 2 was changed: its hash is another'],
    ['root', `'${'0'.repeat(64)}'`, 'block 2 was changed: its hash is another'],
    ['sealed_at', `"sealed_at" + interval '1 millisecond'`, 'block 2 was changed: its hash is another'],
    ['horizon', `"horizon" + 1`, 'block 2 was changed: its hash is another'],
    ['previous', `'${'0'.repeat(64)}'`, 'block 2 does not follow the block before it'],
  ])('a changed %s of a block', async (column, value, problem) => {
    await behindTheBack(`UPDATE "audit"."block" SET "${column}" = ${value} WHERE "number" = 2`);
    expect(await verifyChain(dataSource)).toMatchObject({ verified: false, problem });
  });

  test('a removed block', async () => {
    await behindTheBack(`DELETE FROM "audit"."block" WHERE "number" = 2`);
    expect(await verifyChain(dataSource)).toMatchObject({ verified: false, problem: 'block 2 is missing: block 3 comes instead' });
  });

  test('an end that was cut off, for who noted a block', async () => {
    const [, , last] = await blocks();
    const noted = { number: 3, hash: String(last?.hash) };
    expect(await verifyChain(dataSource, noted)).toMatchObject({ verified: true });
    await behindTheBack(
      `DELETE FROM "audit"."sealed" WHERE "block" = 3; DELETE FROM "audit"."block" WHERE "number" = 3; DELETE FROM "audit"."transition" WHERE ${row(2)}`,
    );
    expect(await verifyChain(dataSource)).toMatchObject({ verified: true, blocks: 2 });
    expect(await verifyChain(dataSource, noted)).toMatchObject({
      verified: false,
      problem: 'block 3 is missing: the chain ends before it',
    });
    await write([newId()]);
    await sealing.execute();
    expect(await verifyChain(dataSource, noted)).toMatchObject({ verified: false, problem: 'block 3 is not the one that was noted' });
  });

  test('the exported chain: any changed character, any line less', async () => {
    const lines: string[] = [];
    await writeChain(dataSource, async (line) => void lines.push(line));
    const check = (text: readonly string[]): ReturnType<typeof verifyChainFile> => verifyChainFile(each(text));
    expect(await check(lines)).toEqual({ blocks: 3, rows: 3 });
    for (const [n, line] of lines.entries()) {
      expect(await check(lines.filter((_, i) => i !== n))).toHaveProperty('problem');
      for (let at = 0; at < line.length; at += 1) {
        const forged = `${line.slice(0, at)}${line[at] === '1' ? '2' : '1'}${line.slice(at + 1)}`;
        expect(await check(lines.map((text, i) => (i === n ? forged : text)))).toHaveProperty('problem');
      }
    }
  });
});

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line);
}

test('the app can neither change nor remove what is sealed', async () => {
  await write([newId()]);
  await sealing.execute();
  for (const statement of [
    `UPDATE "audit"."block" SET "hash" = ''`,
    `DELETE FROM "audit"."block"`,
    `UPDATE "audit"."sealed" SET "leaf" = ''`,
    `TRUNCATE "audit"."sealed"`,
  ])
    await expect(dataSource.query(statement)).rejects.toMatchObject({ code: '42501' });
});
