import { CreatePersonWithRoles } from '@traverse/identity';
import { newId } from '@traverse/kernel';

import { alpineDocument, publishCall, seedCompany, seedProgramme } from '../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { seedApplication, seedPartner } from '../../../test/support/partners.js';
import { Visitor } from '../../../test/support/visitor.js';

const PASSWORD = 'a long enough pass phrase';
let house: TestApp;
let programmeId: string;
let callId: string;
let officer: Visitor;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  ({ callId } = await publishCall(house.app, alpineDocument()));
  officer = await somebody({ staff: [{ role: 'officer', programmeId }] });
});
afterAll(() => house.close());

async function somebody(roles: Pick<Parameters<CreatePersonWithRoles['execute']>[0], 'staff' | 'memberships'>): Promise<Visitor> {
  const email = `${newId()}@example.org`;
  await house.get(CreatePersonWithRoles).execute({ email, name: 'Somebody', password: PASSWORD, ...roles });
  const visitor = new Visitor(house);
  expect((await visitor.logIn(email, PASSWORD)).status).toBeLessThan(300);
  return visitor;
}
const ownerOf = (organisationId: string): Promise<Visitor> => somebody({ memberships: [{ organisationId, right: 'owner' }] });

interface View {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly items: readonly { readonly id: string; readonly name?: string; readonly organisationId?: string; readonly state?: string }[];
  readonly nextCursor: string | null;
  readonly proposals: readonly { readonly engagementId: string }[];
  readonly code: string;
  readonly title: string;
  readonly fields: readonly { readonly path: string; readonly message: string }[];
  readonly allowedCommands: readonly { readonly command: string }[];
}

test('the whole way over HTTP', async () => {
  const lab = await seedPartner(house, programmeId);
  const application = await seedApplication(house, callId);
  await house.queues.drain();
  const [partner, applicant, stranger] = [
    await ownerOf(lab.id),
    await ownerOf(application.organisationId),
    await ownerOf(await seedCompany(house.app, { kind: 'partner', nutsCode: 'AT332', countryCode: 'AT' })),
  ];

  const run = await officer.post<View>(`/api/calls/${callId}/matching-runs`);
  expect([run.status, run.body.state]).toEqual([201, 'requested']);
  await house.queues.drain();
  const { version } = (await officer.get<View>(`/api/matching-runs/${run.body.id}`)).body;
  const sent = await officer.post<View>(`/api/matching-runs/${run.body.id}/send`, { version });
  expect([sent.status, sent.body.state]).toEqual([201, 'sent']);
  const id = sent.body.proposals[0]?.engagementId ?? '';
  expect((await officer.get<View>(`/api/calls/${callId}/matching-runs`)).body.items).toMatchObject([{ state: 'sent' }]);

  expect(await stranger.get(`/api/engagements/${id}`)).toMatchObject({ status: 404, body: { code: 'engagement.not-found' } });
  expect(await stranger.post(`/api/engagements/${id}/accept`)).toMatchObject({ status: 404 });
  expect((await stranger.get<View>('/api/engagements')).body.items).toEqual([]);
  expect((await stranger.get(`/api/matching-runs/${run.body.id}`)).status).toBe(403);

  expect((await partner.get<View>('/api/engagements?mine=true&state=proposed')).body.items).toMatchObject([{ id }]);
  expect(await partner.post(`/api/engagements/${id}/decline`, { code: 'because' })).toMatchObject({ status: 400 });
  const accepted = await partner.post<View>(`/api/engagements/${id}/accept`);
  expect([accepted.status, accepted.body.state, accepted.body.allowedCommands]).toEqual([201, 'accepted', []]);
  const confirmed = await applicant.post<View>(`/api/engagements/${id}/confirm`);
  expect([confirmed.status, confirmed.body.state]).toEqual([201, 'confirmed']);
  const desk = await partner.get(`/api/partner-profiles/${lab.id}`);
  expect(desk.body).toMatchObject({ placesTaken: 1, load: { asked: 0, accepted: 0, confirmed: 1, delivered: 0 } });
  expect(await applicant.post(`/api/engagements/${id}/confirm`)).toMatchObject({
    status: 409,
    body: { code: 'partner.engagement.wrong-state' },
  });
  await house.queues.drain();
});

