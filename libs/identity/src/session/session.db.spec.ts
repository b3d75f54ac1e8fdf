import { Controller, Get, Module, Post } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, definePermissions, Public } from '@traverse/platform';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { Visitor } from '../../../../test/support/visitor.js';
import { IdentityModule } from '../identity.module.js';
import { CreatePersonWithRoles, type NewPersonWithRoles } from '../person/create-person-with-roles.js';
import { ABSOLUTE_MS, IDLE_MS } from './session-reader.js';
import { hashToken } from './tokens.js';

definePermissions({ 'probe.use': ['signed-in'], 'probe.pay': ['finance-officer'] });

@Controller('api/probe')
class ProbeController {
  @Get('whoami')
  @Can('probe.use')
  whoAmI(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Post('change')
  @Can('probe.use')
  changeSomething(): object {
    return { done: true };
  }

  @Get('pay')
  @Can('probe.pay')
  pay(): object {
    return { done: true };
  }

  @Post('open')
  @Public()
  openDoor(@CurrentActor() actor: Actor): object {
    return { personId: actor.personId };
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

const PASSWORD = 'seven blue lakes';
let house: TestApp;
let serial = 0;

beforeAll(async () => {
  house = await startTestApp({ modules: [IdentityModule, ProbeModule], env: { LOGIN_ATTEMPTS_PER_MINUTE: '8' } });
});
afterAll(() => house.close());

async function somebody(more: Partial<NewPersonWithRoles> = {}): Promise<{ personId: string; email: string }> {
  const email = `person${(serial += 1)}@example.org`;
  return { email, personId: await house.get(CreatePersonWithRoles).execute({ email, name: 'Some Body', password: PASSWORD, ...more }) };
}

async function signedIn(more: Partial<NewPersonWithRoles> = {}): Promise<Visitor & { personId: string; email: string }> {
  const person = await somebody(more);
  const visitor = new Visitor(house);
  expect((await visitor.logIn(person.email, PASSWORD)).status).toBe(200);
  return Object.assign(visitor, person);
}

describe('log-in', () => {
  test('gives a cookie that scripts cannot read, and keeps only its hash', async () => {
    const { email, personId } = await somebody();
    const visitor = new Visitor(house);
    const { status, body, cookies } = await visitor.logIn(` ${email.toUpperCase()} `, PASSWORD);
    expect(status).toBe(200);
    expect(body).toMatchObject({ person: { id: personId, email }, roles: [], parties: [], demo: true });
    expect(cookies).toMatchObject([{ name: 'traverse_session', httpOnly: true, sameSite: 'Lax', path: '/' }]);
    expect(cookies[0]).not.toHaveProperty('secure');
    const token = visitor.cookie ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const rows = await house.query<{ row: string }>(`SELECT s::text AS "row" FROM "identity"."session" s WHERE "token_hash" = $1`, [
      hashToken(token),
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(token);
  });

  test('answers a wrong password and an unknown address with the same words', async () => {
    const { email } = await somebody();
    const wrong = await new Visitor(house).logIn(email, 'another password');
    const unknown = await new Visitor(house).logIn('nobody@example.org', 'another password');
    expect(wrong.status).toBe(401);
    expect(unknown.status).toBe(401);
    const without = ({ requestId: _, ...rest }: Record<string, unknown>): unknown => rest;
    expect(without(unknown.body)).toEqual(without(wrong.body));
    expect(wrong.body['code']).toBe('identity.wrong-credentials');
  });

  test.each([[{}], [{ email: 'a@example.org' }], [{ email: { $ne: 1 }, password: ['x'] }]])('refuses %j', async (payload) => {
    expect((await new Visitor(house).post('/api/session', payload)).status).toBe(401);
  });

  test('a new log-in ends the session that the browser came with', async () => {
    const visitor = await signedIn();
    const before = visitor.cookie;
    await visitor.logIn(visitor.email, PASSWORD);
    const old = new Visitor(house);
    old.cookie = before;
    expect(visitor.cookie).not.toBe(before);
    expect((await old.get('/api/probe/whoami')).status).toBe(401);
    expect((await visitor.get('/api/probe/whoami')).status).toBe(200);
  });

  test('does not let an Idempotency-Key keep the token', async () => {
    const { email } = await somebody();
    const key = { 'idempotency-key': 'log-in-twice' };
    const [first, second] = [new Visitor(house), new Visitor(house)];
    await first.post('/api/session', { email, password: PASSWORD }, key);
    await second.post('/api/session', { email, password: PASSWORD }, key);
    expect(first.cookie).toMatch(/^[\w-]{43}$/);
    expect(second.cookie).not.toBe(first.cookie);
    expect(await house.query(`SELECT 1 FROM "platform"."idempotency"`)).toEqual([]);
  });

  test('many at once each get their own person', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => somebody()));
    const answers = await Promise.all(people.map(({ email }) => new Visitor(house).logIn(email, PASSWORD)));
    expect(answers.map(({ body }) => (body['person'] as { id: string } | undefined)?.id)).toEqual(people.map(({ personId }) => personId));
  });
});

describe('attempts', () => {
  test('are limited per account, for known and unknown addresses alike, also all at once', async () => {
    for (const email of [(await somebody()).email, 'still.nobody@example.org']) {
      await house.clock.advance(60_000);
      const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => new Visitor(house).logIn(email, `guess number ${i}`)));
      expect(answers.map(({ status }) => status).sort()).toEqual([401, 401, 401, 401, 429, 429, 429, 429]);
      expect(answers.find(({ status }) => status === 429)?.body).toMatchObject({ code: 'identity.too-many-attempts' });
    }
  });

  test('a limited account opens again when the time is over, and success wipes the failures', async () => {
    await house.clock.advance(60_000);
    const { email } = await somebody();
    const visitor = new Visitor(house);
    for (let i = 0; i < 5; i += 1) await visitor.logIn(email, 'not the password');
    expect((await visitor.logIn(email, PASSWORD)).status).toBe(429);
    await house.clock.advance(15 * 60_000);
    expect((await visitor.logIn(email, PASSWORD)).status).toBe(200);
    for (let i = 0; i < 3; i += 1) await visitor.logIn(email, 'not the password');
    expect((await visitor.logIn(email, PASSWORD)).status).toBe(200);
    expect((await visitor.logIn(email, 'not the password')).status).toBe(401);
  });

  test('are limited per address over all accounts', async () => {
    await house.clock.advance(60_000);
    const statuses: number[] = [];
    for (let i = 0; i < 10; i += 1) statuses.push((await new Visitor(house).logIn(`guess${i}@example.org`, 'x')).status);
    expect(statuses).toEqual([...Array<number>(8).fill(401), 429, 429]);
    await house.clock.advance(60_000);
  });
});

