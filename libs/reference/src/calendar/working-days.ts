import Holidays from 'date-holidays';

const DAY_MS = 86_400_000;
const calendars = new Map<string, ReadonlySet<string>>();

/** Public holidays of the whole country in one year, ISO dates, by a kept library; none where the country is not known. */
export function publicHolidays(country: string, year: number): ReadonlySet<string> {
  const key = `${country} ${year}`;
  const known = calendars.get(key);
  if (known) return known;
  const days = new Holidays(country).getHolidays(year) || [];
  const found = new Set(days.filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10)));
  calendars.set(key, found);
  return found;
}

/** The holidays of a country by year; as the library has them unless said otherwise. */
export type HolidayCalendar = (year: number) => ReadonlySet<string>;

/** The day that is so many working days (Monday to Friday, no holiday of the whole country) after this one; the day itself does not count. */
export function addWorkingDays(
  day: string,
  count: number,
  country: string,
  holidays: HolidayCalendar = (year) => publicHolidays(country, year),
): string {
  let at = new Date(`${day}T00:00:00Z`);
  for (let left = count; left > 0;) {
    at = new Date(at.getTime() + DAY_MS);
    const weekday = at.getUTCDay();
    const date = at.toISOString().slice(0, 10);
    if (weekday !== 0 && weekday !== 6 && !holidays(at.getUTCFullYear()).has(date)) left -= 1;
  }
  return at.toISOString().slice(0, 10);
}
