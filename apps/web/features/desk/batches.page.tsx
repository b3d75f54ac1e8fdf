import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, readAnew, usePages } from '../../api/pages.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { Money } from '../../ui/money.js';
import { notifyDone } from '../../ui/notify.js';
import { StateBadge } from '../../ui/state-badge.js';
import { DeskList, useStateFilter } from './desk-list.js';
import { RowCommands } from './simple-desk.js';

type Row = Dto<'BatchSummaryDto'>;

const STATES = ['draft', 'checked', 'released', 'sent', 'in-doubt', 'refused'] as const;

/** Batches: made by one person, checked and released by others, sent by the worker. */
export function BatchesPage() {
  const { t } = useTranslation(['common', 'desk', 'states']);
  const state = useStateFilter('draft');
  const list = usePages(['desk', 'batches', state], (cursor) =>
    answer(client.GET('/api/batches', { params: { query: given({ state, cursor }) as never } })),
  );
  return (
    <DeskList<Row>
      title={t('desk:batches.title')}
      before={<Make />}
      states={STATES.map((key) => ({ key, label: t(`desk:batches.state.${key}`) }))}
      list={list}
      detailTitle={(row) => `${row.number} · ${row.authorityName}`}
      detail={(row) => <Open row={row} />}
      columns={[
        { key: 'number', header: t('desk:column.number'), rowHeader: true, cell: (row) => row.number },
        { key: 'authority', header: t('desk:payouts.authority'), cell: (row) => row.authorityName },
        { key: 'payouts', header: t('desk:batches.payouts'), align: 'end', cell: (row) => row.payouts },
        {
          key: 'total',
          header: t('desk:column.amount'),
          align: 'end',
          cell: (row) => <Money amount={row.total} currency={row.currency} />,
        },
        { key: 'state', header: t('desk:column.state'), cell: (row) => <StateBadge workflow="batch" state={row.state} /> },
      ]}
    />
  );
}

function Make() {
  const { t } = useTranslation(['common', 'desk']);
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors({});
  const make = async () => {
    setBusy(true);
    errors.clear();
    try {
      await command('/api/batches', { body: {} });
      notifyDone(t('desk:batches.made'));
      await readAnew();
    } catch (problem) {
      errors.show(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div style={{ marginBottom: 18 }}>
      <ErrorSummary errors={errors.summary} />
      <Button loading={busy} onClick={() => void make()}>
        {t('desk:batches.make')}
      </Button>
    </div>
  );
}

function Open({ row }: { readonly row: Row }) {
  const { t } = useTranslation(['common', 'desk']);
  const { data } = useQuery({
    queryKey: ['batch', row.id, row.state],
    queryFn: () => answer(client.GET('/api/batches/{id}', { params: { path: { id: row.id } } })),
  });
  return (
    <>
      {row.mine ? <p>{t('desk:batches.mine')}</p> : null}
      <ul>
        {data?.contents.map((payout) => (
          <li key={payout.id}>
            {payout.payeeName}: <Money amount={payout.amount} currency={payout.currency} />{' '}
            <StateBadge workflow="payout" state={payout.state} />
          </li>
        ))}
      </ul>
      {row.msgId ? (
        <p>
          <a href={`/api/batches/${row.id}/file`}>{t('desk:batches.file')}</a>
        </p>
      ) : null}
      <RowCommands
        workflow="batch"
        path="/api/batches"
        id={row.id}
        commands={row.allowedCommands.filter(({ command: name }) => ['check', 'send-back', 'release', 'discard', 'retry'].includes(name))}
        params={{ amount: `${row.currency} ${row.total}`, count: row.payouts }}
      />
    </>
  );
}
