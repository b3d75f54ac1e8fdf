import { PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { ButtonLink } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { useOneTimeToken } from '../../ui/url-state.js';

export function AcceptInvitationPage() {
  const { t } = useTranslation(['common', 'access']);
  const token = useOneTimeToken();
  const [done, setDone] = useState(false);
  const form = useEntryForm({
    initial: { name: '', password: '' },
    labels: { name: t('access:name'), password: t('access:password') },
    required: ['name', 'password'],
    send: async ({ name, password }) => {
      await api.POST('/api/invitations/accept', { body: { token, name, password } });
      setDone(true);
    },
  });
  if (done)
    return (
      <Page title={t('access:invitation.doneTitle')} width="narrow" key="done">
        <p>{t('access:invitation.doneText')}</p>
        <ButtonLink href="/log-in">{t('access:toLogIn')}</ButtonLink>
      </Page>
    );
  return (
    <Page title={t('access:invitation.title')} sub={token ? t('access:invitation.sub') : undefined} width="narrow">
      <Section>
        {token ? (
          <EntryFormFrame form={form} submitLabel={t('access:invitation.submit')}>
            <TextInput {...form.bind('name')} autoComplete="name" />
            <PasswordInput
              {...form.bind('password')}
              autoComplete="new-password"
              description={t('access:passwordHint')}
              visibilityToggleButtonProps={{ 'aria-label': t('access:showPassword') }}
            />
          </EntryFormFrame>
        ) : (
          <p>{t('access:link.missing')}</p>
        )}
      </Section>
    </Page>
  );
}
