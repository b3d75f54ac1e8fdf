import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { given, usePages } from '../../api/pages.js';
import { TextLink } from '../link.js';

interface PartnerChoiceProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly error: string | undefined;
  /** Id of the organisation. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A partner out of the directory: words narrow the list, the list chooses. What was chosen stays even when the words no longer find it. */
export function PartnerChoice({ value, onChange, ...common }: PartnerChoiceProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const q = words.trim();
  const partners = usePartners(q);
  const options = partners.map(({ organisationId, name, countryCode }) => ({ value: organisationId, label: `${name} (${countryCode})` }));
  const kept = value !== '' && !options.some((option) => option.value === value) ? [{ value, label: t('common:form.partnerChosen') }] : [];
  return (
    <Stack gap={8}>
      <NativeSelect
        {...common}
        value={value}
        data={[{ value: '', label: t('common:form.choose') }, ...kept, ...options]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <TextInput label={t('common:form.partnerSearch')} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <TextLink href={value === '' ? '/partners' : `/partners/${value}`} target="_blank">
        {t('common:form.partnerDirectory')}
      </TextLink>
    </Stack>
  );
}

/** The name of a partner that was chosen. */
export function PartnerName({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery({
    queryKey: ['partner', id, i18n.language],
    queryFn: () => answer(client.GET('/api/partners/{organisationId}', { params: { path: { organisationId: id } } })),
    retry: false,
  });
  return data?.name ?? t('common:form.partnerChosen');
}

function usePartners(q: string) {
  const { rows } = usePages(['partners', { q }], (cursor) =>
    answer(client.GET('/api/partners', { params: { query: given({ q: q === '' ? undefined : q, cursor }) } })),
  );
  return rows ?? [];
}
