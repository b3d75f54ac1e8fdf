import { DataSource } from 'typeorm';

import { type Actor, defineWorkflow, DomainError, newId, systemActor } from '@traverse/kernel';

import { caught } from '../../../../test/support/caught.js';
import { startTestModule, type TestModule } from '../../../../test/support/module.js';
import { insertSpecimen, Specimen, specimenTables } from '../../../../test/support/specimen.js';
import { commandsFor, recordCreated, transition, transitionMany, UnitOfWork } from '../index.js';

interface Facts {
  readonly tired: boolean;
  readonly late: boolean;
}

const workflow = defineWorkflow<'raw' | 'polished' | 'broken', 'polish' | 'break', Specimen, Facts>({
  name: 'platform.specimen',
  table: 'platform.specimen',
  initial: 'raw',
  states: ['raw', 'polished', 'broken'],
  final: ['broken'],
  parties: (row) => ({ applicantOrganisationId: row.ownerId }),
  edges: [
    {
      from: 'raw',
      on: 'polish',
      to: 'polished',
      by: ['applicant'],
      guard: [({ facts }) => (facts.tired ? 'test.tired' : null), ({ facts }) => (facts.late ? 'test.late' : null)],
      emits: 'platform.specimen.polished.v1',
    },
    { from: ['raw', 'polished'], on: 'break', to: 'broken', by: ['officer', 'system:test.breaker'], emits: null, reason: 'required' },
  ],
});

const ready = { facts: { tired: false, late: false } };
const company = newId();
const owner: Actor = {
  personId: newId(),
  system: null,
  staff: [],
  memberships: [{ organisationId: company, kind: 'sme', right: 'owner' }],
};
const officer: Actor = { personId: newId(), system: null, staff: [{ role: 'officer', programmeId: null }], memberships: [] };
const viewer: Actor = { ...owner, personId: newId(), memberships: [{ organisationId: company, kind: 'sme', right: 'viewer' }] };

let house: TestModule;
let uow: UnitOfWork;
let dataSource: DataSource;

beforeAll(async () => {
  house = await startTestModule({ specimens: [Specimen], tables: specimenTables });
  uow = house.app.get(UnitOfWork);
  dataSource = house.app.get(DataSource);
});
afterAll(() => house.close());

const create = (): Promise<Specimen> =>
  uow.run(owner, async (tx) => {
    const made = insertSpecimen(tx, { ownerId: company });
    recordCreated(tx, workflow, made);
    return made;
  });
const polish = (actor: Actor, id: string, facts: Facts = ready.facts): Promise<Specimen> =>
  uow.run(actor, async (tx) => {
    const row = await tx.lock(Specimen, id);
    transition(tx, workflow, row, 'polish', { facts, payload: { shade: 'red' } });
    return row;
  });
const audit = (id: string): Promise<Record<string, unknown>[]> =>
  dataSource.query(
    `SELECT "entity", "version", "from_state", "to_state", "command", "acted_as", "person_id", "system", "reason" FROM "audit"."transition" WHERE "entity_id" = $1 ORDER BY "version"`,
    [id],
  );
const stateOf = async (id: string): Promise<unknown> =>
  (await dataSource.query<object[]>(`SELECT "state", "version" FROM "platform"."specimen" WHERE "id" = $1`, [id]))[0];
const events = (id: string): Promise<object[]> =>
  dataSource.query(`SELECT "type", "payload" FROM "outbox"."event" WHERE "subject_id" = $1`, [id]);

test('state, version, audit row and event, in one transaction', async () => {
  const { id } = await create();
  expect(await polish(owner, id)).toMatchObject({ state: 'polished', version: 2 });
  expect(await stateOf(id)).toEqual({ state: 'polished', version: 2 });
  const entity = 'platform.specimen';
  const by = { person_id: owner.personId, system: null, reason: null };
  expect(await audit(id)).toEqual([
    { entity, version: 1, from_state: null, to_state: 'raw', command: 'create', acted_as: 'creator', ...by },
    { entity, version: 2, from_state: 'raw', to_state: 'polished', command: 'polish', acted_as: 'applicant', ...by },
  ]);
  expect(await events(id)).toEqual([{ type: 'platform.specimen.polished.v1', payload: { shade: 'red' } }]);
});

test('or nothing: what comes after it and fails takes it along', async () => {
  const { id } = await create();
  await caught(
    uow.run(owner, async (tx) => {
      transition(tx, workflow, await tx.lock(Specimen, id), 'polish', ready);
      insertSpecimen(tx, { amountMinor: -1n });
    }),
  );
  expect(await stateOf(id)).toEqual({ state: 'raw', version: 1 });
  expect(await audit(id)).toHaveLength(1);
  expect(await events(id)).toEqual([]);
});

test('a row that was only read is refused', async () => {
  const { id } = await create();
  const read = await dataSource.getRepository(Specimen).findOneByOrFail({ id });
  await expect(uow.run(owner, async (tx) => transition(tx, workflow, read, 'polish', ready))).rejects.toThrow(
    'was not locked in this transaction',
  );
  expect(await audit(id)).toHaveLength(1);
});

test('a lock of another transaction does not count', async () => {
  const { id } = await create();
  const before = await uow.run(owner, (tx) => tx.lock(Specimen, id));
  await expect(uow.run(owner, async (tx) => transition(tx, workflow, before, 'polish', ready))).rejects.toThrow('was not locked');
});

test.each([
  ['a viewer of the company', viewer],
  ['an officer, for whom this edge is not', officer],
  ['a system actor of another name', systemActor('test.other')],
])('not for %s: 403', async (_who, actor) => {
  const { id } = await create();
  expect(await caught(polish(actor, id))).toMatchObject({ code: 'platform.specimen.not-allowed', status: 403 });
  expect(await stateOf(id)).toEqual({ state: 'raw', version: 1 });
});

