import { DataSource, QueryFailedError } from 'typeorm';

import { DomainError, newId, systemActor } from '@traverse/kernel';

import { caught } from '../../../../test/support/caught.js';
import { startTestModule, type TestModule } from '../../../../test/support/module.js';
import { insertSpecimen, Specimen, specimenTables } from '../../../../test/support/specimen.js';
import { sqlState, UnitOfWork } from '../index.js';

let house: TestModule;
let uow: UnitOfWork;
let dataSource: DataSource;
const actor = systemActor('test');

beforeAll(async () => {
  house = await startTestModule({ specimens: [Specimen], tables: specimenTables });
  uow = house.app.get(UnitOfWork);
  dataSource = house.app.get(DataSource);
});
afterAll(() => house.close());

const specimen = (values: Partial<Specimen> = {}): Promise<Specimen> => uow.run(actor, async (tx) => insertSpecimen(tx, values));
const labelOf = async (id: string): Promise<string | undefined> =>
  (await dataSource.query<{ label: string }[]>(`SELECT "label" FROM "platform"."specimen" WHERE "id" = $1`, [id]))[0]?.label;

describe('TypeORM within the transaction', () => {
  test('a pessimistic lock through the manager works and holds', async () => {
    const { id } = await specimen();
    await uow.run(actor, async (tx) => {
      const found = await tx.manager.findOne(Specimen, { where: { id }, lock: { mode: 'pessimistic_write' } });
      expect(found?.id).toBe(id);
      const error = await caught(dataSource.query(`SELECT 1 FROM "platform"."specimen" WHERE "id" = $1 FOR UPDATE NOWAIT`, [id]));
      expect(sqlState(error)).toBe('55P03');
    });
  });

  test('save opens no transaction of its own: it is rolled back with the rest', async () => {
    const { id, label } = await specimen();
    await caught(
      uow.run(actor, async (tx) => {
        const found = await tx.manager.findOneByOrFail(Specimen, { id });
        found.label = newId();
        await tx.manager.save(found);
        throw new DomainError('test.no');
      }),
    );
    expect(await labelOf(id)).toBe(label);
  });

  test('a repository of the DataSource outside still makes transactions of its own', async () => {
    const { id } = await specimen();
    await uow.run(actor, async (tx) => void (await tx.lock(Specimen, id)));
    const repository = dataSource.getRepository(Specimen);
    const found = await repository.findOneByOrFail({ id });
    found.count = 99;
    await repository.save(found);
    expect((await repository.findOneByOrFail({ id })).count).toBe(99);
    expect(await caught(repository.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } }))).toBeInstanceOf(Error);
  });

  test('errors of the manager keep their SQLSTATE', async () => {
    const taken = await specimen();
    const error = await caught(
      uow.run(actor, async (tx) => {
        await tx.manager.insert(Specimen, { id: newId(), label: taken.label, state: 'raw', createdAt: tx.now });
      }),
    );
    expect(error).toBeInstanceOf(QueryFailedError);
    expect(sqlState(error)).toBe('23505');
  });
});

describe('rows', () => {
  const values = {
    amountMinor: 9_007_199_254_740_993n,
    otherMinor: 123_456_789_012_345_678n,
    count: -3,
    shiny: true,
    foundAt: new Date('2026-03-29T01:30:00.123Z'),
    notes: { deep: [1, 'two', null, { three: true }] },
    tags: ['plain', 'with "quotes" and, comma', '', 'ünïcode'],
    ownerId: newId(),
  };

  test('insert, lock, lockMany, update and the repository agree on bigint, Date, jsonb and arrays', async () => {
    const made = await specimen(values);
    const patch = { amountMinor: 1n, otherMinor: null, foundAt: null, notes: ['list'], tags: [], shiny: false };
    await uow.run(actor, async (tx) => {
      const locked = await tx.lock(Specimen, made.id);
      expect(locked).toMatchObject(values);
      expect(locked).toBeInstanceOf(Specimen);
      expect([locked]).toEqual(await tx.lockMany(Specimen, [made.id]));
      expect({ ...(await tx.manager.findOneByOrFail(Specimen, { id: made.id })) }).toEqual({ ...locked });
      tx.update(locked, patch);
      expect(locked).toMatchObject(patch);
      expect(await tx.lock(Specimen, made.id)).toMatchObject(patch);
    });
    expect(await dataSource.getRepository(Specimen).findOneByOrFail({ id: made.id })).toMatchObject({ ...values, ...patch });
  });

  test('a list and a plain text in jsonb come back as they went in', async () => {
    for (const notes of [['a', 1], 'text', 42, true, { nested: { list: [] } }]) {
      const { id } = await specimen({ notes });
      await uow.run(actor, async (tx) => expect((await tx.lock(Specimen, id)).notes).toEqual(notes));
    }
  });

  test('columns that are not given take their defaults', async () => {
    const { id } = await specimen();
    await uow.run(actor, async (tx) =>
      expect(await tx.lock(Specimen, id)).toMatchObject({
        amountMinor: 0n,
        otherMinor: null,
        count: 7,
        shiny: false,
        tags: [],
        notes: null,
        foundAt: null,
      }),
    );
  });

  test('lockMany locks in the order of ids and leaves out what is not there; lock says what was not found', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => specimen()));
    const ids = all.map(({ id }) => id).sort();
    await uow.run(actor, async (tx) => {
      const found = await tx.lockMany(Specimen, [...ids].reverse().concat(newId()));
      expect(found.map(({ id }) => id)).toEqual(ids);
      expect(await tx.lockMany(Specimen, [])).toEqual([]);
    });
    const error = await caught(uow.run(actor, (tx) => tx.lock(Specimen, newId())));
    expect(error).toMatchObject({ code: 'specimen.not-found', status: 404 });
  });

  test('a row that was not locked may not be updated; what is not a column may not be set', async () => {
    const { id } = await specimen();
    const read = await dataSource.getRepository(Specimen).findOneByOrFail({ id });
    await expect(uow.run(actor, async (tx) => tx.update(read, { count: 1 }))).rejects.toThrow('was not locked');
    await expect(uow.run(actor, async (tx) => tx.update(await tx.lock(Specimen, id), { nothing: 1 } as never))).rejects.toThrow(
      'has no column nothing',
    );
  });

  test('what is undefined in a patch stays as it is', async () => {
    const { id, label } = await specimen({ count: 5 });
    await uow.run(actor, async (tx) => {
      const locked = await tx.lock(Specimen, id);
      tx.update(locked, {});
      tx.update(locked, { label: undefined, count: 6 });
      expect(locked).toMatchObject({ label, count: 6 });
      expect(await tx.lock(Specimen, id)).toMatchObject({ label, count: 6 });
    });
  });
});
