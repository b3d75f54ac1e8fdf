import { useTranslation } from 'react-i18next';
import classes from './stage-bar.module.css';

export interface StageBarProps {
  /** In their order, in words. */
  readonly stages: readonly string[];
  readonly passed: number;
}

/** How far something is, in the space of a cell: a mark for each stage, and what comes next in words. */
export function StageBar({ stages, passed }: StageBarProps) {
  const { t } = useTranslation();
  const next = stages[passed];
  return (
    <span className={classes.bar}>
      <span className={classes.marks} aria-hidden="true">
        {stages.map((stage, i) => (
          <i key={stage} data-passed={i < passed || undefined} data-next={i === passed || undefined} />
        ))}
      </span>
      <small>{next === undefined ? t('common:stages.done') : t('common:stages.next', { done: passed, all: stages.length, next })}</small>
    </span>
  );
}
