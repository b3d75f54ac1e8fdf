import { readFileSync } from 'node:fs';

import { describeWithReferenceData, referenceData } from '../../../../test/support/reference-data.js';
import { parseRates } from './parse-rates.js';
import { parseCurrencies, parseHolidays, parsePostcodes, parseRegions, parseSectors } from './parse-tables.js';

test('regions, by the names that publishers give to their columns', () => {
  expect(parseRegions('\u{feff}code,level,country,label\nAT332,3,AT,Innsbruck\nEL30,2,EL,"Attica, all of it"\n')).toEqual([
    { code: 'AT332', level: 3, country: 'AT', name: 'Innsbruck' },
    { code: 'EL30', level: 2, country: 'GR', name: 'Attica, all of it' },
  ]);
});

test('sectors with their words in more than one language', () => {
  expect(parseSectors('code;section;label;label_de\n25.62;C;Treatment of metals;Bearbeitung von Metallen\nC;C;Manufacturing;\n')).toEqual([
    { code: '25.62', section: 'C', labels: { en: 'Treatment of metals', de: 'Bearbeitung von Metallen' } },
    { code: 'C', section: 'C', labels: { en: 'Manufacturing' } },
  ]);
});

test('postcodes as Eurostat writes them', () => {
  expect(parsePostcodes("CODE;NUTS3\n'6020';'AT332'\n'SL-1000';'SI041'\n")).toEqual([
    { country: 'AT', postCode: '6020', nutsCode: 'AT332' },
    { country: 'SI', postCode: 'SL-1000', nutsCode: 'SI041' },
  ]);
});

test('every wrong line is named, and a row that comes twice', () => {
  const mistakes = [
    { path: '2.code', params: { line: 2, column: 'code' } },
    { path: '3.digits', params: { line: 3, column: 'digits' } },
    { path: '3.name', params: { line: 3, column: 'name' } },
    { path: '5', code: 'reference.row-twice', params: { line: 5, key: 'CHF' } },
  ];
  expect(() => parseCurrencies('code,digits,name\nEURO,2,Euro\nGBP,two,\nCHF,2,Franc\nCHF,2,Franc\n')).toThrow(
    expect.objectContaining({ code: 'reference.rows-invalid', fields: mistakes.map((one) => expect.objectContaining(one)) }),
  );
  expect(() => parseHolidays('country,name\nAT,Christmas\n')).toThrow(
    expect.objectContaining({ code: 'reference.columns-missing', params: { columns: 'day' } }),
  );
  expect(() => parseHolidays('country,day,name\n')).toThrow(expect.objectContaining({ code: 'reference.file-empty' }));
  expect(() => parseHolidays('country,day,name\nAT,2026-02-30,No day\n')).toThrow(
    expect.objectContaining({ code: 'reference.rows-invalid' }),
  );
});

const june = { currency: 'CHF', validFrom: '2026-06-01', validUntil: '2026-06-30', source: 'inforeuro', perEuro: '0.9351' };

test.each([
  ['JSON', JSON.stringify([{ currencyIso: 'CHF', refCurrencyIso: 'EUR', amount: 0.9351, dateStart: '01/06/2026', dateEnd: '30/06/2026' }])],
  ['CSV', 'CurrencyIso;Amount;DateStart;DateEnd\nCHF;0.9351;01/06/2026;30/06/2026\n'],
])('monthly rates of the Commission as %s', (_, text) => {
  expect(parseRates(text)).toEqual([june]);
});

test('rates of the European Central Bank, several days in one file', () => {
  const day = (time: string, rate: string): string => `<Cube time="${time}"><Cube currency="CHF" rate="${rate}"/></Cube>`;
  const xml = `<?xml version="1.0"?><gesmes:Envelope xmlns:gesmes="x"><Cube>${day('2026-07-09', '0.9227')}${day('2026-07-08', '0.9230')}</Cube></gesmes:Envelope>`;
  const of = (on: string, perEuro: string) => ({ currency: 'CHF', validFrom: on, validUntil: on, source: 'ecb', perEuro });
  expect(parseRates(xml)).toEqual([of('2026-07-09', '0.9227'), of('2026-07-08', '0.9230')]);
  expect(() => parseRates(xml.replace('0.9227', '-1'))).toThrow(expect.objectContaining({ code: 'reference.rows-invalid' }));
  for (const broken of ['<a><b></a>', '<!DOCTYPE x><a/>', '[1,'])
    expect(() => parseRates(broken)).toThrow(expect.objectContaining({ code: 'reference.file-unreadable' }));
});

describeWithReferenceData('the files of the publishers', () => {
  const read = (path: string): string => readFileSync(referenceData(path), 'utf8');

  test('are read whole', () => {
    expect(parseRegions(read('nuts/nuts2024.csv')).length).toBe(2042);
    expect(parseSectors(read('nace/nace21_flat.csv')).length).toBe(1047);
    const rates = parseRates(read('fx/eurofxref-daily-2026-07-09.sample.xml'));
    expect(rates.map(({ currency, perEuro }) => `${currency} ${perEuro}`)).toContain('CHF 0.9227');
    expect(rates).toHaveLength(5);
  });
});
