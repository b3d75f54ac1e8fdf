import { useTranslation } from 'react-i18next';

/** Decimal strings go to Intl as strings: a float would round a large amount. */
export function formatMoney(amount: string, currency: string, language: string): string {
  const format = new Intl.NumberFormat(regional(language), { style: 'currency', currency, currencyDisplay: 'code' });
  return format
    .formatToParts(amount as unknown as number)
    .map((part) => (part.type === 'currency' ? symbol(part.value) : part.value))
    .join('');
}

/** The euro has a sign that everybody reads; others keep their code, because "Fr." or "$" name several. */
function symbol(code: string): string {
  return code === 'EUR' ? '€' : code;
}

/** English as read in Europe: day before month, 24 hours. */
function regional(language: string): string {
  return language.startsWith('en') ? 'en-GB' : language;
}

/** Also where the browser is set to twelve hours. */
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

export function formatNumber(value: number | string, language: string, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(regional(language), options).format(value as number);
}

export function formatDate(value: string | Date, language: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(regional(language), { day: 'numeric', month: 'short', year: 'numeric', timeZone }).format(new Date(value));
}

export function formatDateTime(value: string | Date, language: string, timeZone?: string, withZone = false): string {
  return new Intl.DateTimeFormat(regional(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...CLOCK,
    timeZone,
    ...(withZone ? { timeZoneName: 'short' } : {}),
  }).format(new Date(value));
}

export function formatTime(value: string | number | Date, language: string): string {
  return new Intl.DateTimeFormat(regional(language), CLOCK).format(new Date(value));
}

/** "Thu 26 Nov, 17:00": for what is near, where the year goes without saying. */
export function formatWeekday(value: string | Date, language: string, timeZone?: string): string {
  const shape = { weekday: 'short', day: 'numeric', month: 'short', ...CLOCK, timeZone } as const;
  return new Intl.DateTimeFormat(regional(language), shape).format(new Date(value));
}

/** A day without a time of day, such as a birthday: never shifted by the reader's zone. */
export function formatDay(day: string, language: string): string {
  return formatDate(`${day}T12:00:00Z`, language, 'UTC');
}

export function formatBytes(bytes: number, language: string): string {
  const mega = bytes >= 1_000_000;
  const value = mega ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000));
  return `${formatNumber(value, language, { maximumFractionDigits: 1 })} ${mega ? 'MB' : 'kB'}`;
}

/** Formats bound to the reader's language. */
export function useFormat() {
  const language = useTranslation().i18n.language;
  return {
    language,
    money: (amount: string, currency: string) => formatMoney(amount, currency, language),
    number: (value: number | string, options?: Intl.NumberFormatOptions) => formatNumber(value, language, options),
    date: (value: string | Date, timeZone?: string) => formatDate(value, language, timeZone),
    dateTime: (value: string | Date, timeZone?: string, withZone = false) => formatDateTime(value, language, timeZone, withZone),
    time: (value: string | number | Date) => formatTime(value, language),
    weekday: (value: string | Date, timeZone?: string) => formatWeekday(value, language, timeZone),
    day: (day: string) => formatDay(day, language),
    bytes: (bytes: number) => formatBytes(bytes, language),
  };
}

/** What a person typed as a number, in their own notation, as a plain decimal string; null when it is none. */
export function parseLocaleDecimal(text: string, language: string): string | null {
  const parts = new Intl.NumberFormat(regional(language)).formatToParts(-12345.6);
  const decimal = parts.find((p) => p.type === 'decimal')?.value ?? '.';
  const grouped = text
    .trim()
    .replace(/[\s'’\u00a0\u202f]/g, '')
    .replace(/[−–]/g, '-');
  const other = decimal === ',' ? '.' : ',';
  const point = grouped.lastIndexOf(decimal);
  const whole = point < 0 ? grouped : grouped.slice(0, point);
  const fraction = point < 0 ? '' : grouped.slice(point + 1);
  // A group sign where only a decimal sign can be meant (6.2 typed by a German) is refused, never guessed.
  const groups = whole.replace(/^-/, '').split(other);
  const groupsFit = groups.length === 1 || (groups.slice(1).every((g) => g.length === 3) && (groups[0] ?? '').length <= 3);
  if (!groupsFit) return null;
  const digits = whole.split(other).join('');
  if (!/^-?\d+$/.test(digits) || !/^\d*$/.test(fraction) || (point >= 0 && fraction === '')) return null;
  const plain = digits.replace(/^(-?)0+(?=\d)/, '$1');
  return fraction ? `${plain}.${fraction}` : plain;
}
