import { XMLParser, XMLValidator } from 'fast-xml-parser';

import { DomainError } from '@traverse/kernel';

import { isDay, type Rate } from './facts.js';
import { cell, type Checked, checkedRows, type Line, linesOf } from './table.js';

const isRate = (text: string): boolean => /^\d{1,11}(\.\d{1,8})?$/.test(text) && Number(text) > 0;
const isCurrency = (text: string): boolean => /^[A-Z]{3}$/.test(text);
const keyOf = ({ currency, validFrom }: Rate): string => `${currency} ${validFrom}`;

/**
 * The euro reference rates of the European Central Bank (`eurofxref-daily.xml`, `-hist-90d.xml`, `-hist.xml`), or the monthly rates of
 * the European Commission (InforEuro, JSON with `currencyIso`, `amount`, `dateStart`, `dateEnd`, or CSV with the same columns).
 */
export function parseRates(text: string): Rate[] {
  const start = text.trimStart();
  if (start.startsWith('<')) return parseEcb(text);
  return parseInforEuro(start.startsWith('[') || start.startsWith('{') ? jsonLines(text) : linesOf(text, INFOREURO));
}

interface Cube {
  readonly Cube?: readonly Cube[];
  readonly time?: string;
  readonly currency?: string;
  readonly rate?: string;
}

function parseEcb(text: string): Rate[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseAttributeValue: false,
    processEntities: false,
    isArray: (name) => name === 'Cube',
  });
  if (text.includes('<!DOCTYPE') || XMLValidator.validate(text) !== true)
    throw new DomainError('reference.file-unreadable', { status: 422 });
  const { Envelope } = parser.parse(text) as { Envelope?: Cube };
  const days = Envelope?.Cube?.flatMap((outer) => outer.Cube ?? []) ?? [];
  const lines = days.flatMap(({ time = '', Cube: rates = [] }) => rates.map(({ currency = '', rate = '' }) => ({ time, currency, rate })));
  const read = ({ cells }: Line): Checked<Rate> => {
    const { time = '', currency = '', rate = '' } = cells;
    const holds = { time: isDay(time), currency: isCurrency(currency), rate: isRate(rate) };
    return { holds, row: { currency, validFrom: time, validUntil: time, source: 'ecb', perEuro: rate } };
  };
  return checkedRows(
    lines.map((cells, i) => ({ at: i + 1, cells })),
    read,
    keyOf,
  );
}

const INFOREURO = [
  ['currencyiso', 'isoa3code', 'iso'],
  ['amount', 'value'],
  ['datestart', 'from'],
  ['dateend', 'until'],
];

function jsonLines(text: string): Line[] {
  let rows: unknown;
  try {
    rows = JSON.parse(text);
  } catch {
    throw new DomainError('reference.file-unreadable', { status: 422 });
  }
  return (Array.isArray(rows) ? rows : [rows]).map((row: Readonly<Record<string, unknown>>, i) => ({
    at: i + 1,
    cells: Object.fromEntries(
      Object.entries(row ?? {}).map(([name, value]) => [
        name.toLowerCase(),
        typeof value === 'string' || typeof value === 'number' ? String(value) : '',
      ]),
    ),
  }));
}

/** `01/07/2026` and `2026-07-01`. */
const dayOf = (text: string): string => text.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1').slice(0, 10);

function parseInforEuro(lines: readonly Line[]): Rate[] {
  const read = (line: Line): Checked<Rate> => {
    const [currency, perEuro] = [cell(line, 'currencyiso', 'isoa3code', 'iso'), cell(line, 'amount', 'value')];
    const [validFrom, validUntil] = [dayOf(cell(line, 'datestart', 'from')), dayOf(cell(line, 'dateend', 'until'))];
    const holds = {
      currencyIso: isCurrency(currency),
      amount: isRate(perEuro),
      dateStart: isDay(validFrom),
      dateEnd: isDay(validUntil) && validUntil >= validFrom,
    };
    return { holds, row: { currency, validFrom, validUntil, source: 'inforeuro', perEuro } };
  };
  return checkedRows(lines, read, keyOf);
}
