import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Due } from './date-time.js';
import { ButtonLink } from './link.js';
import classes from './task-list.module.css';

export interface Task {
  readonly id: string;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  readonly dueAt?: string | null;
  readonly timeZone?: string | null;
  readonly href: string;
  readonly action: string;
  readonly primary?: boolean;
}

/** What waits for the reader: until when, and one button each. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.tasks}>
      {tasks.map((task) => (
        <li key={task.id}>
          <div className={classes.what}>
            <b>{task.title}</b>
            {task.text ? <div>{task.text}</div> : null}
          </div>
          {task.dueAt ? (
            <div className={classes.due}>
              <span className="t-hidden">{t('common:due.label')} </span>
              <Due at={task.dueAt} timeZone={task.timeZone ?? undefined} />
            </div>
          ) : null}
          <ButtonLink href={task.href} variant={task.primary ? 'filled' : 'default'} className={classes.go}>
            {task.action}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