test('the wrong state is 409 with the state, whoever asks', async () => {
  const { id } = await create();
  await polish(owner, id);
  const error = await caught(polish(owner, id));
  expect(error).toMatchObject({ code: 'platform.specimen.wrong-state', status: 409, params: { state: 'polished', command: 'polish' } });
});

test('all guards that bar are named, the first is the code', async () => {
  const { id } = await create();
  const error = await caught(polish(owner, id, { tired: true, late: true }));
  expect(error).toBeInstanceOf(DomainError);
  expect(error).toMatchObject({
    code: 'test.tired',
    status: 409,
    fields: [
      { path: '', code: 'test.tired' },
      { path: '', code: 'test.late' },
    ],
  });
});

test('a reason that is asked for must be given, and is kept', async () => {
  const { id } = await create();
  const breakIt = (reason?: string): Promise<void> =>
    uow.run(officer, async (tx) => transition(tx, workflow, await tx.lock(Specimen, id), 'break', { ...ready, reason }));
  for (const reason of [undefined, '', '   ']) {
    expect(await caught(breakIt(reason))).toMatchObject({ code: 'platform.reason-required', status: 400, fields: [{ path: 'reason' }] });
  }
  await breakIt('  fell down ');
  expect((await audit(id)).pop()).toMatchObject({ acted_as: 'officer', reason: 'fell down', to_state: 'broken' });
});

test('a timer or import acts by name and leaves no person', async () => {
  const { id } = await create();
  await uow.run(systemActor('test.breaker'), async (tx) =>
    transition(tx, workflow, await tx.lock(Specimen, id), 'break', { ...ready, reason: 'time' }),
  );
  expect((await audit(id)).pop()).toMatchObject({ acted_as: 'system:test.breaker', system: 'system:test.breaker', person_id: null });
});

test('two at once: one goes, the other finds the new state', async () => {
  const { id } = await create();
  const results = await Promise.allSettled([polish(owner, id), polish(owner, id), polish(owner, id)]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await audit(id)).toHaveLength(2);
  expect(await events(id)).toHaveLength(1);
});

describe('a set of rows', () => {
  const some = (count: number): Promise<Specimen[]> => Promise.all(Array.from({ length: count }, create));
  const polishAll = (ids: readonly string[], tiredId?: string): Promise<void> =>
    uow.run(owner, async (tx) =>
      transitionMany(tx, workflow, await tx.lockMany(Specimen, ids), 'polish', {
        facts: ({ id }) => ({ tired: id === tiredId, late: false }),
        payload: ({ id }) => ({ shade: `of ${id}` }),
        patch: ({ label }) => ({ otherMinor: BigInt(label.length), foundAt: new Date(0), notes: { label } }),
      }),
    );

  test('moves as each alone would: state, version, other columns, audit row, event', async () => {
    const rows = await some(3);
    const ids = rows.map(({ id }) => id);
    await polishAll(ids);
    const read = await dataSource.getRepository(Specimen).findBy(ids.map((id) => ({ id })));
    expect(read).toHaveLength(3);
    for (const row of read) {
      const others = { otherMinor: BigInt(row.label.length), foundAt: new Date(0), notes: { label: row.label } };
      expect(row).toMatchObject({ state: 'polished', version: 2, ...others });
      const by = { person_id: owner.personId, system: null, reason: null };
      const step = { version: 2, from_state: 'raw', to_state: 'polished', command: 'polish', acted_as: 'applicant' };
      expect((await audit(row.id)).pop()).toEqual({ entity: 'platform.specimen', ...step, ...by });
      expect(await events(row.id)).toEqual([{ type: 'platform.specimen.polished.v1', payload: { shade: `of ${row.id}` } }]);
    }
  });

  test('not one of them moves when one may not', async () => {
    const [first, second] = await some(2);
    const ids = [first?.id ?? '', second?.id ?? ''];
    expect(await caught(polishAll(ids, second?.id))).toMatchObject({ code: 'test.tired', status: 409 });
    for (const id of ids) expect([await stateOf(id), await events(id)]).toEqual([{ state: 'raw', version: 1 }, []]);
  });

  test('rows that were only read are refused, and two sets at once move each row once', async () => {
    const rows = await some(4);
    await expect(uow.run(owner, async (tx) => transitionMany(tx, workflow, rows, 'polish', { facts: () => ready.facts }))).rejects.toThrow(
      'was not locked in this transaction',
    );
    const ids = rows.map(({ id }) => id);
    const results = await Promise.allSettled([polishAll(ids), polishAll([...ids].reverse()), polishAll(ids.slice(1))]);
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
    for (const id of ids.slice(1)) expect([(await audit(id)).length, (await events(id)).length]).toEqual([2, 1]);
  });
});

test('a life begins in the initial state', async () => {
  await expect(uow.run(owner, async (tx) => recordCreated(tx, workflow, insertSpecimen(tx, { state: 'polished' })))).rejects.toThrow(
    'must begin as raw',
  );
});

test('the buttons are what transition would accept', async () => {
  const row = await create();
  const names = (actor: Actor, facts: Facts): string[] => commandsFor(workflow, row, actor, facts).map(({ command }) => command);
  expect(names(owner, ready.facts)).toEqual(['polish']);
  expect(names(owner, { tired: true, late: false })).toEqual([]);
  expect(names(viewer, ready.facts)).toEqual([]);
  expect(commandsFor(workflow, row, officer, ready.facts)).toEqual([{ command: 'break', dangerous: false, reasonRequired: true }]);
});
