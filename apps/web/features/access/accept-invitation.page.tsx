import { PasswordInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { ButtonLink } from '../../ui/link.js';
import { Page, PageLoading } from '../../ui/page.js';
import { useProblemText } from '../../ui/problem-text.js';
import { Section } from '../../ui/section.js';
import { useOneTimeToken } from '../../ui/url-state.js';

/** Shows into what one is invited; asks for a name and a new password, or for the password of the account that there is. */
export function AcceptInvitationPage() {
  const { t, i18n } = useTranslation(['common', 'access']);
  const { ofProblem } = useProblemText();
  const token = useOneTimeToken();
  const [done, setDone] = useState(false);
  const preview = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answer(client.POST('/api/invitations/preview', { body: { token } })),
    enabled: token !== '',
    staleTime: Infinity,
  });
  const known = preview.data?.known ?? false;
  const form = useEntryForm({
    initial: { name: '', password: '' },
    labels: { name: t('access:name'), password: t('access:password') },
    required: known ? ['password'] : ['name', 'password'],
    send: async ({ name, password }) => {
      const language = i18n.language === 'de' ? 'de' : 'en';
      await client.POST('/api/invitations/accept', { body: { token, password, language, ...(known ? {} : { name }) } });
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
  if (preview.isLoading) return <PageLoading />;
  if (!preview.data)
    return (
      <Page title={t('access:invitation.title')} width="narrow">
        <Section>
          <p>{preview.error ? ofProblem(preview.error) : t('access:link.missing')}</p>
        </Section>
      </Page>
    );
  const { organisationName, staffRole, email } = preview.data;
  const into = organisationName
    ? t('access:invitation.organisation', { organisation: organisationName })
    : t('access:invitation.team', { role: t(`common:role.${staffRole ?? 'officer'}`) });
  return (
    <Page title={t('access:invitation.title')} sub={into} width="narrow">
      <Section>
        <p>{known ? t('access:invitation.known', { email }) : t('access:invitation.unknown', { email })}</p>
        <EntryFormFrame form={form} submitLabel={t('access:invitation.submit')}>
          {known ? null : <TextInput {...form.bind('name')} autoComplete="name" />}
          <PasswordInput
            {...form.bind('password')}
            autoComplete={known ? 'current-password' : 'new-password'}
            description={known ? undefined : t('access:passwordHint')}
            visibilityToggleButtonProps={{ 'aria-label': t('access:showPassword') }}
          />
        </EntryFormFrame>
      </Section>
    </Page>
  );
}
