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

const DAY_MS = 86_400_000;

export interface DueProps {
  readonly at: string;
  readonly timeZone?: string | undefined;
}

/** A deadline as people feel it: how long is left, then when exactly; amber when it is near, never by colour alone. */
export function Due({ at, timeZone }: DueProps) {
  const { t } = useTranslation();
  const leftMs = new Date(at).getTime() - useServerNow();
  const days = Math.floor(leftMs / DAY_MS);
  const tone = leftMs < 0 ? 'late' : days < 7 ? 'soon' : 'later';
  const hours = Math.max(1, Math.floor(leftMs / 3_600_000));
  const left =
    leftMs < 0
      ? t('common:due.late')
      : days < 1
        ? t('common:due.hours', { count: hours })
        : days < 30
          ? t('common:due.days', { count: days })
          : null;
  return (
    <span className={classes.due} data-tone={tone}>
      {left ? <span>{left}</span> : null}
      <DateTime at={at} timeZone={timeZone} show={tone === 'later' ? 'day' : 'time'} />
    </span>
  );
}
