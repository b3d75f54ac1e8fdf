import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew, usePages } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { DateTime } from '../../ui/date-time.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { TextLink } from '../../ui/link.js';
import { LoadMore } from '../../ui/load-more.js';
import { notifyDone } from '../../ui/notify.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { usePathParam } from '../../ui/url-state.js';
import { MessageFields, useThreadFiles } from './message-fields.js';
import classes from './messages.module.css';
import { useTakingPart } from './taking-part.js';

type Thread = Dto<'ThreadDetailDto'>;
type Message = Dto<'ThreadMessageDto'>;

const LOOKED_AT_EVERY_MS = 20_000;

/** One conversation: who takes part, what was said, and where one answers. Opening it reads it. */
export function ThreadPage() {
  const { t } = useTranslation(['common', 'messages', 'states']);
  const id = usePathParam('id');
  const { everybody } = useTakingPart();
  const { data: thread } = useSuspenseQuery({
    queryKey: ['threads', 'one', id],
    queryFn: () => answer(client.GET('/api/threads/{id}', { params: { path: { id } } })),
    refetchInterval: LOOKED_AT_EVERY_MS,
  });
  const { rows = [], more } = usePages(['threads', 'messages', id, thread.messages], (cursor) =>
    answer(client.GET('/api/threads/{id}/messages', { params: { path: { id }, query: cursor ? { cursor } : {} } })),
  );
  useReadUpTo(thread, rows[0]?.number);
  const staff = thread.side === 'officer' || thread.side === null;
  const about = `${thread.applicationTitle} · ${thread.applicationNumber}`;
  const href =
    thread.side === 'partner' && thread.engagementId ? `/engagements/${thread.engagementId}` : `/applications/${thread.applicationId}`;
  return (
    <Page
      title={thread.subject}
      above={<TextLink href={staff ? `/desk/applications?state=all&open=${thread.applicationId}` : href}>{about}</TextLink>}
      sub={t('messages:readBy', { everybody: everybody(thread) })}
      actions={thread.state === 'closed' ? <StateBadge workflow="thread" state="closed" /> : undefined}
      width="narrow"
    >
      {!thread.partnerIn && thread.engagementId && thread.side !== 'partner' ? (
        <Section tone="note">{t('messages:partnerLeft', { partner: thread.partnerName ?? t('messages:partner') })}</Section>
      ) : null}
      <Section>
        <LoadMore more={more} />
        <Said thread={thread} messages={rows} />
      </Section>
      <Answer thread={thread} />
      <CommandButtons
        workflow="thread"
        commands={thread.allowedCommands}
        primary={null}
        onCommand={async (name, options) => {
          await command(`/api/threads/{id}/${name}`, { params: { id }, body: options });
          await readAnew();
        }}
      />
    </Page>
  );
}

/** What is on screen is read. Auditors leave no mark. */
function useReadUpTo({ id, unread, side }: Thread, number: number | undefined) {
  useEffect(() => {
    if (number === undefined || unread === 0 || side === null) return;
    void client.POST('/api/threads/{id}/read', { params: { path: { id } }, body: { number } }).then(readAnew);
  }, [id, number, unread, side]);
}

/** Messages and what the office did, first to last. */
function Said({ thread, messages }: { readonly thread: Thread; readonly messages: readonly Message[] }) {
  const { t } = useTranslation(['common', 'messages']);
  const { author } = useTakingPart();
  const first = messages.at(-1)?.sentAt ?? '';
  const steps = thread.steps.filter(({ at }) => at >= first);
  const entries = [...messages.map((message) => ({ at: message.sentAt, message })), ...steps.map((step) => ({ at: step.at, step }))];
  entries.sort((a, b) => a.at.localeCompare(b.at) || ('message' in a && 'message' in b ? a.message.number - b.message.number : 0));
  return (
    <ol className={classes.said}>
      {entries.map((entry) =>
        'message' in entry ? (
          <li key={entry.message.id} data-mine={entry.message.mine || undefined}>
            <p className={classes.author}>
              <b>{author(thread, entry.message)}</b> <DateTime at={entry.at} />
            </p>
            <p className={classes.text}>{entry.message.text}</p>
            <Files threadId={thread.id} files={entry.message.files} />
          </li>
        ) : (
          <li key={entry.at} data-step>
            {t(`messages:step.${entry.step.command}`, { reason: entry.step.reason ?? '' })} <DateTime at={entry.at} />
          </li>
        ),
      )}
    </ol>
  );
}

function Files({ threadId, files }: { readonly threadId: string; readonly files: Message['files'] }) {
  const { t } = useTranslation(['common', 'messages']);
  const { bytes } = useFormat();
  if (files.length === 0) return null;
  return (
    <ul className={classes.files}>
      {files.map((file) => (
        <li key={file.id}>
          <TextLink href={`/api/threads/${threadId}/files/${file.id}/content`}>{file.name}</TextLink>{' '}
          <small>
            {bytes(file.size)}
            {file.scanned ? null : ` · ${t('messages:notScanned')}`}
          </small>
        </li>
      ))}
    </ul>
  );
}

function Answer({ thread }: { readonly thread: Thread }) {
  const { t } = useTranslation(['common', 'messages']);
  const files = useThreadFiles(thread.applicationId);
  const labels = { text: t('messages:answer'), fileIds: t('messages:files') };
  const form = useEntryForm({
    initial: { text: '' },
    labels,
    required: ['text'],
    send: async ({ text }) => {
      const body = { text, fileIds: [...files.ids] };
      await answer(client.POST('/api/threads/{id}/messages', { params: { path: { id: thread.id } }, body }));
      form.set('text', '');
      files.sent();
      notifyDone(t('messages:sent'));
      await readAnew();
    },
  });
  if (!thread.mayWrite) return <p>{t(`messages:whyNot.${thread.whyNot ?? 'not-allowed'}`)}</p>;
  return (
    <Section>
      <EntryFormFrame form={form} submitLabel={t('messages:send')}>
        <MessageFields form={form} files={files} />
      </EntryFormFrame>
    </Section>
  );
}
