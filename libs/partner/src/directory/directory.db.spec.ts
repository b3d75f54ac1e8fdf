import { newId } from '@traverse/kernel';
import type { CallDocument } from '@traverse/programme';

import { alpineDocument, publishCall, seedCompany, seedProgramme } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { seedPartner } from '../../../../test/support/partners.js';
import { Visitor } from '../../../../test/support/visitor.js';
import type { FacilityInput, ServiceInput } from '../profile/profile-parts.js';

let house: TestApp;
let programmeId: string;
const read = <T = Record<string, unknown>>(url: string, language = 'de') =>
  new Visitor(house).send<T>('GET', url, undefined, { 'accept-language': language });
const ids = new Map<string, string>();

const service = (title: Record<string, string>, more: Partial<ServiceInput> = {}): ServiceInput => ({
  ...{ title, text: {}, languages: ['en'], instruments: [], delivery: 'at-partner', price: null },
  ...more,
});
const chamber: FacilityInput = {
  name: { de: 'Klimakammer', en: 'Climate chamber' },
  text: { de: 'Prüft Bauteile bei minus vierzig Grad.' },
  nutsCode: 'CH070',
  availability: 'bookable',
  leadDays: 14,
  access: { de: 'Für alle Firmen' },
  safety: { de: 'Einweisung von einer Stunde' },
  instruments: ['pilot'],
  price: { amount: '480.00', currency: 'EUR', per: 'day' },
};

beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  const document = alpineDocument() as CallDocument;
  const competences = (document.taxonomies['competences'] ?? []).map((one) =>
    one.key === 'sensors-iot' ? { ...one, parent: 'data-ai' } : one,
  );
  await publishCall(house.app, { ...document, taxonomies: { ...document.taxonomies, competences } });
  const add = async (name: string, traits: Parameters<typeof seedPartner>[2]): Promise<void> =>
    void ids.set(name, (await seedPartner(house, programmeId, { name, ...traits })).id);
  await add('Alpha Kältelabor', {
    competences: ['sensors-iot'],
    facilities: [chamber],
    services: [service({ de: 'Kältetest' }, { instruments: ['pilot'], price: { amount: '95.5', currency: 'CHF', per: 'hour' } })],
    people: [
      { name: 'Ada Offen', role: 'Head', competences: [], languages: ['de'], email: 'ada@alpha.example', phone: null, consent: 'contact' },
      { name: 'Bea Name', role: 'Engineer', competences: [], languages: [], email: 'bea@alpha.example', phone: null, consent: 'name' },
      { name: 'Cleo Still', role: 'Engineer', competences: [], languages: [], email: 'cleo@alpha.example', phone: null, consent: 'none' },
    ],
  });
  await add('Beta Data', { competences: ['data-ai'], languages: ['it'], nutsCode: 'ITC11', countryCode: 'IT', accredited: false });
  await add('Gamma Timber', { services: [service({ en: 'Milling of beams' }, { instruments: ['strategy'] })] });
  await add('Hidden', { published: false });
});
afterAll(() => house.close());

interface View {
  readonly items: readonly { readonly organisationId: string; readonly name: string; readonly facilities: readonly string[] }[];
  readonly nextCursor: string | null;
}
const find = async (query: string, language = 'de'): Promise<string[]> => {
  const { body } = await read<View>(`/api/partners?${query}`, language);
  return body.items.map(({ name }) => name);
};
const [alpha, beta, gamma] = ['Alpha Kältelabor', 'Beta Data', 'Gamma Timber'];

test('words are found in the language of the reader, by their stem; beginnings of words and of what stands in a name in any', async () => {
  expect(await find('q=klimakammern')).toEqual([alpha]);
  expect(await find('q=beam', 'en')).toEqual([gamma]);
  expect(await find('q=kältel', 'fr')).toEqual([alpha]);
  expect(await find('q=labor', 'en')).toEqual([alpha]);
  expect(await find('q=cleo')).toEqual([]);
  expect(await find(`q=${encodeURIComponent("') | !:* & \\")}`)).toEqual([]);
});

