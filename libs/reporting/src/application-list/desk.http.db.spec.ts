import { alpineDocument, publishCall, seedProgramme } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { seedApplication } from '../../../../test/support/partners.js';
import { People, type Somebody } from '../../../../test/support/people.js';

interface Page {
  readonly items: readonly { id: string; state: string; title: string; companyName: string }[];
}

let house: TestApp;
let officer: Somebody;
let stranger: Somebody;
let auditor: Somebody;
let owner: Somebody;
const ids: string[] = [];
let renaming = '';

beforeAll(async () => {
  house = await startTestApp();
  const document = alpineDocument();
  const programmeId = await seedProgramme(house.app, document);
  const { callId } = await publishCall(house.app, document);
  for (const [name, nutsCode, countryCode] of [
    ['=HYPERLINK("x") GmbH', 'DE111', 'DE'],
    ['Paris SARL', 'FR101', 'FR'],
    ['Zeller AG', 'AT332', 'AT'],
  ] as const) {
    const company = { name, nutsCode, countryCode };
    const seeded = await seedApplication(house, callId, { company, answers: { title: `Need of ${name}` } });
    ids.push(seeded.id);
    renaming = seeded.organisationId;
  }
  await house.queues.drain();
  const people = new People(house);
  officer = await people.somebody([], 'officer', programmeId);
  auditor = await people.somebody([], 'auditor', programmeId);
  owner = await people.somebody([{ organisationId: renaming, right: 'owner' }]);
  stranger = await people.somebody([], 'officer', '01890000-0000-7000-8000-000000000000');
});
afterAll(() => house.close());

test('a renamed company stands under its new name at once, and is found by it', async () => {
  const names = async (query = ''): Promise<string[]> => (await listed(query)).map(({ companyName }) => companyName);
  const rename = async (name: string): Promise<void> =>
    expect((await owner.visitor.send('PATCH', `/api/organisations/${renaming}`, { name })).status).toBeLessThan(300);
  await rename('Auer AG');
  expect(await names('?sort=company')).toContain('Auer AG');
  expect(await names('?q=auer')).toEqual(['Auer AG']);
  await rename('Zeller AG');
  await house.queues.drain();
  expect(await names('?q=zeller')).toEqual(['Zeller AG']);
  expect(await names('?q=auer')).toEqual([]);
});

const listed = async (query = ''): Promise<Page['items']> => (await officer.visitor.get<Page>(`/api/desk/applications${query}`)).body.items;

describe('one command on many', () => {
  test('each on its own: what cannot be done says why and holds up nothing, and the list shows it at once', async () => {
    const [good = '', paris = ''] = ids;
    const answer = await officer.visitor.post('/api/desk/applications/commands', {
      command: 'override-eligible',
      ids: [good, paris, '01890000-0000-7000-8000-000000000001', paris],
      reason: 'The plant is in Annecy.',
    });
    expect(answer.status).toBe(200);
    expect(answer.body['outcomes']).toEqual([
      { id: good, problem: 'applicant.application.wrong-state' },
      { id: paris, problem: null },
      { id: '01890000-0000-7000-8000-000000000001', problem: 'application.not-found' },
    ]);
    expect((await listed('?state=eligible&q=paris')).map(({ id }) => id)).toEqual([paris]);
    expect(await listed('?state=ineligible')).toEqual([]);
  });

  test('the same Idempotency-Key does nothing twice', async () => {
    const again = () =>
      officer.visitor.post(
        '/api/desk/applications/commands',
        { command: 'return', ids: [ids[0]], reason: 'No' },
        { 'idempotency-key': 'k' },
      );
    expect((await again()).status).toBe(400);
    const send = () =>
      officer.visitor.post(
        '/api/desk/applications/commands',
        { command: 'override-eligible', ids, reason: 'Because' },
        { 'idempotency-key': 'k1' },
      );
    expect((await send()).body).toEqual((await send()).body);
  });

  test('not by those who only read', async () => {
    const send = (who: Somebody) =>
      who.visitor.post('/api/desk/applications/commands', { command: 'override-eligible', ids, reason: 'Mine' });
    expect((await send(auditor)).status).toBe(403);
    expect((await send(owner)).status).toBe(403);
    expect((await auditor.visitor.get<Page>('/api/desk/applications')).body.items).toHaveLength(3);
    expect((await owner.visitor.get('/api/desk/applications')).status).toBe(403);
  });

  test('not by an officer of another programme', async () => {
    const { body } = await stranger.visitor.post('/api/desk/applications/commands', { command: 'override-eligible', ids, reason: 'Mine' });
    expect(new Set((body['outcomes'] as { problem: string }[]).map(({ problem }) => problem))).toEqual(new Set(['application.not-found']));
    expect((await stranger.visitor.get<Page>('/api/desk/applications')).body.items).toEqual([]);
  });
});

