import { systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { Visitor } from '../../../../test/support/visitor.js';
import { IdentityFacade } from '../identity.facade.js';
import { IdentityModule } from '../identity.module.js';
import { CreatePersonWithRoles } from '../person/create-person-with-roles.js';

const DAY_MS = 86_400_000;
const company = { street: 'Am Platz', buildingNumber: '2', postCode: '6020', townName: 'Innsbruck', countryCode: 'AT', nutsCode: 'AT332' };

async function seed(house: TestApp): Promise<void> {
  const create = house.get(CreatePersonWithRoles);
  const { id: organisationId } = await house
    .get(UnitOfWork)
    .run(systemActor('test'), async (tx) =>
      house.get(IdentityFacade).createOrganisation(tx, { kind: 'sme', name: 'Berg GmbH', ...company }),
    );
  const owner = { organisationId, right: 'owner' as const };
  await create.execute({ email: 'a@example.org', name: 'A', password: 'demo', demoLogin: 'applicant', memberships: [owner] });
  const officer = { role: 'officer' as const, programmeId: null };
  await create.execute({ email: 'o@example.org', name: 'O', password: 'demo', demoLogin: 'officer', staff: [officer] });
  await create.execute({ email: 'x@example.org', name: 'X', password: 'demo' });
}

describe('in the demonstration', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp({ modules: [IdentityModule] });
    await seed(house);
  });
  afterAll(() => house.close());

  test('the log-ins of the seed are offered and work with one click', async () => {
    const visitor = new Visitor(house);
    expect((await visitor.get('/api/demo/logins')).body).toEqual({
      items: [
        { login: 'applicant', name: 'A', email: 'a@example.org', role: 'applicant', organisation: 'Berg GmbH' },
        { login: 'officer', name: 'O', email: 'o@example.org', role: 'officer', organisation: null },
      ],
    });
    expect((await visitor.post('/api/demo/session', { login: 'officer' })).body).toMatchObject({ roles: ['officer'], demo: true });
    expect((await visitor.get('/api/sessions')).status).toBe(200);
    expect((await visitor.post('/api/demo/session', { login: 'nobody' })).status).toBe(404);
  });

  test('the clock moves forward, and nobody is logged out by it', async () => {
    const visitor = new Visitor(house);
    await visitor.post('/api/demo/session', { login: 'applicant' });
    const before = Date.parse(String((await visitor.get('/api/demo/clock')).body['now']));
    const { body } = await visitor.post('/api/demo/clock', { advanceMs: 30 * DAY_MS });
    expect(Date.parse(String(body['now'])) - before).toBeGreaterThanOrEqual(30 * DAY_MS);
    expect((await visitor.get('/api/sessions')).status).toBe(200);
    expect((await visitor.post('/api/demo/clock', { advanceMs: -1 })).status).toBe(400);
  });
});

test('elsewhere none of this exists', async () => {
  const house = await startTestApp({ modules: [IdentityModule], env: { DEMO: '0', SMTP_URL: 'smtp://127.0.0.1:1' } });
  try {
    await seed(house);
    const visitor = new Visitor(house);
    for (const url of ['/api/demo/logins', '/api/demo/mails', '/api/demo/clock']) expect((await visitor.get(url)).status).toBe(404);
    expect((await visitor.post('/api/demo/session', { login: 'officer' })).status).toBe(404);
    expect((await visitor.post('/api/demo/clock', { advanceMs: 1 })).status).toBe(404);
    expect((await visitor.get('/api/session')).body['demo']).toBe(false);
    expect(visitor.cookie).toBeNull();
  } finally {
    await house.close();
  }
});

test('behind https the cookie is sent over https only', async () => {
  const house = await startTestApp({ modules: [IdentityModule], env: { PUBLIC_URL: 'https://vouchers.example' } });
  try {
    await seed(house);
    const visitor = new Visitor(house);
    const { cookies } = await visitor.post('/api/demo/session', { login: 'officer' }, { origin: 'https://vouchers.example' });
    expect(cookies).toMatchObject([{ name: 'traverse_session', secure: true, httpOnly: true, sameSite: 'Lax' }]);
  } finally {
    await house.close();
  }
});
