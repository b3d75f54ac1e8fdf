import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { notifyDone } from '../../ui/notify.js';

const OUTCOMES = ['fund', 'reserve', 'reject'] as const;

/** What was sent back is recommended again, in other words or on conditions. */
export function RecommendAgain({ row }: { readonly row: Dto<'DecisionDto'> }) {
  const { t } = useTranslation(['desk', 'commands']);
  const form = useEntryForm({
    initial: { outcome: row.outcome as string, amount: row.outcome === 'fund' ? row.amount : '', reason: '', conditions: '' },
    labels: {
      outcome: t('desk:ranking.outcome'),
      amount: t('desk:appeal.amount', { currency: row.currency }),
      reason: t('desk:decisions.why'),
      conditions: t('desk:decisions.conditions'),
    },
    required: ['reason'],
    send: async ({ outcome, amount, reason, conditions }) => {
      const lines = conditions.split('\n').filter((line) => line.trim() !== '');
      const fund = outcome === 'fund' ? { amount: amount.trim(), conditions: lines } : {};
      const body = { applicationId: row.applicationId, outcome: outcome as (typeof OUTCOMES)[number], reason: reason.trim(), ...fund };
      await client.POST('/api/decisions/recommend', { body });
      notifyDone(t('commands:decision.recommend.done'));
      await readAnew();
    },
  });
  const outcomes = row.ineligible ? ['reject'] : OUTCOMES;
  return (
    <EntryFormFrame form={form} submitLabel={t('commands:decision.recommend.label')}>
      <NativeSelect {...form.bind('outcome')} data={outcomes.map((value) => ({ value, label: t(`desk:ranking.is.${value}`) }))} />
      {form.values.outcome === 'fund' ? (
        <>
          <TextInput {...form.bind('amount')} inputMode="decimal" />
          <Textarea {...form.bind('conditions')} description={t('desk:decisions.conditionsHint')} autosize minRows={2} maxLength={8000} />
        </>
      ) : null}
      <Textarea {...form.bind('reason')} autosize minRows={3} maxLength={2000} />
    </EntryFormFrame>
  );
}
