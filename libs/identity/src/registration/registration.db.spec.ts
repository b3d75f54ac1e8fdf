import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { type Answer, Visitor } from '../../../../test/support/visitor.js';
import { IdentityModule } from '../identity.module.js';

const PASSWORD = 'seven blue lakes';
const OTHER = 'eleven green hills';
let house: TestApp;
let serial = 0;

beforeAll(async () => {
  house = await startTestApp({ modules: [IdentityModule] });
});
afterAll(() => house.close());

interface Options {
  readonly email?: string;
  readonly password?: string;
  readonly company?: Record<string, unknown>;
  readonly language?: string;
}

const nextEmail = (): string => `maria${(serial += 1)}@example.org`;

function register({ email = nextEmail(), password = PASSWORD, company = {}, language = 'en' }: Options): Promise<Answer> {
  const address = { street: 'Via Roma', buildingNumber: '1', postCode: '39100', townName: 'Bolzano', countryCode: 'IT', nutsCode: 'ITH10' };
  return new Visitor(house).post('/api/registrations', {
    organisationKind: 'sme',
    company: { name: 'Lago Srl', ...address, ...company },
    person: { name: 'Maria Rossi', email, password, language },
  });
}

interface Mail {
  readonly subject: string;
  readonly body: string;
}
async function mailsTo(email: string): Promise<Mail[]> {
  await house.queues.drain();
  return (await new Visitor(house).get<{ items: Mail[] }>(`/api/demo/mails?recipient=${encodeURIComponent(email)}`)).body.items;
}
async function tokenTo(email: string): Promise<string> {
  const [mail] = await mailsTo(email);
  return /token=([\w-]{43})/.exec(mail?.body ?? '')?.[1] ?? '';
}
async function registered(options: Options = {}): Promise<string> {
  const email = options.email ?? nextEmail();
  expect((await register({ ...options, email })).status).toBe(204);
  expect((await new Visitor(house).post('/api/email-verifications', { token: await tokenTo(email) })).status).toBe(204);
  return email;
}
const code = (answer: Answer): unknown => [answer.status, answer.body['code']];

