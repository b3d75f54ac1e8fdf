import { NativeSelect, PasswordInput, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { fieldId } from '../../ui/form-errors.js';
import { TextLink } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { CheckYourMail } from './check-your-mail.js';

/** The states of the Alpine space; the names come from the browser, in the reader's language. */
const COUNTRIES = ['AT', 'CH', 'DE', 'FR', 'IT', 'LI', 'SI'];

function useCountries(): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  const names = new Intl.DisplayNames(i18n.language, { type: 'region' });
  return COUNTRIES.map((value) => ({ value, label: names.of(value) ?? value })).sort((a, b) =>
    a.label.localeCompare(b.label, i18n.language),
  );
}

const EMPTY = {
  'organisation.kind': 'sme',
  'organisation.name': '',
  'organisation.country': '',
  'organisation.identifier': '',
  name: '',
  email: '',
  password: '',
};

export function RegisterPage() {
  const { t, i18n } = useTranslation(['common', 'access']);
  const countries = useCountries();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useEntryForm({
    initial: EMPTY,
    labels: {
      'organisation.kind': t('access:register.kind'),
      'organisation.name': t('access:register.organisation'),
      'organisation.country': t('access:register.country'),
      'organisation.identifier': t('access:register.identifier'),
      name: t('access:name'),
      email: t('access:email'),
      password: t('access:password'),
    },
    required: ['organisation.name', 'organisation.country', 'name', 'email', 'password'],
    send: async (v) => {
      const organisation = {
        kind: v['organisation.kind'] === 'partner' ? ('partner' as const) : ('sme' as const),
        name: v['organisation.name'],
        country: v['organisation.country'],
        identifier: v['organisation.identifier'] || null,
      };
      const body = { name: v.name, email: v.email, password: v.password, language: i18n.language, organisation };
      await api.POST('/api/registrations', { body });
      setSentTo(v.email);
    },
  });
  if (sentTo !== null)
    return <CheckYourMail title={t('access:register.doneTitle')} text={t('access:register.doneText', { email: sentTo })} />;
  return (
    <Page title={t('access:register.title')} sub={t('access:register.sub')} width="narrow">
      <EntryFormFrame
        form={form}
        submitLabel={t('access:register.submit')}
        after={<TextLink href="/log-in">{t('access:register.haveAccount')}</TextLink>}
      >
        <Section title={t('access:register.organisationPart')}>
          <Stack gap={18}>
            <Radio.Group
              id={fieldId('organisation.kind')}
              label={t('access:register.kind')}
              value={form.values['organisation.kind']}
              onChange={(value) => form.set('organisation.kind', value)}
            >
              <Stack gap={10} mt={6}>
                <Radio value="sme" label={t('access:register.kindSme')} description={t('access:register.kindSmeHint')} />
                <Radio value="partner" label={t('access:register.kindPartner')} description={t('access:register.kindPartnerHint')} />
              </Stack>
            </Radio.Group>
            <TextInput
              {...form.bind('organisation.name')}
              autoComplete="organization"
              description={t('access:register.organisationHint')}
            />
            <NativeSelect
              {...form.bind('organisation.country')}
              autoComplete="country"
              data={[{ value: '', label: t('access:register.choose') }, ...countries]}
            />
            <TextInput {...form.bind('organisation.identifier')} description={t('access:register.identifierHint')} />
          </Stack>
        </Section>
        <Section title={t('access:register.personPart')}>
          <Stack gap={18}>
            <TextInput {...form.bind('name')} autoComplete="name" />
            <TextInput {...form.bind('email')} type="email" autoComplete="email" description={t('access:register.emailHint')} />
            <PasswordInput
              {...form.bind('password')}
              autoComplete="new-password"
              description={t('access:passwordHint')}
              visibilityToggleButtonProps={{ 'aria-label': t('access:showPassword') }}
            />
          </Stack>
        </Section>
      </EntryFormFrame>
    </Page>
  );
}
