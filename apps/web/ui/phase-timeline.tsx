import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dto } from '../api/pages.js';
import { useServerNow } from '../api/session.js';
import { DateTime, Due } from './date-time.js';
import classes from './phase-timeline.module.css';

type Evaluation = Dto<'EvaluationTimelineDto'>;
export type Phase = Dto<'EvaluationPhaseDto'>;

export interface PhaseTimelineProps {
  readonly evaluation: Evaluation;
  /** What can be done with a phase, under it. */
  readonly under?: (phase: Phase) => ReactNode;
}

/** Where the evaluation of a call stands and what comes next, by the clock of the house. */
export function PhaseTimeline({ evaluation, under }: PhaseTimelineProps) {
  const { t } = useTranslation(['common', 'reviews']);
  const { phases, timeZone, basis, answerDays, reviews } = evaluation;
  const now = useServerNow();
  const states = new Map(phases.map((phase) => [phase.key, stateAt(phase, now)]));
  const open = phases.filter(({ key }) => states.get(key) === 'open');
  const next = phases.find(({ key }) => states.get(key) === 'planned');
  const list = open.map(({ key }) => t(`reviews:phase.is.${key}`)).join(', ');
  return (
    <>
      <p className={classes.now}>
        {basis === 'days' ? (
          <>
            {t('reviews:phase.byDays')} {answerDays === null ? null : t('reviews:phase.answer', { count: answerDays })}
          </>
        ) : (
          <>
            {open.length > 0 ? t('reviews:phase.now', { list }) : t(next ? 'reviews:phase.notYet' : 'reviews:phase.allOver')}{' '}
            {next ? t('reviews:phase.next', { phase: t(`reviews:phase.is.${next.key}`) }) : null}
          </>
        )}
      </p>
      <ol className={classes.phases}>
        {phases.map((phase) => (
          <li key={phase.key} data-state={states.get(phase.key)} aria-current={states.get(phase.key) === 'open' ? 'step' : undefined}>
            <span className={classes.bar} aria-hidden="true">
              <i style={{ width: `${passed(phase, now) * 100}%` }} />
            </span>
            <span className={classes.title}>{t(`reviews:phase.is.${phase.key}`)}</span>
            <small>{t(`reviews:phase.state.${states.get(phase.key) ?? 'each'}`, { count: phase.days ?? 0 })}</small>
            {phase.endsAt ? (
              <small>
                {states.get(phase.key) === 'open' ? (
                  <Due at={phase.endsAt} timeZone={timeZone} />
                ) : (
                  <>
                    {t('reviews:phase.until')} <DateTime at={phase.endsAt} show="day" timeZone={timeZone} />
                  </>
                )}
              </small>
            ) : null}
            {phase.extended ? <small>{t('reviews:phase.extended')}</small> : null}
            {under?.(phase)}
          </li>
        ))}
      </ol>
      <dl className={classes.counts} aria-label={t('reviews:phase.reviews')}>
        {(['invited', 'accepted', 'overdue', 'submitted'] as const).map((kind) => (
          <div key={kind} data-late={(kind === 'overdue' && reviews.overdue > 0) || undefined}>
            <dt>{t(`reviews:phase.count.${kind}`)}</dt>
            <dd className="t-num">{reviews[kind]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function stateAt({ state, startsAt, endsAt }: Phase, now: number): Phase['state'] {
  if (startsAt === null || endsAt === null) return state;
  return now < Date.parse(startsAt) ? 'planned' : now <= Date.parse(endsAt) ? 'open' : 'over';
}

/** From 0 to 1. */
function passed({ startsAt, endsAt }: Phase, now: number): number {
  if (startsAt === null || endsAt === null) return 0;
  const [from, to] = [Date.parse(startsAt), Date.parse(endsAt)];
  return Math.min(1, Math.max(0, (now - from) / Math.max(1, to - from)));
}