describe('registration', () => {
  test('nobody signs in before the link in the mail was opened; then its person owns the company', async () => {
    const email = nextEmail();
    expect((await register({ email, language: 'de' })).status).toBe(204);
    const visitor = new Visitor(house);
    expect(code(await visitor.logIn(email, PASSWORD))).toEqual([403, 'identity.email-not-verified']);
    expect(code(await visitor.logIn(email, OTHER))).toEqual([401, 'identity.wrong-credentials']);
    const [mail] = await mailsTo(email);
    expect(mail?.subject).toBe('Bestätigen Sie Ihre E-Mail-Adresse');
    expect(mail?.body).toContain('Lago Srl');
    const token = await tokenTo(email);
    expect((await visitor.post('/api/email-verifications', { token })).status).toBe(204);
    const { body } = await visitor.logIn(email, PASSWORD);
    expect(body).toMatchObject({
      person: { email, language: 'de' },
      roles: ['applicant'],
      parties: [{ name: 'Lago Srl', right: 'owner' }],
    });
    expect(code(await visitor.post('/api/email-verifications', { token }))).toEqual([410, 'identity.link-used']);
  });

  test('a link is too old after two days, and a made-up one is none', async () => {
    const email = nextEmail();
    await register({ email });
    const token = await tokenTo(email);
    await house.clock.advance(48 * 3_600_000);
    const visitor = new Visitor(house);
    expect(code(await visitor.post('/api/email-verifications', { token }))).toEqual([410, 'identity.link-expired']);
    expect(code(await visitor.post('/api/email-verifications', { token: 'x'.repeat(43) }))).toEqual([404, 'link.not-found']);
    // It is of another kind: a confirmation is no password reset.
    expect(code(await visitor.post('/api/password-resets/confirm', { token, password: OTHER }))).toEqual([404, 'link.not-found']);
  });

  test('the same link opened many times at once works once', async () => {
    const email = nextEmail();
    await register({ email });
    const token = await tokenTo(email);
    const answers = await Promise.all(Array.from({ length: 8 }, () => new Visitor(house).post('/api/email-verifications', { token })));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, ...Array<number>(7).fill(410)]);
  });

  test('answers for a known address as for a new one; the mail tells its owner', async () => {
    const email = await registered();
    const answer = await register({ email, password: OTHER, company: { name: 'Quick Squat' } });
    expect([answer.status, answer.body]).toEqual([204, {}]);
    const [mail] = await mailsTo(email);
    expect(mail?.subject).toBe('You have an account already');
    expect(mail?.body).not.toContain('token=');
    expect((await new Visitor(house).logIn(email, OTHER)).status).toBe(401);
    const { body } = await new Visitor(house).logIn(email, PASSWORD);
    expect(body['parties']).toHaveLength(1);
  });

  test('whoever registered an address first without owning it gets no way in', async () => {
    const email = nextEmail();
    await register({ email, password: 'the attacker waits', company: { name: 'Attacker Ltd' } });
    const stale = await tokenTo(email);
    await register({ email, password: PASSWORD, company: { name: 'Honest Ltd' } });
    const [mail] = await mailsTo(email);
    expect(mail?.body).toContain('Honest Ltd');
    const token = await tokenTo(email);
    expect(token).not.toBe(stale);
    expect((await new Visitor(house).post('/api/password-resets/confirm', { token, password: OTHER })).status).toBe(204);
    expect((await new Visitor(house).logIn(email, 'the attacker waits')).status).toBe(401);
    const { body } = await new Visitor(house).logIn(email, OTHER);
    expect(body['parties']).toMatchObject([{ name: 'Honest Ltd' }]);
    expect(await house.query(`SELECT 1 FROM "identity"."organisation" WHERE "name" = 'Attacker Ltd'`)).toEqual([]);
  });

  test('a company is registered once, but an unconfirmed registration holds no place', async () => {
    const company = { registrationNumber: 'BZ 123.456' };
    await register({ company });
    const email = await registered({ company: { registrationNumber: 'bz123456' } });
    const again = await register({ company });
    expect(code(again)).toEqual([409, 'identity.organisation-known']);
    expect(again.body['fields']).toMatchObject([{ path: 'company.registrationNumber' }]);
    expect((await new Visitor(house).logIn(email, PASSWORD)).status).toBe(200);
  });

  test('the same registration many times at once makes one person and one company', async () => {
    const email = nextEmail();
    const company = { registrationNumber: 'AT-FN-4711' };
    const answers = await Promise.all(Array.from({ length: 6 }, () => register({ email, company })));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(6).fill(204));
    const rows = await house.query<{ people: number; companies: number }>(
      `SELECT (SELECT count(*)::int FROM "identity"."person" WHERE "email" = $1) AS "people",
        (SELECT count(*)::int FROM "identity"."organisation" WHERE "registration_number" = 'AT-FN-4711') AS "companies"`,
      [email],
    );
    expect(rows).toEqual([{ people: 1, companies: 1 }]);
    await mailsTo(email);
  });

  test.each([
    [{ password: 'short' }, 'identity.password-weak'],
    [{ password: 'aaaaaaaaaaaaaaa' }, 'identity.password-weak'],
    [{ email: 'alessandra@example.org', password: 'Alessandra2026' }, 'identity.password-weak'],
    [{ company: { nutsCode: 'AT332' } }, 'platform.invalid-input'],
    [{ company: { countryCode: 'Italy' } }, 'platform.invalid-input'],
    [{ email: 'nobody' }, 'platform.invalid-input'],
  ])('refuses %j, in a named field', async (options, expected) => {
    const answer = await register(options);
    expect(code(answer)).toEqual([400, expected]);
    expect((answer.body['fields'] as unknown[]).length).toBeGreaterThan(0);
  });

  test('keeps no password and no token where it does not belong', async () => {
    const email = nextEmail();
    await register({ email });
    const token = await tokenTo(email);
    const everything = await house.query<{ row: string }>(
      `SELECT l::text AS "row" FROM "identity"."one_time_link" l UNION ALL SELECT p::text FROM "identity"."person" p
       UNION ALL SELECT e::text FROM "outbox"."event" e UNION ALL SELECT i::text FROM "platform"."idempotency" i`,
    );
    const text = everything.map(({ row }) => row).join('\n');
    expect(token).toHaveLength(43);
    expect(text).not.toContain(token);
    expect(text).not.toContain(PASSWORD);
    const events = await house.query<{ row: string }>(`SELECT e::text AS "row" FROM "outbox"."event" e`);
    expect(events.some(({ row }) => row.includes(email))).toBe(false);
  });
});

