import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.js';
import classes from './term-bar.module.css';

export interface Term {
  readonly days: number;
  readonly usedDays: number;
  readonly pausedDays: number;
  readonly state: 'running' | 'paused' | 'ended';
  readonly dueAt: string;
}

export interface TermBarProps {
  readonly term: Term;
  /** Days at which somebody is warned: marks on the bar. */
  readonly warnDays?: readonly number[];
  /** In the cell of a table: the bar and the days alone. */
  readonly short?: boolean;
}

/** The term to pay as a bar that fills, with its marks; in words beneath it. */
export function TermBar({ term, warnDays = [], short = false }: TermBarProps) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { days, usedDays, pausedDays, state } = term;
  const left = days - usedDays;
  const share = Math.min(100, (100 * usedDays) / Math.max(1, days));
  const near = state === 'running' && warnDays.some((warn) => usedDays >= warn);
  const tone = state === 'ended' ? 'ended' : left < 0 ? 'late' : near || left <= 5 ? 'near' : state;
  const words =
    state === 'ended'
      ? t('common:term.ended', { count: usedDays })
      : left < 0
        ? t('common:term.late', { count: -left })
        : t('common:term.left', { count: left });
  return (
    <div className={classes.term} data-tone={tone} data-short={short || undefined}>
      <div className={classes.bar} aria-hidden="true">
        <i style={{ width: `${share}%` }} />
        {warnDays.map((warn) => (
          <b key={warn} style={{ left: `${(100 * warn) / Math.max(1, days)}%` }} />
        ))}
      </div>
      <span className={classes.words}>
        <strong>{words}</strong>
        {state === 'paused' ? <span> {t('common:term.paused')}</span> : null}
        {short || state === 'ended' ? null : <small>{t('common:term.of', { used: usedDays, days, date: date(term.dueAt) })}</small>}
        {short || pausedDays === 0 ? null : <small>{t('common:term.stood', { count: pausedDays })}</small>}
      </span>
    </div>
  );
}
