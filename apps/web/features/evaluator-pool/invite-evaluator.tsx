import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { readAnew } from '../../api/pages.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { notifyDone } from '../../ui/notify.js';

/** By a link that works once. What is known of the person is entered when they are in. */
export function InviteEvaluator() {
  const { t } = useTranslation(['common', 'evaluatorPool']);
  const { data: programmes } = useQuery({ queryKey: ['programmes'], queryFn: () => answer(client.GET('/api/programmes')) });
  const form = useEntryForm({
    initial: { email: '', programmeId: '' },
    labels: { email: t('evaluatorPool:invite.email'), programmeId: t('evaluatorPool:invite.programme') },
    required: ['email'],
    send: async ({ email, programmeId }) => {
      const body = { email: email.trim(), staffRole: 'evaluator' as const, programmeId: programmeId || (programmes?.items[0]?.id ?? null) };
      await answer(client.POST('/api/invitations', { body }));
      notifyDone(t('evaluatorPool:invite.done', { email }));
      form.set('email', '');
      await readAnew();
    },
  });
  return (
    <EntryFormFrame form={form} submitLabel={t('evaluatorPool:invite.send')} secondary>
      <p>{t('evaluatorPool:invite.text')}</p>
      <TextInput {...form.bind('email')} type="email" />
      <NativeSelect
        {...form.bind('programmeId')}
        value={form.values.programmeId || (programmes?.items[0]?.id ?? '')}
        data={(programmes?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      />
    </EntryFormFrame>
  );
}
