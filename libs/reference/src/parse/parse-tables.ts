import { type Currency, type Holiday, isDay, type Postcode, type Region, type Sector } from './facts.js';
import { cell, type Checked, checkedRows, type Line, linesOf } from './table.js';

const CODE = ['code'] as const;
const LABEL = ['label', 'name'] as const;

/** NUTS: `code` and `label` or `name`; the levels follow from the codes. */
export function parseRegions(text: string): Region[] {
  const read = (line: Line): Checked<Region> => {
    const [code, name] = [cell(line, ...CODE), cell(line, ...LABEL)];
    const holds = { code: /^[A-Z]{2}[0-9A-Z]{1,3}$/.test(code), name: name !== '' };
    const country = code.slice(0, 2) === 'EL' ? 'GR' : code.slice(0, 2);
    return { holds, row: { code, level: code.length - 2, country, name } };
  };
  return checkedRows(linesOf(text, [CODE, LABEL]), read, ({ code }) => code);
}

/** NACE: `code`, `section`, and `label` or `name` in English, other languages as `label_de`. */
export function parseSectors(text: string): Sector[] {
  const read = (line: Line): Checked<Sector> => {
    const [code, section, name] = [cell(line, ...CODE), cell(line, 'section'), cell(line, ...LABEL, 'label_en')];
    const isCode = /^([A-V]|\d{2}(\.\d{1,2})?)$/.test(code);
    const holds = { code: isCode, section: /^[A-V]$/.test(section), label: name !== '' };
    const others = Object.entries(line.cells).flatMap(([column, value]) => {
      const language = /^label_([a-z]{2})$/.exec(column)?.[1];
      return language !== undefined && value !== '' ? [[language, value]] : [];
    });
    return { holds, row: { code, section, labels: Object.fromEntries([['en', name], ...others]) as Sector['labels'] } };
  };
  return checkedRows(linesOf(text, [CODE, ['section'], [...LABEL, 'label_en']]), read, ({ code }) => code);
}

/** ISO 4217: `code`, `digits`, `name`. */
export function parseCurrencies(text: string): Currency[] {
  const read = (line: Line): Checked<Currency> => {
    const [code, digits, name] = [cell(line, ...CODE), cell(line, 'digits'), cell(line, ...LABEL)];
    const holds = { code: /^[A-Z]{3}$/.test(code), digits: /^[0-4]$/.test(digits), name: name !== '' };
    return { holds, row: { code, digits: Number(digits), name } };
  };
  return checkedRows(linesOf(text, [CODE, ['digits'], LABEL]), read, ({ code }) => code);
}

/** `country`, `day`, `name`: holidays of the whole country. A year that is in it is taken from it alone. */
export function parseHolidays(text: string): Holiday[] {
  const read = (line: Line): Checked<Holiday> => {
    const [country, day, name] = [cell(line, 'country'), cell(line, 'day', 'date'), cell(line, ...LABEL)];
    const holds = { country: /^[A-Z]{2}$/.test(country), day: isDay(day), name: name !== '' };
    return { holds, row: { country, day, name } };
  };
  return checkedRows(linesOf(text, [['country'], ['day', 'date'], LABEL]), read, ({ country, day }) => `${country} ${day}`);
}

/** Eurostat's correspondence of postcodes and NUTS 3: `CODE` and `NUTS3`; the state is that of the region unless `country` says it. */
export function parsePostcodes(text: string): Postcode[] {
  const read = (line: Line): Checked<Postcode> => {
    const nutsCode = cell(line, 'nuts3', 'nuts', 'nuts_code');
    const postCode = plainPostCode(cell(line, 'code', 'postcode', 'post_code'));
    const country = cell(line, 'country') || (nutsCode.startsWith('EL') ? 'GR' : nutsCode.slice(0, 2));
    const holds = { code: /^[0-9A-Z-]{2,12}$/.test(postCode), nuts3: /^[A-Z]{2}[0-9A-Z]{3}$/.test(nutsCode) };
    return { holds, row: { country, postCode, nutsCode } };
  };
  const columns = [
    ['code', 'postcode', 'post_code'],
    ['nuts3', 'nuts', 'nuts_code'],
  ];
  return checkedRows(linesOf(text, columns), read, ({ country, postCode }) => `${country} ${postCode}`);
}

export const plainPostCode = (text: string): string => text.replaceAll(/\s/g, '').toUpperCase();
