import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { given, usePages } from '../../api/pages.js';
import { LoadMore } from '../../ui/load-more.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { useUrlState } from '../../ui/url-state.js';
import { ThreadList } from './thread-list.js';

/** All threads that the reader sees, whatever application they hang on. */
export function MessagesPage() {
  const { t } = useTranslation(['common', 'messages']);
  const [{ unread }, set] = useUrlState();
  const onlyUnread = unread === 'true';
  const { rows, more } = usePages(['threads', 'all', onlyUnread], (cursor) =>
    answer(client.GET('/api/threads', { params: { query: given({ cursor, unread: onlyUnread ? 'true' : undefined }) as never } })),
  );
  return (
    <Page title={t('messages:title')} sub={t('messages:sub')} width="narrow">
      <Section>
        <Switch
          label={t('messages:onlyUnread')}
          checked={onlyUnread}
          onChange={(event) => set({ unread: event.currentTarget.checked ? 'true' : null })}
        />
        {rows?.length === 0 ? (
          <EmptyState title={t(onlyUnread ? 'messages:nothingNew' : 'messages:none')}>
            {t(onlyUnread ? 'messages:nothingNewText' : 'messages:noneText')}
          </EmptyState>
        ) : (
          <ThreadList threads={rows ?? []} withApplication />
        )}
        <LoadMore more={more} />
      </Section>
    </Page>
  );
}