describe('a session', () => {
  test('makes the actor: person, memberships, staff roles, as they stand now', async () => {
    const programmeId = '01940000-0000-7000-8000-000000000001';
    const visitor = await signedIn({ staff: [{ role: 'finance-officer', programmeId }] });
    const { body } = await visitor.get('/api/probe/whoami');
    expect(body).toMatchObject({
      personId: visitor.personId,
      system: null,
      memberships: [],
      staff: [{ role: 'finance-officer', programmeId }],
      request: { id: expect.any(String), receivedAt: expect.any(String) },
    });
    expect((await visitor.get('/api/probe/pay')).status).toBe(200);
  });

  test('is over when nothing came for a while', async () => {
    const visitor = await signedIn();
    await house.clock.advance(IDLE_MS - 1000);
    expect((await visitor.get('/api/probe/whoami')).status).toBe(200);
    await house.clock.advance(IDLE_MS - 1000);
    expect((await visitor.get('/api/probe/whoami')).status).toBe(200);
    await house.clock.advance(IDLE_MS + 1000);
    const { status, body } = await visitor.get('/api/probe/whoami');
    expect([status, body['code']]).toEqual([401, 'identity.not-signed-in']);
    expect((await visitor.get('/api/session')).body).toMatchObject({ person: null, csrfToken: '' });
  });

  test('is over at its end, however busy it is', async () => {
    const visitor = await signedIn();
    const step = IDLE_MS / 2;
    for (let past = step; past < ABSOLUTE_MS; past += step) {
      await house.clock.advance(step);
      expect((await visitor.get('/api/probe/whoami')).status).toBe(200);
    }
    await house.clock.advance(step);
    expect((await visitor.get('/api/probe/whoami')).status).toBe(401);
  });

  test('is told to nobody’s cache', async () => {
    expect((await (await signedIn()).get('/api/session')).headers['cache-control']).toBe('no-store');
  });

  test('ends with log-out, and the cookie goes', async () => {
    const visitor = await signedIn();
    const token = visitor.cookie;
    expect((await visitor.send('DELETE', '/api/session')).status).toBe(204);
    expect(visitor.cookie).toBeNull();
    visitor.cookie = token;
    expect((await visitor.get('/api/probe/whoami')).status).toBe(401);
  });

  test('can be listed and ended from another one, but only by its person', async () => {
    const here = await signedIn();
    const there = new Visitor(house);
    await there.send('POST', '/api/session', { email: here.email, password: PASSWORD }, { 'user-agent': 'A telephone' });
    const list = async (): Promise<{ id: string; device: string; current: boolean }[]> =>
      (await here.get<{ items: { id: string; device: string; current: boolean }[] }>('/api/sessions')).body.items;
    const other = (await list()).find(({ current }) => !current);
    expect(other?.device).toBe('A telephone');
    expect(await list()).toHaveLength(2);
    const stranger = await signedIn();
    expect((await stranger.send('DELETE', `/api/sessions/${other?.id}`)).status).toBe(404);
    expect((await there.get('/api/probe/whoami')).status).toBe(200);
    expect((await here.send('DELETE', `/api/sessions/${other?.id}`)).status).toBe(204);
    expect((await there.get('/api/probe/whoami')).status).toBe(401);
    expect(await list()).toHaveLength(1);
    expect((await here.send('DELETE', '/api/sessions/no-uuid')).status).toBe(404);
  });
});

