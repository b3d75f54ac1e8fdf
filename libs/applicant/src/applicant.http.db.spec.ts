import { CreatePersonWithRoles, type NewPersonWithRoles } from '@traverse/identity';

import { alpineDocument, pilotAnswers, seedCompany, seedProgramme } from '../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { type Answer, Visitor } from '../../../test/support/visitor.js';

const PASSWORD = 'correct horse battery';

let house: TestApp;
let programmeId: string;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
});
afterAll(() => house.close());

let people = 0;
async function signedIn(more: Partial<NewPersonWithRoles>): Promise<Visitor> {
  const email = `somebody${(people += 1)}@firm.example`;
  await house.get(CreatePersonWithRoles).execute({ email, name: 'Some Body', password: PASSWORD, ...more });
  const visitor = new Visitor(house);
  await visitor.logIn(email, PASSWORD);
  return visitor;
}

interface Items<T = { id: string }> {
  readonly items: readonly T[];
}
const commands = ({ body }: Answer<{ allowedCommands: { command: string }[] }>): string[] =>
  body.allowedCommands.map(({ command }) => command);

test('from the officer’s document to an eligible application, all through the door', async () => {
  const officer = await signedIn({ staff: [{ role: 'officer', programmeId }] });
  const document = alpineDocument();
  expect(await officer.post('/api/calls', { document: { ...document, timeZone: 'Europe/Nowhere' } })).toMatchObject({
    status: 422,
    body: { fields: [{ path: 'timeZone', message: 'This time zone is not known.' }] },
  });
  const made = await officer.post<{ id: string }>('/api/calls', { document });
  expect(made.status).toBe(201);
  const callId = made.body.id;
  expect((await officer.get<{ problems: object[]; allowedCommands: object[] }>(`/api/managed-calls/${callId}`)).body).toMatchObject({
    state: 'draft',
    problems: [],
    allowedCommands: [{ command: 'publish', dangerous: true }],
  });
  expect(await officer.post(`/api/calls/${callId}/publish`)).toMatchObject({ status: 200, body: { version: 1 } });
  const bars = await officer.get<Items<{ key: string; available: string; currency: string }>>(`/api/calls/${callId}/envelopes`);
  expect(bars.body.items.find(({ key }) => key === 'ticino')).toMatchObject({ available: '80000.00', currency: 'CHF' });

  const organisationId = await seedCompany(house.app);
  const owner = await signedIn({ memberships: [{ organisationId, right: 'owner' }] });
  const listed = await owner.get<Items>('/api/calls');
  expect(listed.body.items.map(({ id }) => id)).toContain(callId);
  const figures = {
    headcount: '12',
    turnover: '900000.00',
    balanceSheetTotal: null,
    currency: 'EUR',
    yearEnd: '2025-12-31',
    includesLinked: true,
    nace: '25.62',
  };
  expect(await owner.send('PUT', `/api/company-profiles/${organisationId}`, figures)).toMatchObject({
    status: 200,
    body: { headcount: '12', editable: true },
  });
  const application = await owner.post<{ id: string; number: string }>('/api/applications', {
    callId,
    instrument: 'pilot',
    organisationId,
  });
  const url = `/api/applications/${application.body.id}`;
  expect(application.body.number).toMatch(/^ALPINE-.*-\d{5}$/);

  const saved = await owner.send('PATCH', url, { answers: { title: 'Dry machining' }, answersVersion: 1 });
  expect(saved).toMatchObject({ status: 200, body: { answersVersion: 2, title: 'Dry machining', requested: null } });
  expect(await owner.send('PATCH', url, { answers: {}, answersVersion: 1 })).toMatchObject({
    status: 409,
    body: { code: 'applicant.draft-changed' },
  });
  const checks = await owner.get<{ complete: boolean; gaps: { path: string; message: string }[] }>(`${url}/checks`);
  expect(checks.body.complete).toBe(false);
  expect(checks.body.gaps).toContainEqual({ path: 'answers.need', code: 'missing', message: 'This is missing.' });
  const early = await owner.post<{ fields: { path: string }[] }>(`${url}/submit`);
  expect([early.status, early.body.fields.length]).toEqual([422, checks.body.gaps.length]);

  await owner.send('PATCH', url, { answers: pilotAnswers, answersVersion: 2 });
  expect((await owner.get(`${url}/checks`)).body).toMatchObject({
    complete: true,
    gaps: [],
    requested: '7500.00',
    currency: 'EUR',
    window: 'open',
  });
  expect((await officer.get(url)).status).toBe(404);
  expect(await owner.post(`${url}/submit`)).toMatchObject({ status: 200, body: { state: 'submitted' } });
  await house.queues.drain();

  const view = await officer.get<{ allowedCommands: { command: string }[]; verdicts: object[]; form: object }>(url);
  expect(view.body).toMatchObject({ state: 'eligible', organisationName: 'Werkstatt GmbH', editable: false, company: { headcount: '12' } });
  expect(commands(view)).toEqual([]);
  expect(commands(await owner.get<{ allowedCommands: { command: string }[] }>(url))).toEqual(['withdraw']);
  const rows = await officer.get<Items<{ id: string }>>(`/api/applications?callId=${callId}&state=eligible&q=dry%20mach`);
  expect(rows.body.items.map(({ id }) => id)).toEqual([application.body.id]);
  expect((await officer.get<Items>(`/api/applications?callId=${callId}&q=100%25`)).body.items).toEqual([]);
});

test('who has no part in it gets nothing: not the company’s figures, not the officer’s commands', async () => {
  const organisationId = await seedCompany(house.app);
  const stranger = await signedIn({ memberships: [{ organisationId: await seedCompany(house.app), right: 'owner' }] });
  const officer = await signedIn({ staff: [{ role: 'officer', programmeId }] });
  expect((await stranger.get(`/api/company-profiles/${organisationId}`)).status).toBe(404);
  // Staff read the figures of companies that have applied to their programme, not of all there are.
  expect((await officer.get(`/api/company-profiles/${organisationId}`)).status).toBe(404);
  expect((await stranger.post(`/api/applications/${organisationId}/override-eligible`, { reason: 'Please' })).status).toBe(403);
  expect((await officer.post('/api/applications', { callId: organisationId, instrument: 'pilot', organisationId })).status).toBe(403);
  expect((await stranger.post('/api/calls', { document: {} })).status).toBe(403);
  expect((await new Visitor(house).get('/api/applications')).status).toBe(401);
});

test('malformed input is named, field by field', async () => {
  const organisationId = await seedCompany(house.app);
  const owner = await signedIn({ memberships: [{ organisationId, right: 'owner' }] });
  const bad = {
    headcount: 'many',
    turnover: '1,000',
    balanceSheetTotal: '-1.00',
    currency: 'CHF',
    yearEnd: 'yesterday',
    includesLinked: 'perhaps',
  };
  const answer = await owner.send<{ fields: { path: string }[] }>('PUT', `/api/company-profiles/${organisationId}`, bad);
  expect(answer.status).toBe(400);
  expect([...new Set(answer.body.fields.map(({ path }) => path))].sort()).toEqual([
    'currency',
    'headcount',
    'includesLinked',
    'turnover',
    'yearEnd',
  ]);
  const negative = { ...bad, headcount: '5', turnover: null, currency: 'EUR', yearEnd: null, includesLinked: false };
  expect((await owner.send('PUT', `/api/company-profiles/${organisationId}`, negative)).status).toBe(422);
});
