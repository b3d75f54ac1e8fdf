import { newId } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { type Answer, Visitor } from '../../../../test/support/visitor.js';
import { IdentityFacade } from '../identity.facade.js';
import { IdentityModule } from '../identity.module.js';
import { bootstrapAdministrators } from '../person/bootstrap-administrators.js';
import { CreatePersonWithRoles } from '../person/create-person-with-roles.js';
import type { GrantableRole } from './staff-role.entity.js';

const PASSWORD = 'seven blue lakes';
let house: TestApp;
let serial = 0;
let first: Visitor;
let second: Visitor;
const programmeId = newId();
const elsewhere = newId();
const twoAdministrators = [
  { email: 'Anna@example.org', name: 'Anna', password: PASSWORD },
  { email: 'bert@example.org', name: 'Bert', password: PASSWORD },
] as const;

beforeAll(async () => {
  house = await startTestApp({ modules: [IdentityModule] });
});
afterAll(() => house.close());

const code = (answer: Answer): unknown => [answer.status, answer.body['code']];

async function person(
  role?: GrantableRole,
  where: string | null = programmeId,
): Promise<{ personId: string; email: string; visitor: Visitor }> {
  const email = `person${(serial += 1)}@example.org`;
  const staff = role ? [{ role, programmeId: where }] : [];
  const personId = await house.get(CreatePersonWithRoles).execute({ email, name: `Person ${serial}`, password: PASSWORD, staff });
  const visitor = new Visitor(house);
  await visitor.logIn(email, PASSWORD);
  return { personId, email, visitor };
}

const ask = (who: Visitor, personId: string, role: GrantableRole, where: string | null = programmeId): Promise<Answer> =>
  who.post('/api/staff-roles', { personId, role, programmeId: where });
const confirm = (who: Visitor, id: unknown): Promise<Answer> => who.post(`/api/staff-roles/${String(id)}/confirm`);
const revoke = (who: Visitor, id: unknown): Promise<Answer> => who.post(`/api/staff-roles/${String(id)}/revoke`, { reason: 'has left' });
const rolesOf = async (visitor: Visitor): Promise<unknown> => (await visitor.get('/api/session')).body['roles'];

