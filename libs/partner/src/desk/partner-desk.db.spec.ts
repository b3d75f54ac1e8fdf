import { CreatePersonWithRoles } from '@traverse/identity';
import { newId } from '@traverse/kernel';

import { alpineDocument, seedProgramme } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { seedPartner } from '../../../../test/support/partners.js';
import { Visitor } from '../../../../test/support/visitor.js';
import { xlsxOf } from '../../../../test/support/xlsx.js';

const PASSWORD = 'a long enough pass phrase';

let house: TestApp;
let programmeId: string;
let officer: Visitor;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  const email = `${newId()}@example.org`;
  await house.get(CreatePersonWithRoles).execute({ email, name: 'Otto', password: PASSWORD, staff: [{ role: 'officer', programmeId }] });
  officer = new Visitor(house);
  await officer.logIn(email, PASSWORD);
});
afterAll(() => house.close());

const COLUMNS = [
  'name',
  'street',
  'building_number',
  'post_code',
  'town',
  'country',
  'nuts',
  'email',
  'vat_number',
  'competences',
  'languages',
  'offer_de',
  'capacity',
];
const lab = (name: string, more: Partial<Record<string, string>> = {}): Record<string, string> => ({
  ...{ name, street: 'Technikerstraße', building_number: '13', post_code: '6020', town: 'Innsbruck', country: 'AT', nuts: 'AT332' },
  ...{ email: `${newId()}@labor.example`, vat_number: '', competences: 'timber-construction; sensors-iot', languages: 'de; en' },
  ...{ offer_de: 'Wir prüfen Holz; auch große Teile.', capacity: '3' },
  ...(more as Record<string, string>),
});
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const csv = (rows: readonly Record<string, string>[], columns: readonly string[] = COLUMNS): Buffer =>
  Buffer.from([columns.join(','), ...rows.map((row) => columns.map((name) => quoted(row[name] ?? '')).join(','))].join('\n'));

interface Told {
  readonly good: number;
  readonly bad: number;
  readonly rows: {
    readonly at: number;
    readonly organisationId: string | null;
    readonly problems: { path: string; code: string; message: string }[];
  }[];
}
const send = (file: Buffer, dryRun: boolean, name = 'partners.csv') =>
  officer.upload<Told>(`/api/partner-imports?dryRun=${dryRun}`, {}, { name, bytes: file });

test('every bad row is named with all that is wrong in it, the good ones are imported, and a second run changes nothing', async () => {
  const [known, fresh] = ['ATU13585627', 'ATU37675002'];
  await seedPartner(house, programmeId, { name: 'Known' });
  await house.query(`UPDATE "identity"."organisation" SET "vat_number" = $1 WHERE "name" = 'Known'`, [known]);
  const mail = `${newId()}@labor.example`;
  const rows = [
    lab('Holzlabor', { vat_number: fresh, email: mail }),
    lab('Nowhere', { nuts: 'AT399', email: 'nobody', competences: 'Timber!', capacity: 'many' }),
    lab('Twice', { vat_number: fresh }),
    lab('Known already', { vat_number: known }),
    lab('', { country: 'Austria' }),
    lab('Wrong digit', { vat_number: 'ATU13585628' }),
  ];
  const look = await send(csv(rows), true);
  expect(look.body).toMatchObject({ dryRun: true, good: 1, bad: 5 });
  const codes = Object.fromEntries(
    look.body.rows.map(({ at, problems }) => [at, problems.map(({ path, code }) => `${path} ${code}`).sort()]),
  );
  expect(codes).toEqual({
    2: [],
    3: [
      '3.capacity partner.import.bad-capacity',
      '3.competences partner.profile.bad-competence',
      '3.email partner.import.bad-email',
      '3.nuts partner.import.unknown-region',
    ],
    4: ['4.vat_number partner.import.number-twice'],
    5: ['5.vat_number partner.import.number-known'],
    6: ['6.country partner.import.bad-country', '6.name missing'],
    7: ['7.vat_number identifier.checksum'],
  });
  expect(look.body.rows.flatMap(({ problems }) => problems).every(({ message }) => message.length > 8 && !message.includes('{{'))).toBe(
    true,
  );
  expect((await officer.get<{ items: unknown[] }>('/api/partner-desk?q=Holzlabor')).body.items).toEqual([]);

  const done = await send(csv(rows), false);
  expect(done.body).toMatchObject({ dryRun: false, good: 1, bad: 5 });
  expect(done.body.rows[0]?.organisationId).toMatch(/^[0-9a-f-]{36}$/);
  const again = await send(csv(rows), false);
  expect(again.body.rows[0]?.problems.map(({ code }) => code)).toEqual(['partner.import.number-known']);

  await house.queues.drain();
  const { body } = await officer.get<{ items: object[] }>('/api/partner-desk?q=holzlabor');
  expect(body.items).toMatchObject([
    { name: 'Holzlabor', people: 0, invited: true, published: false, competences: ['timber-construction', 'sensors-iot'], capacity: 3 },
  ]);
  const [kept] = await house.query<{ body: string }>(`SELECT "body" FROM "platform"."kept_mail" WHERE "recipient" = $1`, [mail]);
  const token = /#token=([\w-]+)/.exec(kept?.body ?? '')?.[1] ?? '';
  const newcomer = new Visitor(house);
  expect((await newcomer.post('/api/invitations/accept', { token, name: 'Ada Holz', password: PASSWORD })).status).toBeLessThan(300);
  expect((await newcomer.logIn(mail, PASSWORD)).status).toBeLessThan(300);
  const session = await newcomer.get<{ parties: object[] }>('/api/session');
  expect(session.body.parties).toMatchObject([{ kind: 'partner', right: 'owner' }]);
  // Whoever is in invites the others.
  const { organisationId } = done.body.rows[0] ?? {};
  const late = await officer.post(`/api/partner-desk/${organisationId ?? ''}/invite`, { email: 'late@labor.example', language: 'de' });
  expect([late.status, late.body]).toMatchObject([409, { code: 'identity.has-people' }]);
});

