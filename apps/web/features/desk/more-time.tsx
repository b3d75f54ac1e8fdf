import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client.js';
import { readAnew } from '../../api/pages.js';
import { Dialogue } from '../../ui/dialogue.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { notifyDone } from '../../ui/notify.js';

interface Props {
  readonly path: '/api/assignments/{id}/extend' | '/api/calls/{callId}/evaluation/{phase}/extend';
  readonly params: Readonly<Record<string, string>>;
  /** What is given more time, in words. */
  readonly what: string;
}

/** Gives a phase or one review more time, with a reason. */
export function MoreTime(props: Props) {
  const { t } = useTranslation(['common', 'desk']);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)} aria-label={`${t('desk:moreTime.label')}: ${props.what}`}>
        {t('desk:moreTime.label')}…
      </Button>
      {asking ? <MoreTimeDialogue {...props} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function MoreTimeDialogue({ path, params, what, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation(['common', 'desk']);
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const form = useEntryForm({
    initial: { until: '', reason: '' },
    labels: { until: t('desk:moreTime.until'), reason: t('common:command.reason') },
    required: ['until', 'reason'],
    send: async ({ until, reason }) => {
      await command(path, { params, body: { until: new Date(until).toISOString(), reason } });
      notifyDone(t('desk:moreTime.done'));
      onClose();
      await readAnew();
    },
  });
  return (
    <Dialogue title={`${t('desk:moreTime.label')}: ${what}`} onClose={onClose}>
      <p>{t('desk:moreTime.text')}</p>
      <EntryFormFrame form={form} submitLabel={t('desk:moreTime.label')}>
        <TextInput
          {...form.bind('until')}
          type="datetime-local"
          description={t('desk:moreTime.zone', { zone })}
          styles={{ input: { maxWidth: 260 } }}
        />
        <Textarea {...form.bind('reason')} autosize minRows={3} maxLength={2000} />
      </EntryFormFrame>
    </Dialogue>
  );
}
