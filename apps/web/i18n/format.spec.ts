import fc from 'fast-check';
import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatDay,
  formatMoney,
  formatNumber,
  formatWeekday,
  parseLocaleDecimal,
} from './format.js';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formatMoney', () => {
  it('writes amount and currency in the reader’s notation', () => {
    expect(plain(formatMoney('9600.00', 'EUR', 'en'))).toBe('€ 9,600.00');
    expect(plain(formatMoney('9600.00', 'EUR', 'de'))).toBe('9.600,00 €');
    expect(plain(formatMoney('4500.00', 'CHF', 'en'))).toBe('CHF 4,500.00');
  });

  it('keeps every digit of an amount that a float would round', () => {
    expect(plain(formatMoney('90071992547409931.07', 'EUR', 'de'))).toBe('90.071.992.547.409.931,07 €');
  });
});

describe('parseLocaleDecimal', () => {
  it.each([
    ['1.250,5', 'de', '1250.5'],
    ['1250', 'de', '1250'],
    ['1 250,50', 'de', '1250.50'],
    ['1,250.50', 'en', '1250.50'],
    ["1'250.5", 'en', '1250.5'],
    ['007', 'en', '7'],
    ['−3', 'en', '-3'],
  ])('reads %s in %s', (text, language, expected) => {
    expect(parseLocaleDecimal(text, language)).toBe(expected);
  });

  it.each([
    ['6.2', 'de'],
    ['6,2', 'en'],
    ['12.34.567', 'de'],
    ['1,2,3', 'de'],
    ['12 EUR', 'en'],
    ['', 'en'],
    ['5,', 'de'],
  ])('does not guess what %s means in %s', (text, language) => {
    expect(parseLocaleDecimal(text, language)).toBeNull();
  });

  it('reads back what is written, in every language', () => {
    const amount = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(amount, fc.constantFrom('en', 'de', 'fr', 'it', 'sl'), ([whole, cents], language) => {
        const decimal = `${whole}.${String(cents).padStart(2, '0')}`;
        const written = formatNumber(decimal, language, { minimumFractionDigits: 2 });
        expect(parseLocaleDecimal(written, language)).toBe(decimal);
      }),
    );
  });
});

describe('times', () => {
  it('shows a deadline in the zone that it is stored with', () => {
    expect(formatDate('2026-11-26T23:30:00Z', 'en', 'Europe/Zurich')).toBe('27 Nov 2026');
    expect(formatWeekday('2026-11-26T16:00:00Z', 'en', 'Europe/Zurich')).toBe('Thu 26 Nov, 17:00');
  });

  it('never shifts a day', () => {
    expect(formatDay('2026-01-01', 'en')).toBe('1 Jan 2026');
  });
});

it('names sizes of files', () => {
  expect(plain(formatBytes(10_000_000, 'en'))).toBe('10 MB');
  expect(plain(formatBytes(1_500_000, 'de'))).toBe('1,5 MB');
  expect(plain(formatBytes(420, 'en'))).toBe('1 kB');
});

describe('the time of day', () => {
  it.each(['en', 'en-US', 'de'])('has 24 hours in %s', (language) => {
    expect(formatDateTime('2026-11-23T20:25:00Z', language, 'UTC')).toMatch(/20:25$/);
    expect(formatDateTime('2026-11-23T00:05:00Z', language, 'UTC')).toMatch(/00:05$/);
  });
});
