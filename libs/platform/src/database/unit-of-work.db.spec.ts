import { DataSource } from 'typeorm';

import { DomainError, newId, systemActor } from '@traverse/kernel';

import { caught } from '../../../../test/support/caught.js';
import { startTestModule, type TestModule } from '../../../../test/support/module.js';
import { insertSpecimen, Specimen, specimenTables } from '../../../../test/support/specimen.js';
import { constraintOf, sqlState, type Tx, UnitOfWork } from '../index.js';

let house: TestModule;
let uow: UnitOfWork;
let dataSource: DataSource;
const actor = systemActor('test');

beforeAll(async () => {
  house = await startTestModule({ specimens: [Specimen], tables: specimenTables }, { POOL_SIZE: '6' });
  await house.database.asAdmin(`ALTER DATABASE "${house.database.name}" SET deadlock_timeout = '20ms'`);
  uow = house.app.get(UnitOfWork);
  dataSource = house.app.get(DataSource);
});
afterAll(() => house.close());

const specimen = (values: Partial<Specimen> = {}): Promise<Specimen> => uow.run(actor, async (tx) => insertSpecimen(tx, values));
const labelOf = async (id: string): Promise<string | undefined> =>
  (await dataSource.query<{ label: string }[]>(`SELECT "label" FROM "platform"."specimen" WHERE "id" = $1`, [id]))[0]?.label;
/** Two works that wait here for each other, the first time each comes by. */
function meeting(): () => Promise<void> {
  let arrived = 0;
  let open: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (open = resolve));
  return async () => {
    arrived += 1;
    if (arrived >= 2) open();
    await both;
  };
}

