import { useTranslation } from 'react-i18next';
import { useServerNow } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import classes from './date-time.module.css';

export interface DateTimeProps {
  readonly at: string | null | undefined;
  /** `day`: without the time; `full`: with the time and the zone's name, for deadlines. */
  readonly show?: 'day' | 'time' | 'full';
  /** IANA zone of the deadline, e.g. `Europe/Zurich`; the reader's own when left out. */
  readonly timeZone?: string | undefined;
}

export function DateTime({ at, show = 'time', timeZone }: DateTimeProps) {
  const format = useFormat();
  if (!at) return <>–</>;
  const dayOnly = /^\d{4}-\d\d-\d\d$/.test(at);
  const text = dayOnly ? format.day(at) : show === 'day' ? format.date(at, timeZone) : format.dateTime(at, timeZone, show === 'full');
  return (
    <time dateTime={at} className="t-num">
      {text}
    </time>
  );
}

const HOUR_MS = 3_600_000;

/** Days on the calendar of the zone from one moment to the other: a deadline on Thursday is three days off all Monday long. */
function calendarDays(fromMs: number, to: string, timeZone: string | undefined): number {
  const day = (at: Date) => Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone }).format(at));
  return Math.round((day(new Date(to)) - day(new Date(fromMs))) / (24 * HOUR_MS));
}

export interface DueProps {
  readonly at: string;
  readonly timeZone?: string | undefined;
}

/** A deadline as people feel it: how long is left, then when exactly; amber when it is near, never by colour alone. */
export function Due({ at, timeZone }: DueProps) {
  const { t } = useTranslation();
  const { date, weekday } = useFormat();
  const now = useServerNow();
  const leftMs = new Date(at).getTime() - now;
  const days = calendarDays(now, at, timeZone);
  if (days >= 14) return <span className={classes.due}>{t('common:due.until', { date: date(at, timeZone) })}</span>;
  const hours = Math.max(1, Math.floor(leftMs / HOUR_MS));
  const soon = leftMs < 24 * HOUR_MS ? t('common:due.hours', { count: hours }) : t('common:due.days', { count: days });
  return (
    <span className={classes.due} data-tone={leftMs < 0 ? 'late' : days < 7 ? 'soon' : 'later'}>
      <span>{leftMs < 0 ? t('common:due.late') : soon}</span>
      <time dateTime={at}>{weekday(at, timeZone)}</time>
    </span>
  );
}
