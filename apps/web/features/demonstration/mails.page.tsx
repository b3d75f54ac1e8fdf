import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { DemoMail } from '../../api/paths.js';
import { DateTime } from '../../ui/date-time.js';
import { TextLink } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { useProblemText } from '../../ui/problem-text.js';
import { EmptyState, Section } from '../../ui/section.js';
import { useUrlState } from '../../ui/url-state.js';
import { DemoClock } from './demo-clock.js';
import classes from './mails.module.css';

const REFRESH_MS = 4000;

/** The mails that the demonstration keeps instead of sending them, newest first. */
export function DemoMailsPage() {
  const { t } = useTranslation(['common', 'demonstration']);
  const { ofProblem } = useProblemText();
  const [{ recipient = '' }, setUrl] = useUrlState();
  const wanted = recipient.includes('@') ? recipient : undefined;
  const { data, error } = useQuery({
    queryKey: ['demo-mails', wanted ?? null],
    queryFn: () => answer(client.GET('/api/demo/mails', { params: { query: { recipient: wanted } } })),
    refetchInterval: REFRESH_MS,
  });
  const mails = (data?.items ?? []).filter((mail) => mail.recipient.toLowerCase().includes(recipient.toLowerCase()));
  return (
    <Page title={t('demonstration:mails.title')} sub={t('demonstration:mails.sub')} width="narrow">
      <Section>
        <TextInput
          label={t('demonstration:mails.recipient')}
          value={recipient}
          onChange={(event) => setUrl({ recipient: event.currentTarget.value })}
        />
      </Section>
      {error ? <p>{ofProblem(error)}</p> : null}
      {data && mails.length === 0 ? (
        <EmptyState title={t('demonstration:mails.none')}>{t('demonstration:mails.noneText')}</EmptyState>
      ) : null}
      {mails.map((mail) => (
        <Mail key={mail.id} mail={mail} />
      ))}
      <DemoClock />
    </Page>
  );
}

function Mail({ mail }: { readonly mail: DemoMail }) {
  return (
    <Section title={mail.subject} actions={<DateTime at={mail.sentAt} />}>
      <p className={classes.recipient}>{mail.recipient}</p>
      <p className={classes.body}>
        {mail.body.split(/(https?:\/\/\S+)/).map((part, i) => (i % 2 === 1 ? <MailLink key={i} href={part} /> : part))}
      </p>
    </Section>
  );
}

/** Links into this installation are followed within it, whatever name it is reached by. */
function MailLink({ href }: { readonly href: string }) {
  const url = new URL(href);
  return <TextLink href={`${url.pathname}${url.search}${url.hash}`}>{href}</TextLink>;
}
