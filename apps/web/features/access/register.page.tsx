import { NativeSelect, PasswordInput, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import type { Registration } from '../../api/paths.js';
import type { EntryForm } from '../../ui/entry-form.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { fieldId } from '../../ui/form-errors.js';
import { TextLink } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { regionOfPostcode, RegionSelect, useCountries } from '../../ui/region-select.js';
import { Section } from '../../ui/section.js';
import classes from './access.module.css';
import { CheckYourMail } from './check-your-mail.js';

const EMPTY = {
  organisationKind: 'sme',
  'company.name': '',
  'company.vatNumber': '',
  'company.registrationNumber': '',
  'company.countryCode': '',
  'company.nutsCode': '',
  'company.street': '',
  'company.buildingNumber': '',
  'company.postCode': '',
  'company.townName': '',
  'person.name': '',
  'person.email': '',
  'person.password': '',
};
type Entries = typeof EMPTY;

const OPTIONAL: readonly (keyof Entries)[] = ['company.vatNumber', 'company.registrationNumber'];
const REQUIRED = (Object.keys(EMPTY) as (keyof Entries)[]).filter((path) => !OPTIONAL.includes(path));

function bodyOf(v: Entries, language: Registration['person']['language']): Registration {
  return {
    organisationKind: v.organisationKind === 'partner' ? 'partner' : 'sme',
    company: {
      name: v['company.name'],
      vatNumber: v['company.vatNumber'].trim() || null,
      registrationNumber: v['company.registrationNumber'].trim() || null,
      street: v['company.street'],
      buildingNumber: v['company.buildingNumber'],
      postCode: v['company.postCode'],
      townName: v['company.townName'],
      countryCode: v['company.countryCode'],
      nutsCode: v['company.nutsCode'],
    },
    person: { name: v['person.name'], email: v['person.email'], password: v['person.password'], language },
  };
}

function useLabels(): Record<keyof Entries, string> {
  const { t } = useTranslation(['common', 'access']);
  return {
    organisationKind: t('access:register.kind'),
    'company.name': t('access:register.organisation'),
    'company.vatNumber': t('access:register.vatNumber'),
    'company.registrationNumber': t('access:register.registrationNumber'),
    'company.street': t('access:register.street'),
    'company.buildingNumber': t('access:register.buildingNumber'),
    'company.postCode': t('access:register.postCode'),
    'company.townName': t('access:register.townName'),
    'company.countryCode': t('access:register.country'),
    'company.nutsCode': t('access:register.region'),
    'person.name': t('access:name'),
    'person.email': t('access:email'),
    'person.password': t('access:password'),
  };
}

export function RegisterPage() {
  const { t, i18n } = useTranslation(['common', 'access']);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useEntryForm({
    initial: EMPTY,
    labels: useLabels(),
    required: REQUIRED,
    send: async (values) => {
      await client.POST('/api/registrations', { body: bodyOf(values, i18n.language === 'de' ? 'de' : 'en') });
      setSentTo(values['person.email']);
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
        <OrganisationPart form={form} />
        <AddressPart form={form} />
        <PersonPart form={form} />
      </EntryFormFrame>
    </Page>
  );
}

interface PartProps {
  readonly form: EntryForm<Entries>;
}

function OrganisationPart({ form }: PartProps) {
  const { t } = useTranslation(['common', 'access']);
  return (
    <Section title={t('access:register.organisationPart')}>
      <Stack gap={18}>
        <Radio.Group
          id={fieldId('organisationKind')}
          label={t('access:register.kind')}
          value={form.values.organisationKind}
          onChange={(value) => form.set('organisationKind', value)}
        >
          <Stack gap={10} mt={6}>
            <Radio value="sme" label={t('access:register.kindSme')} description={t('access:register.kindSmeHint')} />
            <Radio value="partner" label={t('access:register.kindPartner')} description={t('access:register.kindPartnerHint')} />
          </Stack>
        </Radio.Group>
        <TextInput {...form.bind('company.name')} autoComplete="organization" description={t('access:register.organisationHint')} />
        <TextInput {...form.bind('company.vatNumber')} description={t('access:register.vatNumberHint')} />
        <TextInput {...form.bind('company.registrationNumber')} description={t('access:register.registrationNumberHint')} />
      </Stack>
    </Section>
  );
}

function AddressPart({ form }: PartProps) {
  const { t } = useTranslation(['common', 'access']);
  const countries = useCountries();
  return (
    <Section title={t('access:register.addressPart')}>
      <Stack gap={18}>
        <NativeSelect
          {...form.bind('company.countryCode')}
          autoComplete="country"
          data={[{ value: '', label: t('common:form.choose') }, ...countries]}
          onChange={(event) => {
            form.set('company.countryCode', event.currentTarget.value);
            form.set('company.nutsCode', '');
          }}
        />
        <RegionSelect
          {...form.bind('company.nutsCode')}
          country={form.values['company.countryCode']}
          description={t('access:register.regionHint')}
        />
        <div className={classes.pair} data-wide="first">
          <TextInput {...form.bind('company.street')} autoComplete="address-line1" />
          <TextInput {...form.bind('company.buildingNumber')} />
        </div>
        <div className={classes.pair} data-wide="last">
          <TextInput
            {...form.bind('company.postCode')}
            autoComplete="postal-code"
            onBlur={() =>
              void regionOfPostcode(form.values['company.countryCode'], form.values['company.postCode']).then(
                (found) => found && form.set('company.nutsCode', found),
              )
            }
          />
          <TextInput {...form.bind('company.townName')} autoComplete="address-level2" />
        </div>
      </Stack>
    </Section>
  );
}

function PersonPart({ form }: PartProps) {
  const { t } = useTranslation(['common', 'access']);
  return (
    <Section title={t('access:register.personPart')}>
      <Stack gap={18}>
        <TextInput {...form.bind('person.name')} autoComplete="name" />
        <TextInput {...form.bind('person.email')} type="email" autoComplete="email" description={t('access:register.emailHint')} />
        <PasswordInput
          {...form.bind('person.password')}
          autoComplete="new-password"
          description={t('access:passwordHint')}
          visibilityToggleButtonProps={{ 'aria-label': t('access:showPassword') }}
        />
      </Stack>
    </Section>
  );
}
