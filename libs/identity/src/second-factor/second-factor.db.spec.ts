import { systemNow } from '@traverse/kernel';

import { Authenticator, enrolled } from '../../../../test/support/authenticator.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { type Answer, Visitor } from '../../../../test/support/visitor.js';
import { IdentityModule } from '../identity.module.js';
import { CreatePersonWithRoles, type NewPersonWithRoles } from '../person/create-person-with-roles.js';
import { codeAt, stepAt } from './totp.js';

const PASSWORD = 'seven blue lakes';
let house: TestApp;
let serial = 0;

beforeAll(async () => {
  house = await startTestApp({ modules: [IdentityModule], env: { LOGIN_ATTEMPTS_PER_MINUTE: '200' } });
});
afterAll(() => house.close());

const code = (answer: Answer<unknown>): unknown => [answer.status, (answer.body as { code?: string }).code];

class Somebody extends Visitor {
  personId = '';
  email = '';

  again(credentials: object = {}): Promise<Answer> {
    return new Visitor(house).post('/api/session', { email: this.email, password: PASSWORD, ...credentials });
  }
}

async function somebody(more: Partial<NewPersonWithRoles> = {}): Promise<Somebody> {
  const who = new Somebody(house);
  who.email = `factor${(serial += 1)}@example.org`;
  who.personId = await house
    .get(CreatePersonWithRoles)
    .execute({ email: who.email, name: `Person ${serial}`, password: PASSWORD, ...more });
  await who.logIn(who.email, PASSWORD);
  return who;
}

const administrator = (): Promise<Somebody> => somebody({ staff: [{ role: 'administrator', programmeId: null }] });

async function subjectsTo(email: string): Promise<string[]> {
  await house.queues.drain();
  const { body } = await new Visitor(house).get<{ items: { subject: string }[] }>(`/api/demo/mails?recipient=${encodeURIComponent(email)}`);
  return body.items.map(({ subject }) => subject);
}

const stored = (personId: string): Promise<{ row: string }[]> =>
  house.query(
    `SELECT f::text AS "row" FROM "identity"."second_factor" f WHERE "person_id" = $1
     UNION ALL SELECT c::text FROM "identity"."recovery_code" c JOIN "identity"."second_factor" f ON f."id" = c."second_factor_id" WHERE f."person_id" = $1`,
    [personId],
  );

describe('switching on', () => {
  test('asks for the password, shows secret and QR once, counts after the first code, tells by mail and keeps nothing readable', async () => {
    const who = await somebody();
    expect(code(await who.post('/api/second-factor', { password: 'something else' }))).toEqual([400, 'identity.current-password-wrong']);
    const begun = await who.post<{ secret: string; uri: string; qrSvg: string }>('/api/second-factor', { password: PASSWORD });
    expect(begun.status).toBe(200);
    expect(begun.headers['cache-control']).toBe('no-store');
    expect(begun.body.uri).toContain(`secret=${begun.body.secret}&issuer=Traverse`);
    expect(begun.body.qrSvg).toMatch(/^<svg /);
    expect((await who.get('/api/second-factor')).body).toMatchObject({ state: 'none' });
    expect((await who.again()).status).toBe(200);

    const elsewhere = new Visitor(house);
    await elsewhere.logIn(who.email, PASSWORD);
    expect(code(await who.post('/api/second-factor/confirm', { code: '000' }))).toEqual([400, 'identity.code-wrong']);
    const confirmed = await who.post<{ recoveryCodes: string[] }>('/api/second-factor/confirm', {
      code: new Authenticator(begun.body.secret).code(),
    });
    expect(confirmed.status).toBe(200);
    expect(new Set(confirmed.body.recoveryCodes).size).toBe(10);
    expect((await who.get('/api/second-factor')).body).toMatchObject({ state: 'active', recoveryCodesLeft: 10 });
    expect((await elsewhere.get('/api/second-factor')).status).toBe(401);
    expect(await subjectsTo(who.email)).toEqual(['Your second factor is switched on']);

    const rows = (await stored(who.personId)).map(({ row }) => row).join('\n');
    expect(rows).toContain('v1.');
    for (const secret of [begun.body.secret, ...confirmed.body.recoveryCodes.flatMap((one) => [one, one.replaceAll('-', '')])])
      expect(rows).not.toContain(secret);
    const events = await house.query<{ text: string }>(
      `SELECT e::text AS "text" FROM "outbox"."event" e WHERE e."type" LIKE 'identity.second-%'`,
    );
    expect(events.length).toBeGreaterThan(0);
    expect(events.map(({ text }) => text).join()).not.toContain(begun.body.secret);
  });

  test('an Idempotency-Key keeps neither secret nor recovery codes', async () => {
    const who = await somebody();
    const key = (name: string): Record<string, string> => ({ 'idempotency-key': `${name}-${who.personId}` });
    const { body } = await who.post<{ secret: string }>('/api/second-factor', { password: PASSWORD }, key('enrol'));
    await who.post('/api/second-factor/confirm', { code: new Authenticator(body.secret).code() }, key('confirm'));
    expect(await house.query(`SELECT 1 FROM "platform"."idempotency" WHERE "scope" LIKE $1`, [`${who.personId}%`])).toEqual([]);
  });

  test('one that was begun and left is given up by the next; one that stands is not replaced', async () => {
    const who = await somebody();
    const first = await who.post<{ secret: string }>('/api/second-factor', { password: PASSWORD });
    const second = await who.post<{ secret: string }>('/api/second-factor', { password: PASSWORD });
    const confirm = (secret: string): Promise<Answer> =>
      who.post('/api/second-factor/confirm', { code: codeAt(secret, stepAt(systemNow())) });
    expect(code(await confirm(first.body.secret))).toEqual([400, 'identity.code-wrong']);
    expect((await confirm(second.body.secret)).status).toBe(200);
    expect(code(await who.post('/api/second-factor', { password: PASSWORD }))).toEqual([409, 'identity.second-factor-stands']);
    expect(code(await confirm(second.body.secret))).toEqual([409, 'identity.second-factor-stands']);
  });
});

