import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { TextLink } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { CheckYourMail } from './check-your-mail.js';

export function ForgotPasswordPage() {
  const { t } = useTranslation(['common', 'access']);
  const [sent, setSent] = useState(false);
  const form = useEntryForm({
    initial: { email: '' },
    labels: { email: t('access:email') },
    required: ['email'],
    send: async (body) => {
      await client.POST('/api/password-resets', { body });
      setSent(true);
    },
  });
  // The same words whether or not the address is known: nobody may find out who has an account.
  if (sent) return <CheckYourMail title={t('access:forgot.doneTitle')} text={t('access:forgot.doneText')} />;
  return (
    <Page title={t('access:forgot.title')} sub={t('access:forgot.sub')} width="narrow">
      <Section>
        <EntryFormFrame
          form={form}
          submitLabel={t('access:forgot.submit')}
          after={<TextLink href="/log-in">{t('access:toLogIn')}</TextLink>}
        >
          <TextInput {...form.bind('email')} type="email" autoComplete="username" inputMode="email" />
        </EntryFormFrame>
      </Section>
    </Page>
  );
}