test('the sweep forgets what is long over, and nothing that stands', async () => {
  const old = await signedIn();
  await old.send('DELETE', '/api/session');
  await new Visitor(house).logIn('nobody.at.all@example.org', 'guess');
  await house.clock.advance(31 * 86_400_000);
  const fresh = await signedIn();
  await house.timers.tick('identity.sweep');
  await house.timers.tick('identity.sweep');
  expect(await house.query(`SELECT 1 FROM "identity"."session" WHERE "person_id" = $1`, [old.personId])).toEqual([]);
  expect((await fresh.get('/api/probe/whoami')).status).toBe(200);
  const [{ count = -1 } = {}] = await house.query<{ count?: number }>(`SELECT count(*)::int AS "count" FROM "identity"."attempt"`);
  expect(count).toBe(1);
});

describe('the guard', () => {
  test('refuses who is not signed in, and who has no such role', async () => {
    expect((await new Visitor(house).get('/api/probe/whoami')).status).toBe(401);
    const forged = new Visitor(house);
    forged.cookie = 'x'.repeat(43);
    expect((await forged.get('/api/probe/whoami')).status).toBe(401);
    const { status, body } = await (await signedIn()).get('/api/probe/pay');
    expect([status, body['code']]).toEqual([403, 'identity.not-permitted']);
  });

  test('wants the CSRF token of this session with every change', async () => {
    const [visitor, other] = [await signedIn(), await signedIn()];
    expect((await visitor.post('/api/probe/change')).status).toBe(201);
    const mine = visitor.csrfToken;
    for (const wrong of ['', 'nonsense', other.csrfToken, `${mine}x`]) {
      visitor.csrfToken = wrong;
      const { status, body } = await visitor.post('/api/probe/change');
      expect([status, body['code']]).toEqual([403, 'identity.csrf']);
    }
    visitor.csrfToken = mine;
    expect((await visitor.post('/api/probe/change')).status).toBe(201);
    expect((await visitor.get('/api/session')).body['csrfToken']).toBe(mine);
  });

  test.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 201],
    [{ origin: 'https://elsewhere.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://localhost:4000', host: 'localhost:4000' }, 201],
    [{}, 201],
  ])('public changes from %j are answered %d', async (headers, status) => {
    expect((await new Visitor(house).post('/api/probe/open', {}, headers as Record<string, string>)).status).toBe(status);
  });

  test('tells a public route who is there, and lets a stale cookie pass as nobody', async () => {
    const visitor = await signedIn();
    expect((await visitor.post('/api/probe/open')).body).toEqual({ personId: visitor.personId });
    visitor.cookie = 'y'.repeat(43);
    expect((await visitor.post('/api/probe/open')).body).toEqual({ personId: null });
  });
});
