import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './timeline.module.css';

export interface TimelineEntry {
  readonly key: string;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly done: boolean;
}

/** What happened, and what comes: done entries on a full line, those to come on a dashed one. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation();
  const current = entries.findIndex((entry) => !entry.done);
  return (
    <ol className={classes.timeline}>
      {entries.map(({ key, title, note, done }, i) => (
        <li key={key} data-next={done ? undefined : true} aria-current={i === current ? 'step' : undefined}>
          <span className="t-hidden">{done ? t('common:timeline.done') : t('common:timeline.toCome')} </span>
          {title}
          {note ? <small>{note}</small> : null}
        </li>
      ))}
    </ol>
  );
}
