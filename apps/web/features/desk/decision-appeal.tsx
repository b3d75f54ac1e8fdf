import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { DateTime } from '../../ui/date-time.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { TextLink } from '../../ui/link.js';
import { notifyDone } from '../../ui/notify.js';
import { DefinitionList } from '../../ui/section.js';

type Row = Dto<'DecisionDto'>;

/** What the company has against the decision; who had no part in it answers. */
export function DecisionAppeal({ row }: { readonly row: Row }) {
  const { t } = useTranslation('desk');
  const { appeal } = row;
  if (!appeal) return null;
  return (
    <>
      <h3>{t('appeal.title')}</h3>
      <DefinitionList
        items={[
          { term: t('appeal.filed'), value: <DateTime at={appeal.filedAt} show="full" /> },
          { term: t('appeal.reasons'), value: appeal.reasons },
          ...appeal.files.map(({ id, name }) => ({
            term: t('appeal.file'),
            value: <TextLink href={`/api/decisions/${row.id}/appeal/files/${id}/content`}>{name}</TextLink>,
          })),
          ...(appeal.answer ? [{ term: t('appeal.answer'), value: appeal.answer }] : []),
          ...(appeal.money ? [{ term: t('appeal.money'), value: t(`appeal.verdict.${appeal.money}`) }] : []),
        ]}
      />
      {row.allowedCommands.some(({ command }) => command === 'allow') ? <AnswerForm row={row} /> : null}
      {row.state === 'appealed' && !row.allowedCommands.some(({ command }) => command === 'allow') ? <p>{t('appeal.others')}</p> : null}
    </>
  );
}

/** Where the rules refused it, nothing is said of money: the application takes its way again. */
function AnswerForm({ row }: { readonly row: Row }) {
  const { t } = useTranslation(['common', 'desk']);
  const { id, ineligible, outcome, currency } = row;
  const verdicts = ineligible ? ['dismiss', 'allow'] : ['dismiss', 'available', ...(outcome === 'reserve' ? [] : ['reserve'])];
  const form = useEntryForm({
    initial: { outcome: 'dismiss', amount: '', reason: '' },
    labels: { outcome: t('desk:appeal.outcome'), amount: t('desk:appeal.amount', { currency }), reason: t('desk:appeal.reason') },
    required: ['reason'],
    send: async ({ outcome: verdict, amount, reason }) => {
      const money = verdict === 'available' || verdict === 'reserve' ? ({ money: verdict } as const) : {};
      const body = {
        outcome: verdict === 'dismiss' ? 'dismiss' : 'allow',
        reason: reason.trim(),
        ...money,
        ...(verdict === 'available' && amount.trim() ? { amount: amount.trim() } : {}),
      } as const;
      await client.POST('/api/decisions/{id}/appeal/decide', { params: { path: { id } }, body });
      notifyDone(t('desk:appeal.done'));
      await readAnew();
    },
  });
  return (
    <EntryFormFrame form={form} submitLabel={t('desk:appeal.send')}>
      <NativeSelect {...form.bind('outcome')} data={verdicts.map((value) => ({ value, label: t(`desk:appeal.verdict.${value}`) }))} />
      {form.values.outcome === 'available' ? <TextInput {...form.bind('amount')} inputMode="decimal" placeholder="7500.00" /> : null}
      <Textarea {...form.bind('reason')} description={t('desk:appeal.reasonHint')} autosize minRows={4} maxLength={10_000} />
    </EntryFormFrame>
  );
}
