import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, readAnew, usePages } from '../../api/pages.js';
import { hasRole, useSession } from '../../api/session.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { Money } from '../../ui/money.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { BankCode, Barred, ResolveCommands } from './paying-words.js';
import classes from './payout-desk.module.css';
import { PayoutRuns } from './payout-runs.js';
import { PayoutDeskTabs } from './payout-desk-tabs.js';
import { DeskList, useStateFilter } from './desk-list.js';
import { RowCommands } from './simple-desk.js';

type Row = Dto<'BatchSummaryDto'>;

const STATES = ['draft', 'checked', 'released', 'sent', 'in-doubt', 'refused'] as const;

/** Batches: made by one person, checked and released by others, sent by the worker. */
export function BatchesPage() {
  const { t } = useTranslation(['common', 'desk', 'states', 'payoutDesk']);
  const state = useStateFilter('draft');
  const list = usePages(['desk', 'batches', state], (cursor) =>
    answer(client.GET('/api/batches', { params: { query: given({ state, cursor }) as never } })),
  );
  return (
    <DeskList<Row>
      title={t('desk:batches.title')}
      top={<PayoutDeskTabs />}
      before={
        <>
          <Make />
          <PayoutRuns />
        </>
      }
      empty={{ title: t('payoutDesk:batches.none'), text: t('payoutDesk:batches.noneText') }}
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

/** What is left out says why: nothing that was approved is forgotten. */
function Make() {
  const { t } = useTranslation(['common', 'desk', 'payoutDesk']);
  const mayMake = hasRole(useSession(), ['finance-officer']);
  const [busy, setBusy] = useState(false);
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const errors = useFormErrors({});
  if (!mayMake) return null;
  const make = async () => {
    setBusy(true);
    errors.clear();
    try {
      const made = await command<Dto<'BatchesMadeDto'>>('/api/batches', { body: {} });
      setLeftOut(made.leftOut.map(({ problem }) => problem));
      if (made.batches.length > 0) notifyDone(t('desk:batches.made'));
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
      {leftOut.length > 0 ? (
        <Section tone="warning" title={t('payoutDesk:batches.leftOut', { count: leftOut.length })}>
          <Barred codes={[...new Set(leftOut)]} untitled />
        </Section>
      ) : null}
    </div>
  );
}

function Open({ row }: { readonly row: Row }) {
  const { t } = useTranslation(['common', 'desk', 'payoutDesk']);
  const { data } = useQuery({
    queryKey: ['batch', row.id, row.state],
    queryFn: () => answer(client.GET('/api/batches/{id}', { params: { path: { id: row.id } } })),
  });
  // Of a batch of a run the list does not say what stands against its contents.
  const { barred, allowedCommands } = data ?? row;
  const mayTakeOut = hasRole(useSession(), ['finance-officer', 'finance-approver']);
  const resolvable = allowedCommands.some(({ command: name }) => name === 'resolve');
  const params = { amount: `${row.currency} ${row.total}`, count: row.payouts };
  return (
    <>
      {row.mine ? <p>{t('desk:batches.mine')}</p> : null}
      <Barred codes={barred.filter((code) => !(row.mine && code.endsWith('own-batch')))} />
      {row.outcomeCode ? (
        <p>
          {t('desk:payouts.outcome')}: <BankCode code={row.outcomeCode} />
        </p>
      ) : null}
      <ul className={classes.why}>
        {data?.contents.map((payout) => (
          <li key={payout.id}>
            {payout.payeeName}: <Money amount={payout.amount} currency={payout.currency} />{' '}
            <StateBadge workflow="payout" state={payout.state} />{' '}
            {row.state === 'draft' && mayTakeOut ? <TakeOut batchId={row.id} payoutId={payout.id} payee={payout.payeeName} /> : null}
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
        primary={row.state === 'draft' ? 'check' : null}
        commands={allowedCommands.filter(({ command: name }) => ['check', 'send-back', 'release', 'discard', 'retry'].includes(name))}
        params={params}
      />
      {row.state === 'in-doubt' ? <p>{t(resolvable ? 'payoutDesk:batches.resolve' : 'payoutDesk:batches.unresolved')}</p> : null}
      {resolvable ? (
        <ResolveCommands workflow="batch" path="/api/batches" id={row.id} outcomes={['sent', 'refused']} params={params} />
      ) : null}
    </>
  );
}

/** The payout stays approved, for another batch. */
function TakeOut({ batchId, payoutId, payee }: { readonly batchId: string; readonly payoutId: string; readonly payee: string }) {
  const { t } = useTranslation(['common', 'payoutDesk']);
  const errors = useFormErrors({});
  const take = async () => {
    errors.clear();
    try {
      await command('/api/batches/{id}/take-out', { params: { id: batchId }, body: { payoutId } });
      notifyDone(t('payoutDesk:batches.takenOut'));
      await readAnew();
    } catch (error) {
      errors.show(error);
    }
  };
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={() => void take()} aria-label={t('payoutDesk:batches.takeOutNamed', { payee })}>
        {t('payoutDesk:batches.takeOut')}
      </Button>
      <ErrorSummary errors={errors.summary} />
    </>
  );
}