describe('re-runs', () => {
  test('a real serialization conflict under REPEATABLE READ: the loser runs again and both effects are there', async () => {
    const { id } = await specimen();
    const meet = meeting();
    let runs = 0;
    const add = (): Promise<void> =>
      uow.run(
        actor,
        async (tx) => {
          runs += 1;
          const [row] = await tx.sql<{ count: number }>(`SELECT "count" FROM "platform"."specimen" WHERE "id" = $1`, [id]);
          await meet();
          tx.defer(`UPDATE "platform"."specimen" SET "count" = $2 WHERE "id" = $1`, [id, (row?.count ?? 0) + 1]);
        },
        { isolation: 'REPEATABLE READ' },
      );
    await Promise.all([add(), add()]);
    expect(runs).toBe(3);
    const [row] = await dataSource.query<{ count: number }[]>(`SELECT "count" FROM "platform"."specimen" WHERE "id" = $1`, [id]);
    expect(row?.count).toBe(9);
  });

  test('a real deadlock: one of the two runs again', async () => {
    const [a, b] = [await specimen(), await specimen()];
    const meet = meeting();
    let runs = 0;
    const cross = (first: string, second: string): Promise<void> =>
      uow.run(actor, async (tx) => {
        runs += 1;
        await tx.lock(Specimen, first);
        await meet();
        const other = await tx.lock(Specimen, second);
        tx.update(other, { count: other.count + 1 });
      });
    await Promise.all([cross(a.id, b.id), cross(b.id, a.id)]);
    expect(runs).toBe(3);
  });

  test.each(['40001', '40P01'])('at most three times for %s, each time in a new transaction, then the error stands', async (state) => {
    const transactions = new Set<string>();
    let runs = 0;
    const error = await caught(
      uow.run(actor, async (tx) => {
        runs += 1;
        const [row] = await tx.sql<{ id: string }>('SELECT pg_current_xact_id()::text AS "id"');
        transactions.add(row?.id ?? '');
        insertSpecimen(tx, { label: 'never' });
        await tx.sql(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '${state}'; END $$`);
      }),
    );
    expect(sqlState(error)).toBe(state);
    expect(runs).toBe(3);
    expect(transactions.size).toBe(3);
    expect(await dataSource.query(`SELECT 1 FROM "platform"."specimen" WHERE "label" = 'never'`)).toEqual([]);
  });

  test('a conflict that the work hid behind an error of its own is still run again', async () => {
    let runs = 0;
    const result = await uow.run(actor, async (tx) => {
      runs += 1;
      if (runs > 1) return 'done';
      await tx.sql(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$`).catch(() => {
        throw new DomainError('test.hidden');
      });
      return 'not reached';
    });
    expect([result, runs]).toEqual(['done', 2]);
  });

  test('nothing else is run again', async () => {
    let runs = 0;
    for (const failure of [new DomainError('test.no'), new Error('a fault')]) {
      const error = await caught(uow.run(actor, () => Promise.reject(((runs += 1), failure))));
      expect(error).toBe(failure);
    }
    expect(runs).toBe(2);
  });
});

describe('pipelined writes', () => {
  test('one that fails makes COMMIT fail with the first error, and nothing persists', async () => {
    const taken = await specimen();
    let first: Specimen | undefined;
    const error = await caught(
      uow.run(actor, async (tx) => {
        first = insertSpecimen(tx);
        insertSpecimen(tx, { label: taken.label });
        insertSpecimen(tx);
        return 'looks well';
      }),
    );
    expect(sqlState(error)).toBe('23505');
    expect(constraintOf(error)).toBe('specimen_label');
    expect(await labelOf(first?.id ?? '')).toBeUndefined();
  });

  test('the first error surfaces also when a later, awaited statement trips over it', async () => {
    const taken = await specimen();
    const error = await caught(
      uow.run(actor, async (tx) => {
        insertSpecimen(tx, { label: taken.label });
        await tx.lock(Specimen, taken.id);
      }),
    );
    expect(constraintOf(error)).toBe('specimen_label');
  });

  test('a failure that the work swallowed does not pass for success', async () => {
    const taken = await specimen();
    let other: Specimen | undefined;
    const error = await caught(
      uow.run(actor, async (tx) => {
        other = insertSpecimen(tx);
        await tx
          .sql(`INSERT INTO "platform"."specimen" ("id", "state", "created_at", "label") VALUES ($1, 'raw', now(), $2)`, [
            newId(),
            taken.label,
          ])
          .catch(() => undefined);
      }),
    );
    expect(sqlState(error)).toBe('23505');
    expect(await labelOf(other?.id ?? '')).toBeUndefined();
  });

  test('what the work made of a failed statement is what is thrown', async () => {
    const taken = await specimen();
    const error = await caught(
      uow.run(actor, async (tx) => {
        await tx
          .sql(`INSERT INTO "platform"."specimen" ("id", "state", "created_at", "label") VALUES ($1, 'raw', now(), $2)`, [
            newId(),
            taken.label,
          ])
          .catch(() => {
            throw new DomainError('test.label-taken');
          });
      }),
    );
    expect(error).toMatchObject({ code: 'test.label-taken' });
  });

  test('an error of the work rolls back what was sent', async () => {
    let made: Specimen | undefined;
    await caught(
      uow.run(actor, async (tx) => {
        made = insertSpecimen(tx);
        throw new DomainError('test.no');
      }),
    );
    expect(await labelOf(made?.id ?? '')).toBeUndefined();
  });

  test('a statement that nobody could prepare in a broken transaction is prepared in the next one', async () => {
    const text = `SELECT $1::int + ${Math.floor(Math.random() * 1e6)} AS "sum"`;
    for (let i = 0; i < 6; i += 1) {
      await caught(
        uow.run(actor, async (tx) => {
          tx.defer('SELECT 1 / 0');
          tx.defer(text, [1]);
          tx.defer(text, [2]);
        }),
      );
    }
    for (let i = 0; i < 6; i += 1) {
      const rows = await uow.run(actor, async (tx) => {
        tx.defer(text, [1]);
        return tx.sql<{ sum: number }>(text, [2]);
      });
      expect(rows).toHaveLength(1);
    }
  });

  test('they run in order, and later reads of the transaction see them', async () => {
    const seen = await uow.run(actor, async (tx) => {
      const made = insertSpecimen(tx, { count: 1 });
      tx.update(made, { count: 2 });
      tx.update(made, { count: 3 });
      return (await tx.lock(Specimen, made.id)).count;
    });
    expect(seen).toBe(3);
  });
});

describe('broken connections', () => {
  const KILL = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = $1`;
  const pidOf = async (tx: Tx): Promise<number> => (await tx.sql<{ pid: number }>('SELECT pg_backend_pid() AS "pid"'))[0]?.pid ?? 0;
  const kill = (pid: number): Promise<void> => house.database.asAdmin(KILL.replace('$1', String(pid)));

  test('one that dies in the middle is an error, is not used again, and the pool goes on', async () => {
    let made: Specimen | undefined;
    for (let i = 0; i < 8; i += 1) {
      const error = await caught(
        uow.run(actor, async (tx) => {
          made = insertSpecimen(tx);
          await kill(await pidOf(tx));
          await tx.lock(Specimen, made.id);
        }),
      );
      expect(error).toBeInstanceOf(Error);
      expect(error).not.toBeInstanceOf(DomainError);
      expect(await labelOf(made?.id ?? '')).toBeUndefined();
    }
    await Promise.all(Array.from({ length: 12 }, () => specimen()));
  });

  test('one that dies before COMMIT never reports success', async () => {
    const error = await caught(
      uow.run(actor, async (tx) => {
        insertSpecimen(tx);
        await kill(await pidOf(tx));
        return 'looks well';
      }),
    );
    expect(error).toBeInstanceOf(Error);
  });

  test('a BEGIN that fails is an error of the run, and gives its connection back', async () => {
    for (let i = 0; i < 8; i += 1) {
      const error = await caught(uow.run(actor, async () => 'looks well', { isolation: 'NO SUCH LEVEL' as never }));
      expect(sqlState(error)).toBe('42601');
    }
    await Promise.all(Array.from({ length: 12 }, () => specimen()));
  });

  test('no listeners and no transactions are left behind', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        caught(
          uow.run(actor, async (tx) =>
            i % 3 ? insertSpecimen(tx, { label: i % 3 === 1 ? 'same' : newId() }) : Promise.reject(new Error('no')),
          ),
        ),
      ),
    );
    const runner = dataSource.createQueryRunner();
    const client = (await runner.connect()) as NodeJS.EventEmitter;
    expect(client.listenerCount('error')).toBeLessThanOrEqual(3);
    await runner.release();
    const open = await dataSource.query<object[]>(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
    );
    expect(open).toEqual([]);
  });
});

test('fifty transactions that each read over another connection do not starve each other of connections', async () => {
  const rows = await Promise.all(
    Array.from({ length: 50 }, () =>
      uow.run(actor, async (tx) => {
        await tx.sql('SELECT 1');
        return dataSource.query<{ one: number }[]>('SELECT 1 AS "one"');
      }),
    ),
  );
  expect(rows).toHaveLength(50);
});