describe('timeline', () => {
  interface Step {
    readonly thing: string;
    readonly command: string;
    readonly side: string;
    readonly by: string | null;
    readonly reason: string | null;
  }
  const timelineOf = (who: Somebody, id = '') => who.visitor.get<{ items: Step[] }>(`/api/desk/applications/${id}/timeline`);

  test('what happened, who did it and why', async () => {
    const { status, body } = await timelineOf(auditor, ids[1]);
    expect(status).toBe(200);
    expect(body.items.map(({ command, side }) => [command, side])).toEqual([
      ['create', 'applicant'],
      ['submit', 'applicant'],
      ['check-ineligible', 'system'],
      ['override-eligible', 'programme'],
    ]);
    expect(body.items[3]).toMatchObject({ thing: 'application', by: officer.name, reason: 'The plant is in Annecy.' });
    expect(body.items[2]).toMatchObject({ by: null, reason: null });
  });

  test('for staff of the programme only', async () => {
    expect((await timelineOf(stranger, ids[1])).status).toBe(404);
    expect((await timelineOf(owner, ids[1])).status).toBe(403);
    expect((await timelineOf(officer, '01890000-0000-7000-8000-000000000001')).status).toBe(404);
  });
});

describe('export', () => {
  const exported = async (query: string, language = 'en') =>
    house.inject({
      method: 'GET',
      url: `/api/desk/applications/export?${query}`,
      headers: { cookie: `traverse_session=${officer.visitor.cookie ?? ''}`, 'accept-language': language },
    });

  test('CSV: the columns, order and filter that are on the screen; no formula', async () => {
    const { statusCode, headers, body } = await exported('format=csv&columns=company,state,requested&sort=company&territory=DE', 'de');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toContain('applications.csv');
    expect(body).toBe('\u{feff}"Unternehmen","Stand","Beantragt"\r\n"\'=HYPERLINK(""x"") GmbH","Förderfähig",7500.00\r\n');
    expect((await exported('format=csv&columns=number')).body.trim().split('\r\n')).toHaveLength(4);
  });

  test('XLSX', async () => {
    const { statusCode, rawPayload, headers } = await exported('format=xlsx');
    expect([statusCode, rawPayload.subarray(0, 4).toString('hex')]).toEqual([200, '504b0304']);
    expect(headers['content-disposition']).toContain('applications.xlsx');
  });

  test('nothing of another programme', async () => {
    const answer = await house.inject({
      method: 'GET',
      url: '/api/desk/applications/export?columns=number',
      headers: { cookie: `traverse_session=${stranger.visitor.cookie ?? ''}` },
    });
    expect(answer.body).toBe('\u{feff}"No."\r\n');
  });
});

describe('saved views', () => {
  test('are one’s own, overwritten by name, removed', async () => {
    const save = (query: string) => officer.visitor.post('/api/desk/views', { name: 'To check', query, columns: ['number', 'company'] });
    const { body: first } = await save('state=submitted');
    expect((await save('state=submitted&sort=requested')).body).toEqual(first);
    const mine = {
      items: [{ id: first['id'], name: 'To check', query: 'state=submitted&sort=requested', columns: ['number', 'company'] }],
    };
    expect((await officer.visitor.get('/api/desk/views')).body).toEqual(mine);
    expect((await stranger.visitor.get('/api/desk/views')).body).toEqual({ items: [] });
    const url = `/api/desk/views/${String(first['id'])}`;
    expect((await stranger.visitor.send('DELETE', url)).status).toBe(404);
    expect((await officer.visitor.send('DELETE', url)).status).toBe(204);
    expect((await officer.visitor.get('/api/desk/views')).body).toEqual({ items: [] });
    expect((await officer.visitor.post('/api/desk/views', { name: 'x', query: '', columns: ['password'] })).status).toBe(400);
  });
});