test('a partner without a number is found by country, name and address: in the house, in a row above, by hand, and when two are at it at once', async () => {
  const email = `${newId()}@ohne.example`;
  const row = lab('Öhne Nummer GmbH', { email });
  const rows = [row, { ...row, name: 'OHNE NUMMER', email: email.toUpperCase() }, lab('Ohne Nummer'), { ...row, name: 'Zweites Labor' }];
  const codesOf = ({ body }: { body: Told }): string[][] =>
    body.rows.map(({ problems }) => problems.map(({ path, code }) => `${path} ${code}`));
  const count = async (): Promise<number> => {
    const found = await house.query(`SELECT 1 FROM "identity"."one_time_link" WHERE "email" = $1`, [email]);
    return found.length;
  };
  expect(codesOf(await send(csv(rows), true))).toEqual([[], ['3.email partner.import.partner-twice'], [], []]);
  const both = await Promise.all([send(csv([row]), false), send(csv([row]), false)]);
  expect(both.map(({ body }) => body.good).sort()).toEqual([0, 1]);
  expect((await send(csv(rows), false)).body).toMatchObject({ good: 2, bad: 2 });
  expect(await count()).toBe(2);
  const again = await send(csv(rows), false);
  expect(codesOf(again)).toEqual([2, 3, 4, 5].map((at) => [`${at}.email partner.import.partner-known`]));
  // With its number now: it is the one without.
  const numbered = await send(csv([{ ...row, vat_number: 'ATU62895905' }]), true);
  expect(codesOf(numbered)).toEqual([['2.email partner.import.partner-known']]);
  const { name, street, building_number, post_code, town, country, nuts } = row;
  const address = { street, buildingNumber: building_number, postCode: post_code, townName: town, countryCode: country, nutsCode: nuts };
  const byHand = await officer.post('/api/partner-desk', { company: { name, ...address }, email, language: 'de' });
  expect([byHand.status, byHand.body]).toMatchObject([
    409,
    { code: 'partner.import.partner-known', fields: [{ path: 'email', code: 'partner.import.partner-known' }] },
  ]);
  await house.queues.drain();
  // When the invitation has lapsed for good, nobody knows an address any more.
  await house.query(`DELETE FROM "identity"."one_time_link" WHERE "email" = $1`, [email]);
  expect(codesOf(await send(csv([row]), false))).toEqual([['2.email partner.import.partner-known']]);
  expect(await count()).toBe(0);
});

test('the same from a sheet of a spreadsheet program', async () => {
  const rows = [lab('Tabellenlabor'), lab('Ohne Ort', { town: '' })];
  const sheet = await xlsxOf([COLUMNS, ...rows.map((row) => COLUMNS.map((name) => row[name] ?? ''))]);
  const told = await send(sheet, true, 'partners.xlsx');
  expect(told.body).toMatchObject({ good: 1, bad: 1 });
  expect(told.body.rows[1]?.problems).toMatchObject([{ path: '3.town', code: 'missing' }]);
});

