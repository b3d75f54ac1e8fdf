import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './step-progress.module.css';

export type StepStatus = 'done' | 'current' | 'started' | 'to-do' | 'error';

export interface Step {
  readonly key: string;
  readonly title: ReactNode;
  readonly status: StepStatus;
}

export interface StepProgressProps {
  readonly steps: readonly Step[];
  readonly label: string;
  /** Steps can be gone to in any order where this is given. */
  readonly onGo?: (key: string) => void;
}

/** The list of steps: where one stands, what is done, what is left. */
export function StepProgress({ steps, label, onGo }: StepProgressProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={label}>
      <ol className={classes.steps}>
        {steps.map(({ key, title, status }) => (
          <li key={key} data-status={status} aria-current={status === 'current' ? 'step' : undefined}>
            <i aria-hidden="true">{status === 'done' ? '✓' : status === 'error' ? '!' : ''}</i>
            <span>
              {onGo && status !== 'current' ? (
                <button type="button" onClick={() => onGo(key)}>
                  {title}
                </button>
              ) : (
                title
              )}
              <span className={status === 'current' || status === 'started' || status === 'error' ? undefined : 't-hidden'}>
                {' '}
                · {t(`common:step.${status}`)}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