describe('log-in', () => {
  test('asks for a code after the password, and the password alone opens nothing', async () => {
    const who = await somebody();
    const { app } = await enrolled(who, PASSWORD);
    const asked = await who.again();
    expect(code(asked)).toEqual([401, 'identity.second-factor-needed']);
    expect(asked.cookies).toEqual([]);
    expect(code(await who.again({ password: 'something else' }))).toEqual([401, 'identity.wrong-credentials']);
    expect(code(await who.again({ code: { $ne: '1' } }))).toEqual([401, 'identity.second-factor-needed']);
    expect((await who.again({ code: app.code() })).status).toBe(200);
  });

  test('a code works once, also for many who bring it at the same time', async () => {
    const who = await somebody();
    const { app } = await enrolled(who, PASSWORD);
    const next = app.code();
    const answers = await Promise.all(Array.from({ length: 8 }, () => who.again({ code: next })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(400)]);
    expect(new Set(answers.filter(({ status }) => status === 400).map(({ body }) => body['code']))).toEqual(
      new Set(['identity.code-used']),
    );
  });

  test('a recovery code works once, also for many at the same time, however it is written; its owner is told', async () => {
    const who = await somebody();
    const { recoveryCodes } = await enrolled(who, PASSWORD);
    const [one = '', two = ''] = recoveryCodes;
    const answers = await Promise.all(Array.from({ length: 6 }, () => who.again({ code: one })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await who.again({ code: two.toLowerCase().replaceAll('-', ' ') })).status).toBe(200);
    expect(code(await who.again({ code: two }))).toEqual([400, 'identity.recovery-code-wrong']);
    expect((await who.get('/api/second-factor')).body).toMatchObject({ recoveryCodesLeft: 8 });
    expect((await subjectsTo(who.email)).filter((subject) => subject === 'A recovery code has been used')).toHaveLength(2);
  });

  test('guessing ends after a while, for right codes too', async () => {
    const strict = await startTestApp({ modules: [IdentityModule], env: { LOGIN_ATTEMPTS_PER_MINUTE: '20' } });
    try {
      const email = 'guess@example.org';
      await strict.get(CreatePersonWithRoles).execute({ email, name: 'Guess', password: PASSWORD });
      const who = new Visitor(strict);
      await who.logIn(email, PASSWORD);
      const { app } = await enrolled(who, PASSWORD);
      const attempt = (typed: string): Promise<Answer> =>
        new Visitor(strict).post('/api/session', { email, password: PASSWORD, code: typed });
      const answers = await Promise.all(Array.from({ length: 12 }, () => attempt('abc')));
      expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(2);
      expect(code(await attempt(app.code()))).toEqual([429, 'identity.too-many-attempts']);
    } finally {
      await strict.close();
    }
  });
});