test('the same Idempotency-Key sends a run once and answers the same', async () => {
  await seedPartner(house, programmeId);
  await seedApplication(house, callId);
  await house.queues.drain();
  const { body } = await officer.post<View>(`/api/calls/${callId}/matching-runs`);
  await house.queues.drain();
  const { version } = (await officer.get<View>(`/api/matching-runs/${body.id}`)).body;
  const again = (): ReturnType<Visitor['post']> =>
    officer.post(`/api/matching-runs/${body.id}/send`, { version }, { 'idempotency-key': body.id });
  const answers = await Promise.all([again(), again(), again()]);
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
});

test('a partner tells what it offers; what is missing is named; the directory is for everybody', async () => {
  const id = await seedCompany(house.app, { kind: 'partner', name: 'Zentrum für Messtechnik', nutsCode: 'CH070', countryCode: 'CH' });
  const [partner, stranger, anybody] = [await ownerOf(id), await ownerOf(await seedCompany(house.app)), new Visitor(house)];
  const profile = {
    competences: ['sensors-iot'],
    languages: ['it', 'de'],
    offers: { it: 'Misuriamo tutto.', de: 'Wir messen alles.' },
    equipment: ['Lasertracker'],
    capacity: 2,
    published: true,
  };
  expect((await partner.get(`/api/partner-profiles/${id}`)).body).toMatchObject({
    name: 'Zentrum für Messtechnik',
    published: false,
    updatedAt: null,
  });
  const refused = await partner.send<View>(
    'PUT',
    `/api/partner-profiles/${id}`,
    { ...profile, offers: {}, capacity: 0 },
    { 'accept-language': 'de' },
  );
  expect([refused.status, refused.body.code]).toEqual([422, 'partner.profile.incomplete']);
  expect(refused.body.fields.map(({ path }) => path)).toEqual(['offers', 'capacity']);
  expect(refused.body.fields[0]?.message).toMatch(/^Beschreiben Sie/);
  expect(await stranger.send('PUT', `/api/partner-profiles/${id}`, profile)).toMatchObject({ status: 403 });
  expect(await partner.send('PUT', `/api/partner-profiles/${id}`, profile)).toMatchObject({
    status: 200,
    body: { mayEdit: true, capacity: 2, placesTaken: 0 },
  });

  const find = async (query: string): Promise<string[]> =>
    (await anybody.get<View>(`/api/partners?${query}`)).body.items.flatMap(({ name }) => name ?? []);
  expect(await find('q=lasertracker')).toEqual(['Zentrum für Messtechnik']);
  expect(await find('q=MESSEN&language=it')).toEqual(['Zentrum für Messtechnik']);
  expect(await find('territory=CH07&competence=sensors-iot')).toEqual(['Zentrum für Messtechnik']);
  expect(await find('territory=AT33&competence=sensors-iot')).toEqual([]);
  expect(await find('q=%25')).toEqual([]);
  const [first] = (await anybody.get<View>('/api/partners?limit=1')).body.items;
  const all: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { items, nextCursor }: View = (await anybody.get<View>(`/api/partners?limit=1&cursor=${cursor}`)).body;
    all.push(...items.flatMap(({ organisationId }) => organisationId ?? []));
    cursor = nextCursor;
  }
  expect(all[0]).toBe(first?.organisationId);
  expect(new Set(all).size).toBe(all.length);
  expect(all).toContain(id);
});

