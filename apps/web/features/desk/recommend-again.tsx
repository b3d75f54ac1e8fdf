import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { notifyDone } from '../../ui/notify.js';

const OUTCOMES = ['fund', 'reserve', 'reject'] as const;
type Body = Dto<'ReopenDto'>;

interface Props {
  readonly row: Dto<'DecisionDto'>;
  readonly deed: 'recommend' | 'reopen';
  readonly send: (body: Body) => Promise<unknown>;
}

/** What is to be decided, how much, on what conditions, and why. */
function DecisionForm({ row, deed, send }: Props) {
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
      await send({ outcome: outcome as Body['outcome'], reason: reason.trim(), ...fund });
      notifyDone(t(`commands:decision.${deed}.done`));
      await readAnew();
    },
  });
  const outcomes = row.ineligible ? ['reject'] : OUTCOMES;
  return (
    <EntryFormFrame form={form} submitLabel={t(`commands:decision.${deed}.label`)}>
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

/** What was sent back is recommended again, in other words or on conditions. */
export function RecommendAgain({ row }: { readonly row: Dto<'DecisionDto'> }) {
  const { applicationId } = row;
  return (
    <DecisionForm
      row={row}
      deed="recommend"
      send={(body) => client.POST('/api/decisions/recommend', { body: { applicationId, ...body } })}
    />
  );
}

/** What the company was told is opened again: the old decision ends, and another one is recommended in its place. */
export function ReopenDecision({ row }: { readonly row: Dto<'DecisionDto'> }) {
  const { t } = useTranslation('commands');
  const router = useRouter();
  return (
    <details>
      <summary>{t('decision.reopen.label')}</summary>
      <p>{t('decision.reopen.consequence')}</p>
      <DecisionForm
        row={row}
        deed="reopen"
        send={async (body) => {
          const made = await answer(client.POST('/api/decisions/{id}/reopen', { params: { path: { id: row.id } }, body }));
          router.history.push(`/desk/decisions/${made.id}`);
        }}
      />
    </details>
  );
}