describe('its owner', () => {
  test('renews the recovery codes with password and code; the old ones are void', async () => {
    const who = await somebody();
    const { app, recoveryCodes } = await enrolled(who, PASSWORD);
    const typed = app.code();
    expect(code(await who.post('/api/second-factor/recovery-codes', { password: 'no', code: typed }))).toEqual([
      400,
      'identity.current-password-wrong',
    ]);
    const renewed = await who.post<{ recoveryCodes: string[] }>('/api/second-factor/recovery-codes', { password: PASSWORD, code: typed });
    expect(renewed.status).toBe(200);
    expect(code(await who.again({ code: recoveryCodes[3] }))).toEqual([400, 'identity.recovery-code-wrong']);
    expect((await who.again({ code: renewed.body.recoveryCodes[3] })).status).toBe(200);
  });

  test('switches it off with password and code, and the secret is gone', async () => {
    const who = await somebody();
    const { app } = await enrolled(who, PASSWORD);
    const off = (body: object): Promise<Answer> => who.post('/api/second-factor/switch-off', body);
    expect(code(await off({ password: PASSWORD, code: '000000000' }))).toEqual([400, 'identity.code-wrong']);
    expect((await off({ password: PASSWORD, code: app.code() })).status).toBe(204);
    expect((await who.again()).status).toBe(200);
    expect((await stored(who.personId)).map(({ row }) => row).join()).not.toContain('v1.');
    expect(code(await off({ password: PASSWORD, code: app.code() }))).toEqual([409, 'identity.no-second-factor']);
    expect(await subjectsTo(who.email)).toContain('Your second factor is switched off');
  });
});

describe('the administration', () => {
  const path = (who: Somebody, command: string): string => `/api/people/${who.personId}/second-factor/${command}`;
  const reason = { reason: 'The telephone is lost' };

  test('takes it off by two: nobody alone, nobody their own', async () => {
    const [who, first, second] = [await somebody(), await administrator(), await administrator()];
    await enrolled(who, PASSWORD);
    await enrolled(first, PASSWORD);
    expect(code(await first.post(path(first, 'ask-reset'), reason))).toEqual([409, 'identity.not-your-own-factor']);
    expect(code(await first.post(path(who, 'confirm-reset')))).toEqual([409, 'identity.second-factor.wrong-state']);
    const asked = await first.post(path(who, 'ask-reset'), reason);
    expect(asked.body).toMatchObject({ secondFactor: 'reset-asked' });
    expect((asked.body['secondFactorCommands'] as { command: string }[]).map(({ command }) => command)).toEqual(['withdraw-reset']);
    expect(code(await first.post(path(who, 'confirm-reset')))).toEqual([409, 'identity.second-administrator-resets']);
    expect(code(await who.again())).toEqual([401, 'identity.second-factor-needed']);
    expect((await second.post(path(who, 'confirm-reset'))).body).toMatchObject({ secondFactor: 'none', secondFactorCommands: [] });
    expect((await who.get('/api/second-factor')).status).toBe(401);
    expect((await who.again()).status).toBe(200);
    expect((await subjectsTo(who.email)).sort()).toEqual([
      'Your second factor has been reset',
      'Your second factor is switched on',
      'Your second factor is to be reset',
    ]);
  });

  test('cannot when its owner refuses, or when who asked is no administrator any more', async () => {
    const [who, first, second] = [await somebody(), await administrator(), await administrator()];
    await enrolled(who, PASSWORD);
    await first.post(path(who, 'ask-reset'), reason);
    expect((await who.post('/api/second-factor/refuse-reset')).status).toBe(204);
    expect(code(await second.post(path(who, 'confirm-reset')))).toEqual([409, 'identity.second-factor.wrong-state']);
    await first.post(path(who, 'ask-reset'), reason);
    await house.query(`UPDATE "identity"."staff_role" SET "state" = 'revoked' WHERE "person_id" = $1`, [first.personId]);
    expect(code(await second.post(path(who, 'confirm-reset')))).toEqual([409, 'identity.requester-gone']);
    expect((await second.post(path(who, 'withdraw-reset'))).body).toMatchObject({ secondFactor: 'active' });
  });

  test('others may not', async () => {
    const [who, other] = [await somebody(), await somebody()];
    await enrolled(who, PASSWORD);
    expect((await other.post(path(who, 'ask-reset'), reason)).status).toBe(403);
  });
});