describe('a forgotten password', () => {
  const forgot = (email: string): Promise<Answer> => new Visitor(house).post('/api/password-resets', { email });

  test('gets a link that sets a new one, once, and ends all sessions', async () => {
    const email = await registered();
    const [here, there] = [new Visitor(house), new Visitor(house)];
    await Promise.all([here.logIn(email, PASSWORD), there.logIn(email, PASSWORD)]);
    await forgot(email);
    const first = await tokenTo(email);
    await forgot(email);
    const second = await tokenTo(email);
    const visitor = new Visitor(house);
    expect(code(await visitor.post('/api/password-resets/confirm', { token: second, password: 'weak' }))).toEqual([
      400,
      'identity.password-weak',
    ]);
    expect((await visitor.post('/api/password-resets/confirm', { token: second, password: OTHER })).status).toBe(204);
    expect((await mailsTo(email))[0]?.subject).toBe('Your password has been changed');
    for (const token of [first, second])
      expect(code(await visitor.post('/api/password-resets/confirm', { token, password: PASSWORD }))).toEqual([410, 'identity.link-used']);
    expect((await here.get('/api/sessions')).status).toBe(401);
    expect((await there.get('/api/sessions')).status).toBe(401);
    expect((await visitor.logIn(email, PASSWORD)).status).toBe(401);
    expect((await visitor.logIn(email, OTHER)).status).toBe(200);
  });

  test('is answered alike for an address that nobody has, with the same rows written and no mail', async () => {
    const email = await registered();
    const events = async (): Promise<number> =>
      (await house.query(`SELECT 1 FROM "outbox"."event" WHERE "type" = 'identity.person.reset-requested.v1'`)).length;
    const before = await events();
    const [known, unknown] = [await forgot(email), await forgot('stranger@example.org')];
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    expect(await events()).toBe(before + 2);
    expect(await mailsTo('stranger@example.org')).toEqual([]);
    expect(await mailsTo(email)).toHaveLength(2);
  });

  test('the link is worth nothing after two hours', async () => {
    const email = await registered();
    await forgot(email);
    const token = await tokenTo(email);
    await house.clock.advance(2 * 3_600_000);
    const answer = await new Visitor(house).post('/api/password-resets/confirm', { token, password: OTHER });
    expect(code(answer)).toEqual([410, 'identity.link-expired']);
  });
});

describe('one’s own account', () => {
  test('a change of password wants the present one and ends all other sessions', async () => {
    const email = await registered();
    const [here, there] = [new Visitor(house), new Visitor(house)];
    await here.logIn(email, PASSWORD);
    await there.logIn(email, PASSWORD);
    const change = (currentPassword: string): Promise<Answer> =>
      here.post('/api/password-changes', { currentPassword, newPassword: OTHER });
    expect(code(await change('not this one'))).toEqual([400, 'identity.current-password-wrong']);
    expect((await change(PASSWORD)).status).toBe(204);
    expect((await here.get('/api/sessions')).status).toBe(200);
    expect((await there.get('/api/sessions')).status).toBe(401);
    expect((await new Visitor(house).logIn(email, OTHER)).status).toBe(200);
  });

  test('name and language can be changed', async () => {
    const visitor = new Visitor(house);
    await visitor.logIn(await registered(), PASSWORD);
    expect((await visitor.send('PATCH', '/api/profile', { language: 'de', name: ' Maria Bianchi ' })).status).toBe(204);
    expect((await visitor.get('/api/session')).body['person']).toMatchObject({ name: 'Maria Bianchi', language: 'de' });
  });
});

test('what goes wrong with a mail is tried again with another link', async () => {
  const email = nextEmail();
  await register({ email });
  await house.queues.drain();
  const [event] = await house.query<{ id: string }>(
    `SELECT e."id" FROM "outbox"."event" e JOIN "identity"."person" p ON p."id" = e."subject_id" WHERE p."email" = $1`,
    [email],
  );
  // As if the process had died after the mail and before its tick: the delivery comes again.
  await house.query(`DELETE FROM "outbox"."inbox" WHERE "event_id" = $1`, [event?.id]);
  await house.query(`UPDATE "outbox"."delivery" SET "state" = 'waiting', "due_at" = now() WHERE "event_id" = $1`, [event?.id]);
  expect(await mailsTo(email)).toHaveLength(2);
  const token = await tokenTo(email);
  expect((await new Visitor(house).post('/api/email-verifications', { token })).status).toBe(204);
});