test('offers, facilities and people are kept in full, and who saves on top of an older version is told', async () => {
  const id = await seedCompany(house.app, { kind: 'partner', name: 'Prüfhaus', nutsCode: 'AT332', countryCode: 'AT' });
  const partner = await ownerOf(id);
  const url = `/api/partner-profiles/${id}`;
  const parts = {
    services: [
      {
        title: { de: 'Zugversuch', en: 'Tensile test' },
        text: { de: 'Bis 200 kN.' },
        languages: ['de'],
        instruments: ['pilot'],
        delivery: 'at-partner',
        price: { amount: '95.50', currency: 'EUR', per: 'hour' },
      },
    ],
    facilities: [
      {
        name: { de: 'Prüfmaschine' },
        text: {},
        nutsCode: 'AT332',
        availability: 'bookable',
        leadDays: 10,
        access: {},
        safety: { de: 'Schutzbrille' },
        instruments: [],
        price: null,
      },
    ],
    people: [{ name: 'Ada', role: '', competences: [], languages: ['de'], email: 'ada@p.example', phone: null, consent: 'contact' }],
  };
  const profile = {
    competences: ['sensors-iot'],
    languages: ['de'],
    offers: { de: 'Wir prüfen.' },
    equipment: [],
    capacity: 2,
    published: true,
  };
  const saved = await partner.send('PUT', url, { ...profile, ...parts, version: 0 });
  expect(saved).toMatchObject({ status: 200, body: { ...parts, version: 1 } });
  // Who does not know of them takes nothing away.
  expect(await partner.send('PUT', url, { ...profile, version: 1 })).toMatchObject({ status: 200, body: { ...parts, version: 2 } });
  const late = await partner.send('PUT', url, { ...profile, services: [], version: 1 });
  expect([late.status, late.body]).toMatchObject([409, { code: 'partner.profile.changed-meanwhile', params: { version: 2 } }]);
  const both = await Promise.all([3, 4].map((capacity) => partner.send('PUT', url, { ...profile, capacity, version: 2 })));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);

  const bad = await partner.send<View>('PUT', url, {
    ...profile,
    capacity: 0,
    services: [{ ...parts.services[0], title: {}, price: { amount: '0', currency: 'EUR', per: 'hour' } }],
    facilities: [{ ...parts.facilities[0], nutsCode: 'AT399' }],
    people: [{ ...parts.people[0], email: 'nobody' }],
  });
  expect([bad.status, bad.body.fields.map(({ path }) => path).sort()]).toEqual([
    422,
    ['capacity', 'facilities.0.nutsCode', 'people.0.email', 'services.0.price.amount', 'services.0.title'],
  ]);
  expect(bad.body.fields.every(({ message }) => message.length > 8)).toBe(true);
  const events = await house.query(`SELECT 1 FROM "outbox"."event" WHERE "payload"::text LIKE '%ada@p.example%'`);
  expect(events).toEqual([]);
});

test('accreditations are granted by the officers of the programme, to partners', async () => {
  const partnerId = await seedCompany(house.app, { kind: 'partner', nutsCode: 'AT332', countryCode: 'AT' });
  const partner = await ownerOf(partnerId);
  const input = { organisationId: partnerId, programmeId, validFrom: '2026-01-01', validTo: '2028-12-31', territoryKeys: ['de-bw'] };
  expect(await partner.post('/api/accreditations', input)).toMatchObject({ status: 403 });
  const wrong = await officer.post<View>('/api/accreditations', {
    ...input,
    organisationId: await seedCompany(house.app),
    authorityId: newId(),
    validTo: '2025-12-31',
  });
  expect([wrong.status, wrong.body.fields.map(({ path }) => path)]).toEqual([422, ['organisationId', 'authorityId', 'validTo']]);
  const { status, body } = await officer.post<View>('/api/accreditations', input);
  expect(status).toBe(201);
  expect((await partner.get<View>('/api/accreditations')).body.items).toMatchObject([
    { id: body.id, validTo: '2028-12-31', territoryKeys: ['de-bw'] },
  ]);
  const other = await somebody({ staff: [{ role: 'officer', programmeId: newId() }] });
  expect((await other.get<View>(`/api/accreditations?programmeId=${programmeId}`)).body.items).toEqual([]);
  expect(await other.post(`/api/accreditations/${body.id}/end`, { reason: 'because' })).toMatchObject({ status: 404 });
  expect((await officer.post(`/api/accreditations/${body.id}/end`, { reason: 'Closed down.' })).status).toBe(201);
  expect(await officer.post(`/api/accreditations/${body.id}/end`, { reason: 'Again.' })).toMatchObject({ status: 409 });
});
