import { NativeSelect, useMantineColorScheme } from '@mantine/core';
import type { MantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { LANGUAGES, chooseLanguage } from '../../i18n/i18n.js';
import type { Language } from '../../i18n/i18n.js';
import { Page } from '../../ui/page.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { MailChoices } from './mail-choices.js';
import { PasswordForm } from './password-form.js';
import { SecondFactor } from './second-factor.js';
import { SessionList } from './session-list.js';

export function AccountPage() {
  const { t, i18n } = useTranslation(['common', 'account']);
  const { person, parties, roles } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes = [
    { value: 'auto', label: t('account:scheme.auto') },
    { value: 'light', label: t('account:scheme.light') },
    { value: 'dark', label: t('account:scheme.dark') },
  ];
  return (
    <Page title={t('account:title')} width="narrow">
      <Section title={t('account:person')}>
        <DefinitionList
          items={[
            { term: t('account:name'), value: person?.name },
            { term: t('account:email'), value: person?.email },
            ...(roles.length > 0 ? [{ term: t('account:roles'), value: roles.map((role) => t(`common:role.${role}`)).join(', ') }] : []),
            ...parties.map((party) => ({ term: t(`account:right.${party.right}`), value: party.name })),
          ]}
        />
      </Section>
      <Section title={t('account:appearance')}>
        <div style={{ display: 'grid', gap: 16, maxWidth: 320 }}>
          <NativeSelect
            label={t('account:language')}
            value={i18n.language}
            data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
            onChange={(event) => void chooseLanguage(event.currentTarget.value as Language)}
          />
          <NativeSelect
            label={t('account:scheme.label')}
            value={colorScheme}
            data={schemes}
            onChange={(event) => setColorScheme(event.currentTarget.value as MantineColorScheme)}
          />
        </div>
      </Section>
      <MailChoices />
      <PasswordForm />
      <SecondFactor />
      <SessionList />
    </Page>
  );
}
