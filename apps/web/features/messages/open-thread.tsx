import { Radio, Stack, TextInput } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { Dialogue } from '../../ui/dialogue.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { fieldId } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { MessageFields, useThreadFiles } from './message-fields.js';
import { useTakingPart } from './taking-part.js';

type Choice = Dto<'ThreadChoiceDto'>;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export interface OpenThreadProps {
  readonly applicationId: string;
  readonly choices: readonly Choice[];
  readonly onClose: () => void;
}

const keyOf = ({ visibility, engagementId }: Choice): string => `${visibility} ${engagementId ?? ''}`;

/** Who reads it is asked first, and said to be for good. */
export function OpenThread({ applicationId, choices, onClose }: OpenThreadProps) {
  const { t } = useTranslation(['common', 'messages']);
  const router = useRouter();
  const { others } = useTakingPart();
  const files = useThreadFiles(applicationId);
  const [only] = choices;
  const labels = { choice: t('messages:who'), subject: t('messages:subject'), text: t('messages:text'), fileIds: t('messages:files') };
  const form = useEntryForm({
    initial: { choice: choices.length === 1 && only ? keyOf(only) : '', subject: '', text: '' },
    labels,
    required: ['choice', 'subject', 'text'],
    send: async ({ choice, ...said }) => {
      const chosen = choices.find((one) => keyOf(one) === choice);
      if (!chosen) return;
      const { visibility, engagementId } = chosen;
      const body = { applicationId, visibility, ...(engagementId ? { engagementId } : {}), ...said, fileIds: [...files.ids] };
      const { id } = await answer(client.POST('/api/threads', { body }));
      notifyDone(t('messages:sent'));
      await readAnew();
      router.history.push(`/messages/${id}`);
    },
  });
  return (
    <Dialogue title={t('messages:write')} onClose={onClose}>
      <EntryFormFrame form={form} submitLabel={t('messages:send')}>
        <Radio.Group
          id={fieldId('choice')}
          label={t('messages:who')}
          description={t('messages:forGood')}
          error={form.errors.of('choice') ?? form.errors.of('visibility')}
          value={form.values.choice}
          onChange={(value) => form.set('choice', value)}
        >
          <Stack gap={10} mt={6}>
            {choices.map((choice) => (
              <Radio key={keyOf(choice)} value={keyOf(choice)} label={capital(others(choice))} />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput {...form.bind('subject')} maxLength={150} />
        <MessageFields form={form} files={files} />
      </EntryFormFrame>
    </Dialogue>
  );
}
