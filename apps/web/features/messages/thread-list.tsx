import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { DateTime } from '../../ui/date-time.js';
import { TextLink } from '../../ui/link.js';
import { Badge, StateBadge } from '../../ui/state-badge.js';
import classes from './messages.module.css';
import { useTakingPart } from './taking-part.js';

type Thread = Dto<'ThreadDto'>;

export interface ThreadListProps {
  readonly threads: readonly Thread[];
  /** Where threads of several applications stand together. */
  readonly withApplication?: boolean;
}

/** Threads, the liveliest first: what about, with whom, what is new. */
export function ThreadList({ threads, withApplication = false }: ThreadListProps) {
  const { t } = useTranslation(['common', 'messages', 'states']);
  const { others, everybody } = useTakingPart();
  return (
    <ul className={classes.threads}>
      {threads.map((thread) => (
        <li key={thread.id}>
          <div className={classes.head}>
            <TextLink href={`/messages/${thread.id}`} fw={thread.unread > 0 ? 700 : 400}>
              {thread.subject}
            </TextLink>
            {thread.unread > 0 ? <Badge tone="blue">{t('messages:unread', { count: thread.unread })}</Badge> : null}
            {thread.state === 'closed' ? <StateBadge workflow="thread" state="closed" /> : null}
          </div>
          {withApplication ? <p>{[thread.applicationTitle, thread.applicationNumber].filter(Boolean).join(' · ')}</p> : null}
          <p className={classes.note}>
            {thread.side === null ? everybody(thread) : t('messages:with', { others: others(thread) })} ·{' '}
            {t('messages:count', { count: thread.messages })} · <DateTime at={thread.lastAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