test('each filter narrows: region with all that it holds, language, competence with all below it, instrument, facilities, accreditation', async () => {
  expect(await find('territory=IT')).toEqual([beta]);
  expect(await find('territory=ITC1')).toEqual([beta]);
  // Where a facility stands counts as much as the seat.
  expect(await find('territory=CH0')).toEqual([alpha]);
  expect(await find('language=it')).toEqual([beta]);
  expect(await find('competence=sensors-iot')).toEqual([alpha]);
  expect(await find('competence=data-ai')).toEqual([alpha, beta]);
  // Who names no instrument is there for all.
  expect(await find('instrument=pilot')).toEqual([alpha, beta]);
  expect(await find('facility=true')).toEqual([alpha]);
  expect(await find(`accreditedBy=${programmeId}`)).toEqual([alpha, gamma]);
  expect(await find(`accreditedBy=${newId()}`)).toEqual([]);
  expect(await find('instrument=pilot&competence=data-ai&territory=AT')).toEqual([alpha]);
});

test('counts say what each choice would leave, all other filters kept', async () => {
  interface Facets {
    readonly total: number;
    readonly facilities: number;
    readonly [facet: string]: number | readonly { readonly key: string; readonly label: string | null; readonly count: number }[];
  }
  const counts = async (query: string): Promise<Facets> => (await read<Facets>(`/api/partners/facets?${query}`, 'de')).body;
  const count = (facets: Facets, facet: string, key: string): number | undefined => {
    const list = facets[facet];
    return Array.isArray(list) ? list.find((one) => one.key === key)?.count : undefined;
  };
  const all = await counts('');
  expect([all.total, all.facilities]).toEqual([3, 1]);
  expect([count(all, 'territories', 'AT'), count(all, 'territories', 'AT33'), count(all, 'territories', 'CH070')]).toEqual([2, 2, 1]);
  expect([count(all, 'competences', 'data-ai'), count(all, 'competences', 'sensors-iot')]).toEqual([2, 1]);
  expect([count(all, 'instruments', 'pilot'), count(all, 'instruments', 'strategy')]).toEqual([2, 2]);
  expect(count(all, 'accreditedBy', programmeId)).toBe(2);
  const italian = await counts('language=it');
  expect([italian.total, count(italian, 'languages', 'de'), count(italian, 'territories', 'AT')]).toEqual([1, 2, undefined]);
  // Every count is kept by the list: what it promises is what the choice finds.
  for (const facet of ['territory', 'competence', 'instrument', 'language'] as const) {
    const list = all[{ territory: 'territories', competence: 'competences', instrument: 'instruments', language: 'languages' }[facet]];
    if (!Array.isArray(list)) throw new Error(`no ${facet}`);
    for (const { key, count: promised } of list) expect([key, (await find(`${facet}=${key}`)).length]).toEqual([key, promised]);
  }
});

test('by name or the newest first, page by page, nobody twice and nobody missed', async () => {
  for (const sort of ['name', 'newest']) {
    const names: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { items, nextCursor }: View = (await read<View>(`/api/partners?sort=${sort}&limit=1&cursor=${cursor}`)).body;
      names.push(...items.map(({ name }) => name));
      cursor = nextCursor;
    }
    expect(names).toEqual(sort === 'name' ? [alpha, beta, gamma] : [gamma, beta, alpha]);
  }
});

test('the page of a partner: offers and facilities in the reader’s language, and of its people what each agreed to', async () => {
  const { status, body } = await read(`/api/partners/${ids.get(alpha)}`, 'en');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    name: alpha,
    regionName: 'Innsbruck',
    hasPlaces: true,
    accreditedBy: [{ programmeId, validTo: '2099-12-31' }],
    services: [{ title: { language: 'de', text: 'Kältetest' }, price: { amount: '95.50', currency: 'CHF', per: 'hour' } }],
    facilities: [
      {
        name: { language: 'en', text: 'Climate chamber' },
        text: { language: 'de' },
        regionName: 'Ticino',
        availability: 'bookable',
        leadDays: 14,
        price: { amount: '480.00' },
      },
    ],
    people: [
      { name: 'Ada Offen', email: 'ada@alpha.example' },
      { name: 'Bea Name', email: null },
    ],
  });
  const everything = JSON.stringify(body);
  for (const secret of ['bea@', 'cleo@', 'Cleo']) expect(everything).not.toContain(secret);
});

test('what nobody has published is not there', async () => {
  const missing = { status: 404, body: { code: 'partner-profile.not-found' } };
  expect(await read(`/api/partners/${ids.get('Hidden')}`)).toMatchObject(missing);
  expect(await read(`/api/partners/${await seedCompany(house.app)}`)).toMatchObject(missing);
  expect(await read('/api/partners?sort=newest&cursor=WyJ4IiwieSJd')).toMatchObject({
    status: 400,
    body: { code: 'kernel.bad-cursor' },
  });
});
