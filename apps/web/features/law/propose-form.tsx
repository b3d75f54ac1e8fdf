import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { readAnew } from '../../api/pages.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/section.js';
import { useFigureName } from './figure-name.js';

const EMPTY = { code: '', value: '', validFrom: '', validTo: '', legalBasis: '', url: '', reason: '' };

/** One administrator proposes a figure; nothing holds until another one has confirmed it. */
export function ProposeForm({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation(['common', 'law']);
  const nameOf = useFigureName();
  const form = useEntryForm({
    initial: EMPTY,
    labels: {
      code: t('law:code'),
      value: t('law:value'),
      validFrom: t('law:validFrom'),
      validTo: t('law:validTo'),
      legalBasis: t('law:legalBasis'),
      url: t('law:url'),
      reason: t('law:reason'),
    },
    required: ['code', 'value', 'validFrom', 'legalBasis', 'reason'],
    send: async ({ validTo, url, ...rest }) => {
      const body = { ...rest, validTo: validTo.trim() || null, url: url.trim() || null };
      await answer(client.POST('/api/legal-parameter-proposals', { body }));
      notifyDone(t('law:proposed'));
      for (const field of ['code', 'value', 'validFrom', 'validTo', 'legalBasis', 'url', 'reason'] as const) form.set(field, '');
      await readAnew();
    },
  });
  return (
    <Section title={t('law:propose')}>
      <p>{t('law:two')}</p>
      <EntryFormFrame form={form} submitLabel={t('law:proposeSend')}>
        <NativeSelect
          {...form.bind('code')}
          data={[{ value: '', label: t('common:form.choose') }, ...codes.map((code) => ({ value: code, label: nameOf(code) }))]}
        />
        <TextInput {...form.bind('value')} description={t('law:valueHint')} />
        <TextInput {...form.bind('validFrom')} type="date" />
        <TextInput {...form.bind('validTo')} type="date" description={t('law:validToHint')} />
        <TextInput {...form.bind('legalBasis')} description={t('law:legalBasisHint')} />
        <TextInput {...form.bind('url')} type="url" />
        <Textarea {...form.bind('reason')} autosize minRows={2} />
      </EntryFormFrame>
    </Section>
  );
}
