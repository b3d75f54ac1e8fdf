import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/section.js';

export function PasswordForm() {
  const [round, setRound] = useState(0);
  return <PasswordFields key={round} onDone={() => setRound(round + 1)} />;
}

function PasswordFields({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation(['common', 'account']);
  const form = useEntryForm({
    initial: { currentPassword: '', newPassword: '' },
    labels: { currentPassword: t('account:password.current'), newPassword: t('account:password.new') },
    required: ['currentPassword', 'newPassword'],
    send: async (body) => {
      await client.POST('/api/password-changes', { body });
      notifyDone(t('account:password.done'));
      onDone();
    },
  });
  const toggle = { 'aria-label': t('account:password.show') };
  return (
    <Section title={t('account:password.title')}>
      <EntryFormFrame form={form} submitLabel={t('account:password.submit')}>
        <PasswordInput {...form.bind('currentPassword')} autoComplete="current-password" visibilityToggleButtonProps={toggle} />
        <PasswordInput
          {...form.bind('newPassword')}
          autoComplete="new-password"
          description={t('account:password.hint')}
          visibilityToggleButtonProps={toggle}
        />
      </EntryFormFrame>
    </Section>
  );
}
