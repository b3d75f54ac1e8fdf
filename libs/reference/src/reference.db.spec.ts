import { systemActor } from '@traverse/kernel';

import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { Visitor } from '../../../test/support/visitor.js';
import { ImportRelease, Reference, ReferenceQueries, type ReleaseKind } from './index.js';

let house: TestApp;
beforeAll(async () => {
  house = await startTestApp();
});
afterAll(() => house.close());

const bring = (kind: ReleaseKind, text: string, validFrom = '2024-01-01') =>
  house.get(ImportRelease).execute(systemActor('test'), { kind, text, version: 'Test', source: 'Test', validFrom });
const read = <T>(path: string) => new Visitor(house).get<T>(`/api/reference/${path}`);

test('what the programmes need is there from the start', async () => {
  const { body } = await read<{ items: { kind: string; version: string; rows: number }[] }>('releases');
  expect(body.items.map(({ kind, version }) => `${kind} ${version}`)).toEqual([
    'currencies ISO 4217',
    'regions NUTS 2024',
    'sectors NACE Rev. 2.1',
  ]);
  const regions = await read<{ items: { code: string; name: string }[] }>('regions?country=AT');
  expect(regions.body.items).toContainEqual(expect.objectContaining({ code: 'AT332', name: 'Innsbruck', level: 3 }));
  const sectors = await read<{ items: { code: string; label: string }[] }>('sectors');
  expect(sectors.body.items.filter(({ code }) => code.length === 2)).toHaveLength(87);
  const asks = house.get(Reference);
  expect(await Promise.all(['25', '25.62', '04', 'C', '25.6x'].map((code) => asks.isSector(code)))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('a newer release takes over from its day, and the same file twice is one release', async () => {
  const text = 'code,label\nAT332,Innsbruck (new)\n';
  expect(await bring('regions', text, '2099-01-01')).toEqual({ rows: 1, known: false });
  expect((await read<{ items: object[] }>('regions?country=AT')).body.items.length).toBeGreaterThan(30);
  const twice = await Promise.all([bring('regions', text), bring('regions', text)]);
  expect(twice.map(({ known }) => known).sort()).toEqual([false, true]);
  expect((await read('regions')).body).toEqual({ items: [{ code: 'AT332', level: 3, country: 'AT', name: 'Innsbruck (new)' }] });
  const broken = bring('regions', 'code,label\nAT332,Innsbruck\nat,\n', '2026-01-01');
  await expect(broken).rejects.toMatchObject({ code: 'reference.rows-invalid' });
  expect((await read<{ items: object[] }>('regions')).body.items).toHaveLength(1);
});

test('a list that goes down to classes decides about classes', async () => {
  await bring('sectors', 'code,section,label\nC,C,Manufacturing\n25,C,Metal\n25.62,C,Treatment\n', '2025-06-01');
  const asks = house.get(Reference);
  expect(await Promise.all(['25', '25.62', '25.99'].map((code) => asks.isSector(code)))).toEqual([true, true, false]);
});

test('postcodes of one state do not hide those of another, and lead to the region', async () => {
  await bring('postcodes', "CODE;NUTS3\n'6020';'AT332'\n");
  await bring('postcodes', 'country,postcode,nuts\nFR,38000,FRK24\n');
  expect((await read('postcode-region?country=AT&postCode=60%2020')).body).toEqual({ nutsCode: 'AT332' });
  expect((await read('postcode-region?country=FR&postCode=38000')).body).toEqual({ nutsCode: 'FRK24' });
  expect((await read('postcode-region?country=IT&postCode=10121')).body).toEqual({ nutsCode: null });
});

test('rates: the day’s, else the last one before; the month’s of the Commission', async () => {
  const ecb = '<Envelope><Cube><Cube time="2026-07-10"><Cube currency="CHF" rate="0.9227"/></Cube></Cube></Envelope>';
  await bring('rates', ecb);
  await bring('rates', 'currencyIso;amount;dateStart;dateEnd\nCHF;0.9351;01/06/2026;30/06/2026\n');
  const asks = house.get(ReferenceQueries);
  expect(await asks.rate('CHF', '2026-07-12', 'ecb')).toMatchObject({ perEuro: '0.92270000', validFrom: '2026-07-10' });
  expect(await asks.rate('CHF', '2026-07-30', 'ecb')).toBeNull();
  expect(await asks.rate('CHF', '2026-07-09', 'ecb')).toBeNull();
  expect(await asks.rate('CHF', '2026-06-30', 'inforeuro')).toMatchObject({ perEuro: '0.93510000' });
  expect(await asks.rate('CHF', '2026-07-01', 'inforeuro')).toBeNull();
  expect((await read('rates?currency=CHF&on=2026-07-11')).body).toMatchObject({ perEuro: '0.92270000', source: 'ecb' });
  expect((await read<{ code: string }>('rates?currency=GBP&on=2026-07-11')).body.code).toBe('rate.not-found');
});

test('holidays that were imported are taken in the place of the library’s, for their year alone', async () => {
  const { addWorkingDays } = { addWorkingDays: (day: string) => house.get(Reference).addWorkingDays(day, 1, 'AT') };
  expect(await addWorkingDays('2026-10-23')).toBe('2026-10-27');
  await bring('holidays', 'country,day,name\nAT,2026-10-27,A day of our own\n');
  expect(await addWorkingDays('2026-10-23')).toBe('2026-10-26');
  expect(await addWorkingDays('2026-10-26')).toBe('2026-10-28');
  expect(await addWorkingDays('2027-10-25')).toBe('2027-10-27');
});