test('offers, facilities and people in numbered columns: kept as they stand, mistakes named by their column, nobody shown who has not agreed', async () => {
  const more = {
    service_1_title_de: 'Kältetest',
    service_1_text_de: 'Bis minus vierzig Grad.',
    service_1_instruments: 'pilot; strategy',
    service_1_price: '95.50',
    service_1_per: 'hour',
    facility_2_name_de: 'Klimakammer',
    facility_2_nuts: 'at332',
    facility_2_availability: 'bookable',
    facility_2_lead_days: '14',
    person_1_name: 'Ada Kalt',
    person_1_email: 'ada@kalt.example',
    capacity_months: '6',
  };
  const wrong = {
    ...{ service_1_title_de: '', service_1_price: 'much', service_1_per: 'moon', facility_2_nuts: 'AT399', facility_2_lead_days: 'soon' },
    ...{ person_1_email: 'nobody', capacity_months: '99' },
  };
  const columns = [...COLUMNS, ...Object.keys(more)];
  const told = await send(csv([lab('Vollständig', more), lab('Falsch', { ...more, ...wrong })], columns), false);
  expect(told.body).toMatchObject({ good: 1, bad: 1 });
  expect(told.body.rows[1]?.problems.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
    '3.capacity_months partner.import.bad-months',
    '3.facility_2_lead_days partner.profile.bad-lead-days',
    '3.facility_2_nuts partner.profile.unknown-region',
    '3.person_1_email partner.profile.bad-email',
    '3.service_1_per partner.import.not-a-choice',
    '3.service_1_price partner.profile.bad-price',
    '3.service_1_title partner.profile.title-missing',
  ]);
  const kept = await officer.get(`/api/partner-profiles/${told.body.rows[0]?.organisationId ?? ''}`);
  expect(kept.body).toMatchObject({
    capacityMonths: 6,
    services: [
      {
        title: { de: 'Kältetest' },
        instruments: ['pilot', 'strategy'],
        delivery: 'mixed',
        price: { amount: '95.50', currency: 'EUR', per: 'hour' },
      },
    ],
    facilities: [{ name: { de: 'Klimakammer' }, nutsCode: 'AT332', availability: 'bookable', leadDays: 14, price: null }],
    people: [{ name: 'Ada Kalt', email: 'ada@kalt.example', consent: 'none' }],
  });
  const unknown = await send(csv([lab('A')], [...COLUMNS, 'facility_1_colour', 'service_0_title_de']), true);
  expect(unknown.body).toMatchObject({
    fields: [{ params: { column: 'facility_1_colour' } }, { params: { column: 'service_0_title_de' } }],
  });
});

test('a wrong column, an empty file and what is no table: named, and nothing is kept', async () => {
  const columns = COLUMNS.map((name) => (name === 'nuts' ? 'region' : name));
  const wrong = await send(csv([lab('A')], columns), false);
  expect([wrong.status, wrong.body]).toMatchObject([
    422,
    {
      code: 'partner.import.wrong-columns',
      fields: [
        { code: 'partner.import.column-missing', params: { column: 'nuts' } },
        { code: 'partner.import.column-unknown', params: { column: 'region' } },
      ],
    },
  ]);
  expect((await send(csv([]), false)).body).toMatchObject({ code: 'partner.import.empty' });
  expect((await send(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]), false)).body).toMatchObject({ code: 'platform.table-unreadable' });
  expect((await send(Buffer.from('PK\u0003\u0004 not really', 'latin1'), false, 'a.xlsx')).body).toMatchObject({
    code: 'platform.table-unreadable',
  });
});

test('entered by hand and invited again: the first link is void', async () => {
  const { name, street, building_number, post_code, town, country, nuts } = lab('Handlabor');
  const company = {
    name,
    street,
    buildingNumber: building_number,
    postCode: post_code,
    townName: town,
    countryCode: country,
    nutsCode: nuts,
  };
  const first = `${newId()}@labor.example`;
  const made = await officer.post<{ organisationId: string }>('/api/partner-desk', { company, email: first, language: 'de' });
  expect(made.status).toBe(201);
  await house.queues.drain();
  const second = `${newId()}@labor.example`;
  await officer.post(`/api/partner-desk/${made.body.organisationId}/invite`, { email: second, language: 'en' });
  await house.queues.drain();
  const tokenTo = async (email: string): Promise<string> => {
    const [mail] = await house.query<{ body: string }>(`SELECT "body" FROM "platform"."kept_mail" WHERE "recipient" = $1`, [email]);
    return /#token=([\w-]+)/.exec(mail?.body ?? '')?.[1] ?? '';
  };
  const accept = async (email: string) =>
    (await new Visitor(house).post('/api/invitations/accept', { token: await tokenTo(email), name: 'Ada', password: PASSWORD })).status;
  expect([await accept(first), await accept(second)]).toEqual([410, 204]);
});

test('nobody but officers enters partners', async () => {
  const { owner } = await seedPartner(house, programmeId, { name: 'Curious' });
  expect(owner.memberships).toHaveLength(1);
  const stranger = new Visitor(house);
  expect((await stranger.get('/api/partner-desk')).status).toBe(401);
});
