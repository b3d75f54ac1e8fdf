import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew, usePages } from '../../api/pages.js';
import { DateTime } from '../../ui/date-time.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { TextLink } from '../../ui/link.js';
import { LoadMore } from '../../ui/load-more.js';
import { Page } from '../../ui/page.js';
import { Badge } from '../../ui/state-badge.js';
import classes from './notices.module.css';

/** Everything that this person was told, newest first. Opening one reads it. */
export function NoticesPage() {
  const { t, i18n } = useTranslation(['common', 'notices']);
  const { rows, more } = usePages<Dto<'NoticeDto'>>(['notices', i18n.language], (cursor) =>
    answer(client.GET('/api/notices', { params: { query: { cursor } } })),
  );
  const errors = useFormErrors({});
  const read = async (ids?: string[]) => {
    errors.clear();
    try {
      await client.POST('/api/notices/read', { body: { ids } });
      await readAnew();
    } catch (error) {
      errors.show(error);
    }
  };
  const unread = rows?.some((notice) => !notice.read) ?? false;
  return (
    <Page title={t('notices:title')} width="narrow">
      <ErrorSummary errors={errors.summary} />
      {unread ? (
        <div>
          <Button variant="default" onClick={() => void read()}>
            {t('notices:readAll')}
          </Button>
        </div>
      ) : null}
      {rows?.length === 0 ? <p>{t('notices:none')}</p> : null}
      <ul className={classes.list}>
        {rows?.map((notice) => (
          <li key={notice.id} className={classes.notice} data-unread={!notice.read || undefined}>
            <div className={classes.head}>
              <TextLink href={notice.href} fw={notice.read ? 400 : 700} onClick={() => (notice.read ? undefined : void read([notice.id]))}>
                {notice.subject}
              </TextLink>
              {notice.read ? null : <Badge tone="blue">{t('notices:new')}</Badge>}
            </div>
            <p>{capital(notice.happened)}</p>
            <span className={classes.when}>
              <DateTime at={notice.createdAt} />
            </span>
          </li>
        ))}
      </ul>
      <LoadMore more={more} />
    </Page>
  );
}

/** In the mail it goes on after "Hello ...,". */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
