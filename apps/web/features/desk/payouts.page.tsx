import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, readAnew, usePages } from '../../api/pages.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { Money } from '../../ui/money.js';
import { notifyDone } from '../../ui/notify.js';
import { DefinitionList } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { DeskList, useStateFilter } from './desk-list.js';
import { RowCommands } from './simple-desk.js';

type Row = Dto<'PayoutDto'>;

const STATES = ['requested', 'approved', 'batched', 'sent', 'in-doubt', 'failed', 'returned', 'settled'] as const;

/** Payouts: approved one by one or together, by somebody who did not ask for them. */
export function PayoutsPage() {
  const { t } = useTranslation(['common', 'desk', 'states']);
  const state = useStateFilter('requested');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const list = usePages(['desk', 'payouts', state], (cursor) =>
    answer(client.GET('/api/payouts', { params: { query: given({ state, cursor }) as never } })),
  );
  return (
    <DeskList<Row>
      title={t('desk:payouts.title')}
      states={STATES.map((key) => ({ key, label: t(`desk:payouts.state.${key}`) }))}
      list={list}
      selected={selected}
      onSelect={setSelected}
      detailTitle={(row) => `${row.claimNumber} · ${row.payeeName}`}
      detail={(row) => <Open row={row} />}
      after={<Bulk ids={[...selected]} onDone={() => setSelected(new Set())} />}
      columns={[
        { key: 'claim', header: t('desk:payouts.claim'), rowHeader: true, cell: (row) => `${row.claimNumber} / ${row.attempt}` },
        { key: 'payee', header: t('desk:payouts.payee'), cell: (row) => row.payeeName },
        { key: 'authority', header: t('desk:payouts.authority'), cell: (row) => row.authorityName },
        {
          key: 'amount',
          header: t('desk:column.amount'),
          align: 'end',
          cell: (row) => <Money amount={row.amount} currency={row.currency} />,
        },
        { key: 'state', header: t('desk:column.state'), cell: (row) => <StateBadge workflow="payout" state={row.state} /> },
        { key: 'reference', header: t('desk:payouts.reference'), cell: (row) => row.endToEndId },
      ]}
    />
  );
}

function Open({ row }: { readonly row: Row }) {
  const { t } = useTranslation(['common', 'desk']);
  const again = row.state === 'failed' || row.state === 'returned';
  const errors = useFormErrors({});
  const request = async () => {
    errors.clear();
    try {
      await command('/api/claims/{id}/request-payout', { params: { id: row.claimId }, body: {} });
      notifyDone(t('desk:payouts.requested'));
      await readAnew();
    } catch (problem) {
      errors.show(problem);
    }
  };
  return (
    <>
      <ErrorSummary errors={errors.summary} />
      <DefinitionList
        items={[
          { term: t('desk:payouts.account'), value: row.accountHolder ?? '–' },
          { term: t('desk:payouts.holds'), value: String(row.openHolds) },
          ...(row.outcomeCode ? [{ term: t('desk:payouts.outcome'), value: row.outcomeCode }] : []),
        ]}
      />
      <RowCommands
        workflow="payout"
        path="/api/payouts"
        id={row.id}
        commands={row.allowedCommands.filter(({ command: name }) => name === 'approve' || name === 'cancel')}
        params={{ amount: `${row.currency} ${row.amount}` }}
      />
      {again ? (
        <Button variant="default" onClick={() => void request()}>
          {t('desk:payouts.again')}
        </Button>
      ) : null}
    </>
  );
}

function Bulk({ ids, onDone }: { readonly ids: readonly string[]; readonly onDone: () => void }) {
  const { t } = useTranslation(['common', 'desk']);
  const errors = useFormErrors({});
  if (ids.length === 0) return null;
  const approve = async () => {
    errors.clear();
    try {
      const report = await command<Dto<'PayoutReportDto'>>('/api/payouts/approve', { body: { ids } });
      const stuck = report.outcomes.filter(({ problem }) => problem !== null);
      notifyDone(t('desk:payouts.approved', { count: report.outcomes.length - stuck.length, stuck: stuck.length }));
      onDone();
      await readAnew();
    } catch (problem) {
      errors.show(problem);
    }
  };
  return (
    <>
      <ErrorSummary errors={errors.summary} />
      <Group gap={10}>
        <Button onClick={() => void approve()}>{t('desk:payouts.approve', { count: ids.length })}</Button>
      </Group>
    </>
  );
}
