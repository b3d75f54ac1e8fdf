import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, readAnew, usePages } from '../../api/pages.js';
import { hasRole, useSession } from '../../api/session.js';
import { DateTime } from '../../ui/date-time.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { Money } from '../../ui/money.js';
import { notifyDone } from '../../ui/notify.js';
import { DefinitionList } from '../../ui/section.js';
import { TextLink } from '../../ui/link.js';
import { StateBadge } from '../../ui/state-badge.js';
import { BankCode, Barred, ResolveCommands } from './paying-words.js';
import classes from './payout-desk.module.css';
import { PayoutDeskTabs } from './payout-desk-tabs.js';
import { DeskList, useStateFilter } from './desk-list.js';
import { RowCommands } from './simple-desk.js';

type Row = Dto<'PayoutDto'>;

const STATES = ['requested', 'approved', 'batched', 'sent', 'in-doubt', 'failed,returned', 'settled'] as const;
/** The three things that a person can have found out. */
const OUTCOMES = ['sent', 'settled', 'failed'] as const;
const ASKED = new Set(['approve', 'cancel', 'question']);

/** Payouts: approved one by one or together, by somebody who did not ask for them. */
export function PayoutsPage() {
  const { t } = useTranslation(['common', 'desk', 'states', 'payoutDesk']);
  const state = useStateFilter('requested');
  const mayApprove = hasRole(useSession(), ['finance-approver']);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const list = usePages(['desk', 'payouts', state], (cursor) =>
    answer(client.GET('/api/payouts', { params: { query: given({ state, cursor }) as never } })),
  );
  return (
    <DeskList<Row>
      title={t('desk:payouts.title')}
      top={<PayoutDeskTabs />}
      empty={{ title: t('payoutDesk:payouts.none'), text: t(`payoutDesk:payouts.noneText.${state === 'in-doubt' ? 'doubt' : 'other'}`) }}
      states={STATES.map((key) => ({ key, label: t(`payoutDesk:payouts.state.${key}`) }))}
      list={list}
      {...(mayApprove && state === 'requested' ? { selected, onSelect: setSelected } : {})}
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
        {
          key: 'reference',
          header: t('desk:payouts.reference'),
          cell: (row) => <span className={classes.reference}>{row.endToEndId}</span>,
        },
      ]}
    />
  );
}

function Open({ row }: { readonly row: Row }) {
  const { t } = useTranslation(['common', 'desk', 'payoutDesk']);
  const again = row.state === 'failed' || row.state === 'returned';
  const resolvable = row.allowedCommands.some(({ command: name }) => name === 'resolve');
  const params = { amount: `${row.currency} ${row.amount}`, payee: row.payeeName };
  return (
    <>
      <Barred codes={row.barred} />
      <DefinitionList
        items={[
          { term: t('desk:column.amount'), value: <Money amount={row.amount} currency={row.currency} /> },
          { term: t('desk:payouts.account'), value: `${row.accountHolder ?? '–'} ${row.account ?? ''}` },
          ...(row.openHolds > 0
            ? [
                {
                  term: t('desk:payouts.holds'),
                  value: <TextLink href="/desk/holds">{t('payoutDesk:payouts.holds', { count: row.openHolds })}</TextLink>,
                },
              ]
            : []),
          ...(row.outcomeCode ? [{ term: t('desk:payouts.outcome'), value: <BankCode code={row.outcomeCode} /> }] : []),
          ...(row.settledOn ? [{ term: t('payoutDesk:payouts.settledOn'), value: <DateTime at={row.settledOn} show="day" /> }] : []),
          { term: t('payoutDesk:payouts.requestedBy'), value: row.requestedBy },
          ...(row.approvedBy ? [{ term: t('payoutDesk:payouts.approvedBy'), value: row.approvedBy }] : []),
          {
            term: t('desk:payouts.claim'),
            value: <TextLink href={`/desk/claims/${row.claimId}`}>{`${row.claimNumber} / ${row.attempt}`}</TextLink>,
          },
        ]}
      />
      <RowCommands
        workflow="payout"
        path="/api/payouts"
        id={row.id}
        commands={row.allowedCommands.filter(({ command: name }) => ASKED.has(name))}
        params={params}
      />
      {row.state === 'in-doubt' ? <p>{t(resolvable ? 'payoutDesk:payouts.resolve' : 'payoutDesk:payouts.unresolved')}</p> : null}
      {resolvable ? <ResolveCommands workflow="payout" path="/api/payouts" id={row.id} outcomes={OUTCOMES} params={params} /> : null}
      {again ? <PayAgain claimId={row.claimId} /> : null}
    </>
  );
}

/** A new payment of what is still due, under a reference of its own. */
function PayAgain({ claimId }: { readonly claimId: string }) {
  const { t } = useTranslation(['common', 'desk']);
  const errors = useFormErrors({});
  if (!hasRole(useSession(), ['finance-officer'])) return null;
  const request = async () => {
    errors.clear();
    try {
      await command('/api/claims/{id}/request-payout', { params: { id: claimId }, body: {} });
      notifyDone(t('desk:payouts.requested'));
      await readAnew();
    } catch (problem) {
      errors.show(problem);
    }
  };
  return (
    <>
      <ErrorSummary errors={errors.summary} />
      <Button variant="default" onClick={() => void request()}>
        {t('desk:payouts.again')}
      </Button>
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
