import { Group, Radio, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { command as send } from '../../api/client.js';
import { readAnew } from '../../api/pages.js';
import { Dialogue } from '../../ui/dialogue.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { notifyDone } from '../../ui/notify.js';

const CODES = ['conflict', 'not-my-field', 'too-many', 'other'] as const;

interface Props {
  readonly id: string;
  /** Before the review is taken on, or after. */
  readonly command: 'decline' | 'abstain';
  readonly onClose: () => void;
}

/** Says no to a review, with the reason by its kind and, where one wants, in words. */
export function DeclineDialogue({ id, command, onClose }: Props) {
  const { t } = useTranslation(['common', 'reviews', 'commands']);
  const form = useEntryForm({
    initial: { code: '', reason: '' },
    labels: { code: t('reviews:decline.code'), reason: t('reviews:decline.reason') },
    required: ['code'],
    send: async ({ code, reason }) => {
      const said = reason.trim();
      await send(`/api/assignments/{id}/${command}`, { params: { id }, body: { code, ...(said ? { reason: said } : {}) } });
      notifyDone(t(`commands:assignment.${command}.done`));
      onClose();
      await readAnew();
    },
  });
  const { id: fieldId, label, error } = form.bind('code');
  return (
    <Dialogue title={t(`commands:assignment.${command}.label`)} onClose={onClose}>
      <p>{t(`commands:assignment.${command}.consequence`)}</p>
      <EntryFormFrame form={form} submitLabel={t(`commands:assignment.${command}.label`)}>
        <Radio.Group id={fieldId} label={label} error={error} value={form.values.code} onChange={(code) => form.set('code', code)}>
          <Group gap={8} mt={6} style={{ flexDirection: 'column', alignItems: 'flex-start' }}>
            {CODES.map((code) => (
              <Radio key={code} value={code} label={t(`reviews:decline.is.${code}`)} />
            ))}
          </Group>
        </Radio.Group>
        <Textarea {...form.bind('reason')} description={t('reviews:decline.reasonHint')} autosize minRows={3} maxLength={2000} />
      </EntryFormFrame>
    </Dialogue>
  );
}
