import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import { Due } from '../../ui/date-time.js';
import { TextLink } from '../../ui/link.js';
import { LoadMore } from '../../ui/load-more.js';
import { Page, PageLoading } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import classes from './calls.module.css';
import { CallWindow } from './call-window.js';

/** The calls of all programmes, for everybody. */
export function CallsPage() {
  const { t } = useTranslation(['common', 'calls']);
  const { rows, more } = usePages(['calls'], (cursor) => answer(client.GET('/api/calls', { params: { query: given({ cursor }) } })));
  if (!rows) return <PageLoading />;
  return (
    <Page title={t('calls:title')} sub={t('calls:sub')}>
      {rows.length === 0 ? (
        <Section>
          <EmptyState title={t('calls:none')}>{t('calls:noneText')}</EmptyState>
        </Section>
      ) : null}
      {rows.map((call) => (
        <CallCard key={call.id} call={call} />
      ))}
      <LoadMore more={more} />
    </Page>
  );
}

function CallCard({ call }: { readonly call: Dto<'CallListedDto'> }) {
  const { t } = useTranslation(['common', 'calls']);
  return (
    <Section title={<TextLink href={`/calls/${call.id}`}>{call.title}</TextLink>} actions={<CallWindow call={call} />}>
      <p>{call.summary}</p>
      <ul className={classes.kinds} aria-label={t('calls:instruments')}>
        {call.instruments.map(({ key, title }) => (
          <li key={key}>{title}</li>
        ))}
      </ul>
      {call.closesAt && call.window !== 'late' ? <Due at={call.closesAt} timeZone={call.timeZone} /> : null}
    </Section>
  );
}
