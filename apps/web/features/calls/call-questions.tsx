import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, readAnew, usePages } from '../../api/pages.js';
import { useSessionIfKnown } from '../../api/session.js';
import { DateTime } from '../../ui/date-time.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { TextLink } from '../../ui/link.js';
import { LoadMore } from '../../ui/load-more.js';
import { notifyDone } from '../../ui/notify.js';
import { EmptyState, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import classes from './calls.module.css';

type Call = Dto<'CallDetailDto'>;

/** What was asked and answered, for everybody; and, for those who are logged in, a question of their own. */
export function CallQuestions({ call }: { readonly call: Call }) {
  const { t } = useTranslation(['common', 'calls']);
  const signedIn = useSessionIfKnown()?.person != null;
  const read = (cursor: string | undefined) =>
    answer(client.GET('/api/calls/{id}/questions', { params: { path: { id: call.id }, query: given({ cursor }) } }));
  const { data: asked } = useQuery({ queryKey: ['call', call.id, 'questions-taken'], queryFn: () => read(undefined) });
  const { rows, more } = usePages(['call', call.id, 'questions'], read);
  if (!asked || (!asked.taken && asked.items.length === 0)) return null;
  return (
    <Section title={t('calls:questions.title')}>
      {rows?.length === 0 ? <EmptyState title={t('calls:questions.none')} /> : null}
      <dl className={classes.questions}>
        {rows?.map((one) => (
          <div key={one.id} lang={one.language}>
            <dt>{one.text}</dt>
            <dd>{one.answer}</dd>
            <dd>
              <small>
                <DateTime at={one.answeredAt} show="day" timeZone={call.timeZone} />
              </small>
            </dd>
          </div>
        ))}
      </dl>
      <LoadMore more={more} />
      {signedIn ? <MyQuestions call={call} /> : null}
      {!asked.taken ? (
        <p>{t('calls:questions.closed')}</p>
      ) : signedIn ? (
        <Ask call={call} until={asked.until} />
      ) : (
        <p>
          <TextLink href={`/log-in?next=/calls/${call.id}`}>{t('calls:questions.logIn')}</TextLink>
        </p>
      )}
    </Section>
  );
}

/** Those of mine that everybody cannot read (yet). */
function MyQuestions({ call }: { readonly call: Call }) {
  const { t } = useTranslation(['common', 'calls']);
  const { data } = useQuery({
    queryKey: ['call', call.id, 'my-questions'],
    queryFn: () => answer(client.GET('/api/calls/{id}/my-questions', { params: { path: { id: call.id } } })),
  });
  const own = data?.items.filter(({ state }) => state !== 'answered') ?? [];
  if (own.length === 0) return null;
  return (
    <>
      <h3>{t('calls:questions.mine')}</h3>
      <dl className={classes.questions}>
        {own.map((one) => (
          <div key={one.id}>
            <dt>
              {one.text} <StateBadge workflow="question" state={one.state} />
            </dt>
            {one.answer ? <dd>{one.answer}</dd> : null}
          </div>
        ))}
      </dl>
    </>
  );
}

function Ask({ call, until }: { readonly call: Call; readonly until: string | null }) {
  const { t } = useTranslation(['common', 'calls']);
  const form = useEntryForm({
    initial: { text: '' },
    labels: { text: t('calls:questions.yours') },
    required: ['text'],
    send: async ({ text }) => {
      await answer(client.POST('/api/calls/{id}/questions', { params: { path: { id: call.id } }, body: { text } }));
      form.set('text', '');
      notifyDone(t('calls:questions.sent'));
      await readAnew();
    },
  });
  return (
    <EntryFormFrame form={form} submitLabel={t('calls:questions.ask')} secondary>
      <Textarea {...form.bind('text')} description={t('calls:questions.public')} autosize minRows={3} maxLength={2000} />
      {until ? (
        <p>
          {t('calls:questions.until')} <DateTime at={until} show="full" timeZone={call.timeZone} />
        </p>
      ) : null}
    </EntryFormFrame>
  );
}
