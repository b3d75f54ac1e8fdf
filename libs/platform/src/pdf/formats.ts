/** Figures and times as people of this language write them, for documents that stand alone. */
export interface Formats {
  /** A decimal string. */
  money(amount: string, currency: string): string;
  number(value: number | string): string;
  /** `2026-12-15`. */
  day(date: string): string;
  /** With seconds and the zone's name: deadlines go by it. */
  moment(at: Date | string, timeZone: string): string;
  bytes(size: number): string;
}

export function formatsFor(language: string): Formats {
  // English as read in Europe: day before month, 24 hours.
  const locale = language === 'en' ? 'en-GB' : language;
  const number = (value: number | string): string => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value as number);
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return {
    number,
    // The decimal is passed as text: no digit is lost.
    money: (amount, currency) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: currency === 'EUR' ? 'symbol' : 'code' }).format(
        amount as `${number}`,
      ),
    day: (date) => new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`)),
    moment: (at, timeZone) =>
      new Intl.DateTimeFormat(locale, {
        ...day,
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        hourCycle: 'h23',
        timeZone,
        timeZoneName: 'short',
      }).format(new Date(at)),
    bytes: (size) =>
      size >= 1_000_000 ? `${number(Math.round(size / 100_000) / 10)} MB` : `${number(Math.max(1, Math.round(size / 1000)))} kB`,
  };
}
