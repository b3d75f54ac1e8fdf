import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { ButtonLink, TextLink } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { useOneTimeToken } from '../../ui/url-state.js';

export function ResetPasswordPage() {
  const { t } = useTranslation(['common', 'access']);
  const token = useOneTimeToken();
  const [done, setDone] = useState(false);
  const form = useEntryForm({
    initial: { password: '' },
    labels: { password: t('access:newPassword') },
    required: ['password'],
    send: async ({ password }) => {
      await client.POST('/api/password-resets/confirm', { body: { token, password } });
      setDone(true);
    },
  });
  if (done)
    return (
      <Page title={t('access:reset.doneTitle')} width="narrow" key="done">
        <p>{t('access:reset.doneText')}</p>
        <ButtonLink href="/log-in">{t('access:toLogIn')}</ButtonLink>
      </Page>
    );
  return (
    <Page title={t('access:reset.title')} width="narrow">
      <Section>
        {token ? (
          <EntryFormFrame form={form} submitLabel={t('access:reset.submit')}>
            <PasswordInput
              {...form.bind('password')}
              autoComplete="new-password"
              description={t('access:passwordHint')}
              visibilityToggleButtonProps={{ 'aria-label': t('access:showPassword') }}
            />
          </EntryFormFrame>
        ) : (
          <>
            <p>{t('access:link.missing')}</p>
            <TextLink href="/forgot-password">{t('access:logIn.forgot')}</TextLink>
          </>
        )}
      </Section>
    </Page>
  );
}