describe('the first administrators', () => {
  const bootstrap = (list: Parameters<typeof bootstrapAdministrators>[1]): Promise<string[]> =>
    bootstrapAdministrators(house.get(UnitOfWork), list);

  test('are two, with good passwords', async () => {
    const [anna, bert] = twoAdministrators;
    await expect(bootstrap([anna, { ...bert, email: ' anna@EXAMPLE.org' }])).rejects.toMatchObject({ code: 'identity.bootstrap-two' });
    await expect(bootstrap([anna] as never)).rejects.toMatchObject({ code: 'identity.bootstrap-two' });
    await expect(bootstrap([anna, { ...bert, password: 'short' }])).rejects.toMatchObject({ code: 'identity.password-weak' });
  });

  test('are made once, also by two who try at the same time', async () => {
    const tries = await Promise.allSettled([bootstrap(twoAdministrators), bootstrap(twoAdministrators)]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(bootstrap(twoAdministrators)).rejects.toMatchObject({ code: 'identity.bootstrap-done' });
    [first, second] = [new Visitor(house), new Visitor(house)];
    expect((await first.logIn('anna@example.org', PASSWORD)).body['roles']).toEqual(['administrator']);
    expect((await second.logIn('bert@example.org', PASSWORD)).body['roles']).toEqual(['administrator']);
  });
});

describe('roles that decide on grants or money', () => {
  test.each(['officer', 'approver', 'finance-officer', 'finance-approver', 'administrator'] as const)(
    '%s is asked for by one administrator and confirmed by another',
    async (role) => {
      const { personId, visitor } = await person();
      const { body } = await ask(first, personId, role);
      expect(body).toMatchObject({ state: 'requested', needsTwo: true, requestedByName: 'Anna' });
      expect(await rolesOf(visitor)).toEqual([]);
      expect(body['allowedCommands']).toEqual([{ command: 'revoke', dangerous: true, reasonRequired: false }]);
      expect(code(await confirm(first, body['id']))).toEqual([409, 'identity.second-administrator']);
      const granted = await confirm(second, body['id']);
      expect(granted.body).toMatchObject({ state: 'granted', grantedByName: 'Bert' });
      expect(await rolesOf(visitor)).toEqual([role]);
      expect(code(await confirm(second, body['id']))).toEqual([409, 'identity.staff-role.wrong-state']);
      expect((await revoke(first, body['id'])).body).toMatchObject({ state: 'revoked', allowedCommands: [] });
      expect(await rolesOf(visitor)).toEqual([]);
      const trail = await house.query(
        `SELECT "from_state", "to_state", "acted_as", "reason" FROM "audit"."transition" WHERE "entity_id" = $1 ORDER BY "version"`,
        [body['id']],
      );
      expect(trail).toMatchObject([
        { from_state: null, to_state: 'requested' },
        { from_state: 'requested', to_state: 'granted', acted_as: 'administrator' },
        { from_state: 'granted', to_state: 'revoked', reason: 'has left' },
      ]);
    },
  );

  test.each(['auditor', 'evaluator'] as const)('%s decides nothing and is granted by one', async (role) => {
    const { personId, visitor } = await person();
    expect((await ask(first, personId, role)).body).toMatchObject({ state: 'granted', needsTwo: false });
    expect(await rolesOf(visitor)).toEqual([role]);
  });

  test('two who confirm at once grant it once', async () => {
    const { personId } = await person();
    const third = (await person('administrator', null)).visitor;
    const { body } = await ask(first, personId, 'approver');
    const answers = await Promise.all([confirm(second, body['id']), confirm(third, body['id'])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('a request of somebody who is no administrator any more counts for nothing', async () => {
    const { personId } = await person();
    const third = await person('administrator', null);
    const { body } = await ask(third.visitor, personId, 'approver');
    const [role] = (await first.get<{ items: { id: string }[] }>(`/api/staff-roles?personId=${third.personId}`)).body.items;
    expect((await revoke(first, role?.id)).status).toBe(200);
    expect(code(await confirm(second, body['id']))).toEqual([409, 'identity.requester-gone']);
  });
});

describe('nobody', () => {
  test('grants themselves anything, neither by asking nor by confirming', async () => {
    const me = (await first.get('/api/session')).body['person'] as { id: string };
    for (const role of ['auditor', 'approver', 'administrator'] as const)
      expect(code(await ask(first, me.id, role))).toEqual([409, 'identity.not-yourself']);
    const third = await person('administrator', elsewhere);
    const { body } = await ask(first, third.personId, 'administrator', null);
    expect(code(await confirm(third.visitor, body['id']))).toEqual([409, 'identity.out-of-reach']);
    await revoke(second, body['id']);
  });

  test('holds the administration and a deciding role', async () => {
    const officer = await person('officer');
    expect(code(await ask(first, officer.personId, 'administrator', null))).toEqual([409, 'identity.roles-clash']);
    const administrator = await person('administrator', elsewhere);
    expect(code(await ask(first, administrator.personId, 'finance-approver'))).toEqual([409, 'identity.roles-clash']);
    const nobodyYet = await person();
    const [a, b] = [await ask(first, nobodyYet.personId, 'administrator'), await ask(first, nobodyYet.personId, 'approver')];
    const answers = await Promise.all([confirm(second, a.body['id']), confirm(second, b.body['id'])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('but administrators comes near these routes', async () => {
    for (const role of ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor', 'evaluator', undefined] as const) {
      const { visitor, personId } = await person(role);
      expect((await visitor.get('/api/staff-roles')).status).toBe(403);
      expect((await visitor.get('/api/people')).status).toBe(403);
      expect((await visitor.get('/api/dead-letters')).status).toBe(403);
      expect((await ask(visitor, personId, 'approver')).status).toBe(403);
    }
  });

  test('reaches beyond the programme that they administer', async () => {
    const local = (await person('administrator', elsewhere)).visitor;
    const { personId } = await person();
    expect(code(await ask(local, personId, 'auditor', programmeId))).toEqual([403, 'identity.out-of-reach']);
    expect(code(await ask(local, personId, 'auditor', null))).toEqual([403, 'identity.out-of-reach']);
    expect((await ask(local, personId, 'auditor', elsewhere)).status).toBe(201);
    const { body } = await ask(first, personId, 'approver', null);
    expect(code(await confirm(local, body['id']))).toEqual([409, 'identity.out-of-reach']);
  });
});

test('a role is held once per programme', async () => {
  const { personId } = await person();
  const answers = await Promise.all([ask(first, personId, 'auditor'), ask(second, personId, 'auditor')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect((await ask(first, personId, 'auditor', null)).status).toBe(201);
  expect(code(await ask(first, newId(), 'auditor'))).toEqual([404, 'person.not-found']);
});

test('two administrators stay, also when they turn on each other at once', async () => {
  const granted = async (): Promise<{ id: string; personName: string; programmeId: string | null; role: string }[]> =>
    (
      await first.get<{ items: { id: string; personName: string; programmeId: string | null; role: string }[] }>(
        '/api/staff-roles?state=granted',
      )
    ).body.items.filter((item) => item.role === 'administrator' && item.programmeId === null);
  for (const { id, personName } of await granted()) if (!['Anna', 'Bert'].includes(personName)) await revoke(first, id);
  const [one, two] = await granted();
  expect((await granted()).map(({ personName }) => personName).sort()).toEqual(['Anna', 'Bert']);
  expect(code(await revoke(first, one?.id))).toEqual([409, 'identity.two-administrators-stay']);
  const third = await person('administrator', null);
  const answers = await Promise.all([revoke(third.visitor, one?.id), revoke(third.visitor, two?.id)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const left = new Set(
    (
      await house.query<{ person_id: string }>(
        `SELECT "person_id" FROM "identity"."staff_role" WHERE "role" = 'administrator' AND "programme_id" IS NULL AND "state" = 'granted'`,
      )
    ).map(({ person_id }) => person_id),
  );
  expect(left.size).toBe(2);
  // The ones who lost it are made anew, for the tests that follow.
  await house
    .get(CreatePersonWithRoles)
    .execute({ email: 'anna2@example.org', name: 'Anna', password: PASSWORD, staff: [{ role: 'administrator', programmeId: null }] });
  await house
    .get(CreatePersonWithRoles)
    .execute({ email: 'bert2@example.org', name: 'Bert', password: PASSWORD, staff: [{ role: 'administrator', programmeId: null }] });
  await first.logIn('anna2@example.org', PASSWORD);
  await second.logIn('bert2@example.org', PASSWORD);
});

describe('people', () => {
  test('are found by part of a name or an address, page by page', async () => {
    const { personId, email } = await person('auditor');
    const found = await first.get<{ items: { id: string; roles: unknown[]; allowedCommands: { command: string }[] }[] }>(
      `/api/people?q=${email.slice(0, -4)}`,
    );
    expect(found.body.items).toMatchObject([
      { id: personId, roles: [{ role: 'auditor', programmeId, state: 'granted' }], memberships: [] },
    ]);
    expect(found.body.items[0]?.allowedCommands.map(({ command }) => command)).toEqual(['disable']);
    expect((await first.get('/api/people?q=100%25_nobody')).body).toEqual({ items: [], nextCursor: null });
    await house.query(
      `INSERT INTO "identity"."person" ("id", "state", "created_at", "email", "name", "language", "password_hash")
       SELECT gen_random_uuid(), 'active', now(), 'many' || i || '@example.org', 'Many ' || i % 7, 'en', 'none' FROM generate_series(1, 52) i`,
    );
    const ids: string[] = [];
    let cursor = '';
    do {
      const { body } = await first.get<{ items: { id: string }[]; nextCursor: string | null }>(
        `/api/people?q=many&cursor=${cursor}`.replace(/&cursor=$/, ''),
      );
      ids.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor ?? '';
    } while (cursor !== '');
    expect(new Set(ids).size).toBe(52);
    expect(ids).toHaveLength(52);
    expect((await first.get('/api/people?cursor=nonsense')).status).toBe(400);
  });

  test('can be shut out at once and let in again, with a reason', async () => {
    const { personId, email, visitor } = await person('officer');
    expect((await first.post(`/api/people/${personId}/disable`, {})).status).toBe(400);
    expect((await first.post(`/api/people/${personId}/disable`, { reason: 'left the agency' })).body).toMatchObject({ state: 'disabled' });
    expect((await visitor.get('/api/sessions')).status).toBe(401);
    expect(code(await new Visitor(house).logIn(email, PASSWORD))).toEqual([403, 'identity.account-disabled']);
    expect(code(await new Visitor(house).logIn(email, 'wrong'))).toEqual([401, 'identity.wrong-credentials']);
    expect(await house.get(IdentityFacade).peopleWithRole('officer', programmeId)).not.toContainEqual(
      expect.objectContaining({ personId }),
    );
    await first.post(`/api/people/${personId}/enable`, { reason: 'is back again' });
    expect((await new Visitor(house).logIn(email, PASSWORD)).status).toBe(200);
    expect(await house.get(IdentityFacade).peopleWithRole('officer', programmeId)).toContainEqual(expect.objectContaining({ personId }));
  });

  test('cannot shut out themselves, nor from the administration of one programme', async () => {
    const me = (await first.get('/api/session')).body['person'] as { id: string };
    expect(code(await first.post(`/api/people/${me.id}/disable`, { reason: 'goodbye' }))).toEqual([409, 'identity.not-yourself']);
    const { personId } = await person();
    const local = (await person('administrator', elsewhere)).visitor;
    expect(code(await local.post(`/api/people/${personId}/disable`, { reason: 'goodbye' }))).toEqual([409, 'identity.out-of-reach']);
  });
});

describe('failed jobs', () => {
  test('are listed and replayed', async () => {
    const [event] = await house.query<{ id: string }>(`SELECT "id" FROM "outbox"."event" LIMIT 1`);
    await house.query(
      `INSERT INTO "outbox"."delivery" ("event_id", "subscriber", "state", "attempts", "due_at", "last_error") VALUES ($1, 'nobody.listens', 'dead', 5, now(), 'boom')`,
      [event?.id],
    );
    expect((await first.get('/api/dead-letters')).body).toMatchObject({
      items: [{ subscriber: 'nobody.listens', lastError: 'boom', attempts: 5 }],
    });
    const letter = { eventId: event?.id, subscriber: 'nobody.listens' };
    expect((await first.post('/api/dead-letters/replay', letter)).status).toBe(204);
    expect(code(await first.post('/api/dead-letters/replay', letter))).toEqual([404, 'dead-letter.not-found']);
    expect((await first.get('/api/dead-letters')).body).toEqual({ items: [] });
  });
});
