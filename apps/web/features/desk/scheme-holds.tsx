import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callsQuery } from '../../api/calls-query.js';
import { answer, client, command } from '../../api/client.js';
import { readAnew } from '../../api/pages.js';
import { hasRole, useSession } from '../../api/session.js';
import { DateTime } from '../../ui/date-time.js';
import { Dialogue } from '../../ui/dialogue.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { RowCommands } from './simple-desk.js';

/** Calls under which nothing is paid at present, whoever the payee; and the button that stops one. */
export function SchemeHolds() {
  const { t } = useTranslation(['common', 'payoutDesk']);
  const mayStop = hasRole(useSession(), ['officer', 'finance-officer', 'finance-approver']);
  const [asking, setAsking] = useState(false);
  const { data } = useQuery({
    queryKey: ['desk', 'scheme-holds'],
    queryFn: () => answer(client.GET('/api/scheme-holds', { params: { query: { state: 'open' } } })),
    throwOnError: true,
  });
  const stopped = data?.items ?? [];
  if (stopped.length === 0 && !mayStop) return null;
  return (
    <Section
      title={t('payoutDesk:scheme.title')}
      tone={stopped.length > 0 ? 'warning' : undefined}
      actions={
        mayStop ? (
          <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
            {t('payoutDesk:scheme.stop')}…
          </Button>
        ) : undefined
      }
    >
      {stopped.length === 0 ? <p>{t('payoutDesk:scheme.none')}</p> : null}
      {stopped.map((hold) => (
        <article key={hold.id} aria-label={hold.callTitle}>
          <p>
            <b>{hold.callTitle}</b> <StateBadge workflow="scheme-hold" state={hold.state} />
          </p>
          <p>
            {hold.detail} · {hold.openedBy} · <DateTime at={hold.createdAt} />
          </p>
          <RowCommands workflow="scheme-hold" path="/api/scheme-holds" id={hold.id} commands={hold.allowedCommands} primary={null} />
        </article>
      ))}
      {asking ? <StopDialogue onClose={() => setAsking(false)} /> : null}
    </Section>
  );
}

function StopDialogue({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['common', 'payoutDesk']);
  const { data } = useQuery(callsQuery);
  const form = useEntryForm({
    initial: { callId: '', detail: '' },
    labels: { callId: t('payoutDesk:scheme.call'), detail: t('common:command.reason') },
    required: ['callId', 'detail'],
    send: async ({ callId, detail }) => {
      await command('/api/scheme-holds', { body: { callId, detail } });
      notifyDone(t('payoutDesk:scheme.done'));
      onClose();
      await readAnew();
    },
  });
  const calls = (data ?? []).map(({ id, title }) => ({ value: id, label: title }));
  return (
    <Dialogue title={t('payoutDesk:scheme.stop')} onClose={onClose}>
      <p>{t('payoutDesk:scheme.text')}</p>
      <EntryFormFrame form={form} submitLabel={t('payoutDesk:scheme.stop')}>
        <NativeSelect {...form.bind('callId')} data={[{ value: '', label: '–' }, ...calls]} />
        <Textarea {...form.bind('detail')} autosize minRows={3} maxLength={2000} />
      </EntryFormFrame>
    </Dialogue>
  );
}
