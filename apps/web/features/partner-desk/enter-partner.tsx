import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { readAnew } from '../../api/pages.js';
import { Dialogue } from '../../ui/dialogue.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { notifyDone } from '../../ui/notify.js';
import { RegionSelect, useCountries } from '../../ui/region-select.js';
import { useMailLanguages } from './mail-languages.js';

const COMPANY = ['name', 'countryCode', 'nutsCode', 'street', 'buildingNumber', 'postCode', 'townName'] as const;
const NUMBERS = ['registrationNumber', 'vatNumber'] as const;
type Field = (typeof COMPANY)[number] | (typeof NUMBERS)[number];

/** One partner by hand, and the person who will act for it. */
export function EnterPartner({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['common', 'partnerDesk', 'company']);
  const countries = useCountries();
  const languages = useMailLanguages();
  const fields: readonly Field[] = [...COMPANY, ...NUMBERS];
  const form = useEntryForm<Record<string, string>>({
    initial: { ...Object.fromEntries(fields.map((name) => [name, ''])), email: '', language: i18n.language },
    labels: {
      ...Object.fromEntries(fields.map((name) => [name, t(`company:field.${name}`)])),
      email: t('partnerDesk:invite.email'),
      language: t('partnerDesk:invite.language'),
    },
    required: [...COMPANY, 'email'],
    send: async ({ email = '', language, ...values }) => {
      const numbers = Object.fromEntries(NUMBERS.map((name) => [name, values[name]?.trim() || null]));
      const company = { ...values, ...numbers } as never;
      await answer(client.POST('/api/partner-desk', { body: { company, email, language: language as 'en' } }));
      notifyDone(t('partnerDesk:enter.done', { name: values['name'], email }));
      onClose();
      await readAnew();
    },
  });
  return (
    <Dialogue title={t('partnerDesk:enter.title')} onClose={onClose}>
      <p>{t('partnerDesk:enter.text')}</p>
      <EntryFormFrame form={form} submitLabel={t('partnerDesk:enter.send')}>
        <TextInput {...form.bind('name')} />
        <NativeSelect
          {...form.bind('countryCode')}
          data={[{ value: '', label: t('common:form.choose') }, ...countries]}
          onChange={(event) => {
            form.set('countryCode', event.currentTarget.value);
            form.set('nutsCode', '');
          }}
        />
        <RegionSelect {...form.bind('nutsCode')} country={form.values['countryCode'] ?? ''} />
        {(['street', 'buildingNumber', 'postCode', 'townName'] as const).map((name) => (
          <TextInput key={name} {...form.bind(name)} />
        ))}
        {NUMBERS.map((name) => (
          <TextInput key={name} {...form.bind(name)} label={t('common:form.optional', { label: t(`company:field.${name}`) })} />
        ))}
        <TextInput {...form.bind('email')} type="email" description={t('partnerDesk:invite.hint')} />
        <NativeSelect {...form.bind('language')} data={languages} />
      </EntryFormFrame>
    </Dialogue>
  );
}
