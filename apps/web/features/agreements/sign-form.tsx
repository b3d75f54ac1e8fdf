import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/section.js';

/** Signs the very text that is on the page: its hash goes with the name. */
export function SignForm({ agreement }: { readonly agreement: Dto<'AgreementDto'> }) {
  const { t } = useTranslation(['common', 'agreements', 'commands']);
  const { id, textHash } = agreement;
  const form = useEntryForm({
    initial: { typedName: '' },
    labels: { typedName: t('agreements:name') },
    required: ['typedName'],
    send: async ({ typedName }) => {
      await client.POST('/api/agreements/{id}/sign', { params: { path: { id } }, body: { typedName: typedName.trim(), textHash } });
      notifyDone(t('commands:agreement.sign.done'));
      await readAnew();
    },
  });
  return (
    <Section title={t('agreements:sign')}>
      <p>{t('commands:agreement.sign.consequence')}</p>
      <EntryFormFrame form={form} submitLabel={t('agreements:signButton')}>
        <TextInput {...form.bind('typedName')} description={t('agreements:nameHint')} autoComplete="name" maxLength={200} />
      </EntryFormFrame>
    </Section>
  );
}
