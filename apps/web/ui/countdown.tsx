import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../api/session.js';
import { DateTime } from './date-time.js';
import classes from './date-time.module.css';
import { timeLeft } from './time-left.js';

interface CountdownProps {
  readonly at: string;
  readonly timeZone?: string | undefined;
}

const DAY_MS = 86_400_000;

/** The time that is left until a deadline, running by the server's clock, and the deadline itself. */
export function Countdown({ at, timeZone }: CountdownProps) {
  const { t } = useTranslation();
  const leftMs = Date.parse(at) - useRunningNow(at);
  const { parts } = timeLeft(leftMs);
  const tone = leftMs <= 0 ? 'late' : leftMs < 7 * DAY_MS ? 'soon' : 'later';
  return (
    <div className={classes.due} data-tone={tone}>
      <span role="timer">
        {parts.length === 0
          ? t('common:due.over')
          : t('common:due.left', { time: parts.map(({ unit, count }) => t(`common:due.${unit}Part`, { count })).join(' ') })}
      </span>
      <DateTime at={at} show="full" timeZone={timeZone} />
    </div>
  );
}

/** Wakes up when what is shown changes, not each second of three weeks. */
function useRunningNow(at: string): number {
  const opened = useServerNow();
  const [start] = useState(() => performance.now());
  const [ranMs, setRan] = useState(0);
  const now = opened + ranMs;
  useEffect(() => {
    const timer = setTimeout(() => setRan(performance.now() - start), timeLeft(Date.parse(at) - now).nextMs);
    return () => clearTimeout(timer);
  }, [at, now, start]);
  return now;
}
