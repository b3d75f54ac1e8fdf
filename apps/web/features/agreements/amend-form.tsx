import { Textarea, TextInput } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';

import { notifyDone } from '../../ui/notify.js';

/** A new version of an agreement in force: what is left empty stays as it is; the partner of the application is named anyway. */
export function AmendForm({ agreement }: { readonly agreement: Dto<'AgreementDto'> }) {
  const { t } = useTranslation(['common', 'agreements', 'commands']);
  const router = useRouter();
  const { id, currency } = agreement;
  const form = useEntryForm({
    initial: { validUntil: '', amount: '', reason: '' },
    labels: {
      validUntil: t('agreements:amend.validUntil'),
      amount: t('agreements:amend.amount', { currency }),
      reason: t('common:command.reason'),
    },
    required: ['reason'],
    send: async ({ validUntil, amount, reason }) => {
      const body = { reason: reason.trim(), ...(validUntil ? { validUntil } : {}), ...(amount.trim() ? { amount: amount.trim() } : {}) };
      const made = await answer(client.POST('/api/agreements/{id}/amend', { params: { path: { id } }, body }));
      notifyDone(t('commands:agreement.amend.done'));
      await readAnew();
      router.history.push(`/agreements/${made.id}`);
    },
  });
  return (
    <details>
      <summary>{t('commands:agreement.amend.label')}</summary>
      <p>{t('commands:agreement.amend.consequence')}</p>
      <EntryFormFrame form={form} submitLabel={t('agreements:amend.send')}>
        <TextInput {...form.bind('validUntil')} type="date" description={t('agreements:amend.empty')} />
        <TextInput {...form.bind('amount')} inputMode="decimal" description={t('agreements:amend.amountHint')} />
        <Textarea {...form.bind('reason')} description={t('agreements:amend.reasonHint')} autosize minRows={3} maxLength={2000} />
      </EntryFormFrame>
    </details>
  );
}
