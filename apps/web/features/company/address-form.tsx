import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { sessionChanged } from '../../api/session.js';
import { Dialogue } from '../../ui/dialogue.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { notifyDone } from '../../ui/notify.js';
import { regionOfPostcode, RegionSelect, useCountries } from '../../ui/region-select.js';
import { ChangeEffects } from './change-effects.js';

const OPTIONAL = ['legalForm', 'registrationNumber', 'vatNumber'] as const;
const REQUIRED = ['name', 'countryCode', 'nutsCode', 'street', 'buildingNumber', 'postCode', 'townName'] as const;

interface Props {
  readonly organisation: Dto<'OrganisationDto'>;
  readonly onClose: () => void;
}

/** Corrects name, address and identifiers. What was sent before keeps the data that it was sent with. */
export function AddressForm({ organisation, onClose }: Props) {
  const { t } = useTranslation(['common', 'company']);
  const countries = useCountries();
  const [effects, setEffects] = useState<Dto<'ProfileEffectsDto'> | null>(null);
  const form = useEntryForm({
    initial: Object.fromEntries([...REQUIRED, ...OPTIONAL].map((path) => [path, organisation[path] ?? ''])),
    labels: Object.fromEntries([...REQUIRED, ...OPTIONAL].map((path) => [path, t(`company:field.${path}`)])),
    required: REQUIRED,
    send: async (values) => {
      const empty = Object.fromEntries(OPTIONAL.filter((path) => values[path]?.trim() === '').map((path) => [path, null]));
      await client.PATCH('/api/organisations/{id}', { params: { path: { id: organisation.id } }, body: { ...values, ...empty } });
      notifyDone(t('company:addressSaved'));
      onClose();
      await readAnew();
      await sessionChanged();
    },
  });
  return (
    <Dialogue title={t('company:changeAddress')} onClose={onClose}>
      <p>{t('company:addressText')}</p>
      <EntryFormFrame
        form={form}
        submitLabel={t('common:save')}
        after={
          organisation.kind === 'sme' ? (
            <Button
              variant="default"
              onClick={() =>
                form.run(async ({ countryCode = '', nutsCode = '' }) => {
                  const change = { params: { path: { organisationId: organisation.id } }, body: { countryCode, nutsCode } };
                  setEffects(await answer(client.POST('/api/company-profiles/{organisationId}/effects', change)));
                })
              }
            >
              {t('company:effects.ofSeat')}
            </Button>
          ) : null
        }
      >
        <TextInput {...form.bind('name')} autoComplete="organization" />
        <NativeSelect
          {...form.bind('countryCode')}
          data={[{ value: '', label: t('common:form.choose') }, ...countries]}
          onChange={(event) => {
            form.set('countryCode', event.currentTarget.value);
            form.set('nutsCode', '');
          }}
        />
        <RegionSelect {...form.bind('nutsCode')} country={form.values['countryCode'] ?? ''} />
        <TextInput {...form.bind('street')} autoComplete="address-line1" />
        <TextInput {...form.bind('buildingNumber')} />
        <TextInput
          {...form.bind('postCode')}
          autoComplete="postal-code"
          onBlur={() =>
            void regionOfPostcode(form.values['countryCode'] ?? '', form.values['postCode'] ?? '').then(
              (found) => found && form.set('nutsCode', found),
            )
          }
        />
        <TextInput {...form.bind('townName')} autoComplete="address-level2" />
        {OPTIONAL.map((path) => (
          <TextInput key={path} {...form.bind(path)} label={t('common:form.optional', { label: t(`company:field.${path}`) })} />
        ))}
      </EntryFormFrame>
      {effects ? <ChangeEffects effects={effects} /> : null}
    </Dialogue>
  );
}
