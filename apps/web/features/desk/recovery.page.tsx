import { Button, Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { TextLink } from '../../ui/link.js';
import { Money } from '../../ui/money.js';
import { Page } from '../../ui/page.js';
import { DefinitionList, EmptyState, Section } from '../../ui/section.js';
import { Badge, StateBadge } from '../../ui/state-badge.js';
import { Timeline } from '../../ui/timeline.js';
import { usePathParam } from '../../ui/url-state.js';
import { PayoutDeskTabs } from './payout-desk-tabs.js';
import { RecoveryBar } from './recovery-bar.js';
import { EnterRepayment } from './recovery-forms.js';
import { RowCommands } from './simple-desk.js';

type Recovery = Dto<'RecoveryDto'>;
type Repayment = Recovery['repayments'][number];

/** One recovery: what is owed and why, what came of it, and the next step. */
export function RecoveryPage() {
  const { t } = useTranslation(['common', 'recoveries', 'states']);
  const { money } = useFormat();
  const id = usePathParam('id');
  const { data: recovery } = useSuspenseQuery({
    queryKey: ['recovery', id],
    queryFn: () => answer(client.GET('/api/recoveries/{id}', { params: { path: { id } } })),
  });
  const [entering, setEntering] = useState(false);
  const { currency, debtorName: debtor } = recovery;
  const params = { debtor, amount: money(recovery.amount, currency), open: money(recovery.open, currency) };
  return (
    <Page
      title={debtor}
      above={recovery.number}
      actions={<StateBadge workflow="recovery" state={recovery.state} />}
      width="wide"
      aside={
        <Section title={t('recoveries:timeline')}>
          <Steps recovery={recovery} />
        </Section>
      }
    >
      <PayoutDeskTabs />
      <Section title={t('recoveries:money')} actions={recovery.overdue ? <Badge tone="red">{t('recoveries:overdue')}</Badge> : null}>
        <RecoveryBar amounts={recovery} currency={currency} label={t('recoveries:money')} />
      </Section>
      <Facts recovery={recovery} />
      {recovery.repayments.length > 0 ? <Repayments recovery={recovery} /> : null}
      <Stack gap={10} align="flex-start">
        <RowCommands
          workflow="recovery"
          path="/api/recoveries"
          id={id}
          commands={recovery.allowedCommands}
          params={params}
          primary={null}
        />
        {recovery.mayEnter ? (
          <Button variant="default" onClick={() => setEntering(true)}>
            {t('recoveries:enter')}…
          </Button>
        ) : null}
      </Stack>
      {entering ? <EnterRepayment recovery={recovery} onClose={() => setEntering(false)} /> : null}
    </Page>
  );
}

function Facts({ recovery }: { readonly recovery: Recovery }) {
  const { t } = useTranslation(['common', 'recoveries']);
  const { currency, payTo } = recovery;
  return (
    <Section title={t('recoveries:facts')}>
      <DefinitionList
        items={[
          { term: t('recoveries:cause'), value: t(`recoveries:causes.${recovery.cause}`) },
          { term: t('recoveries:reason'), value: recovery.reason },
          { term: t('recoveries:claim'), value: <TextLink href={`/desk/claims/${recovery.claimId}`}>{recovery.claimNumber}</TextLink> },
          { term: t('recoveries:amount'), value: <Money amount={recovery.amount} currency={currency} /> },
          { term: t('recoveries:dueOn'), value: <DateTime at={recovery.dueOn} show="day" /> },
          { term: t('recoveries:age'), value: t('recoveries:days', { count: recovery.ageDays }) },
          { term: t('recoveries:payTo'), value: `${payTo.holder}, ${payTo.iban}` },
          { term: t('recoveries:reference'), value: payTo.reference },
          ...(recovery.orderedBy ? [{ term: t('recoveries:orderedBy'), value: recovery.orderedBy }] : []),
          ...(recovery.writeOffAskedBy ? [{ term: t('recoveries:askedBy'), value: recovery.writeOffAskedBy }] : []),
        ]}
      />
    </Section>
  );
}

function Repayments({ recovery }: { readonly recovery: Recovery }) {
  const { t } = useTranslation(['common', 'recoveries']);
  return (
    <Section title={t('recoveries:byHand')}>
      <DataTable<Repayment>
        caption={t('recoveries:byHand')}
        rows={recovery.repayments}
        rowId={(row) => row.id}
        empty={<EmptyState title={t('recoveries:none')} />}
        columns={[
          { key: 'on', header: t('recoveries:bookedOn'), cell: (row) => <DateTime at={row.bookedOn} /> },
          {
            key: 'amount',
            header: t('recoveries:sum'),
            align: 'end',
            cell: (row) => <Money amount={row.amount} currency={recovery.currency} />,
          },
          { key: 'note', header: t('recoveries:note'), cell: (row) => (row.fromFile ? t('recoveries:fromFile') : row.note) },
          { key: 'by', header: t('recoveries:enteredBy'), cell: (row) => row.enteredBy ?? '–' },
          { key: 'state', header: t('recoveries:state'), cell: (row) => <StateBadge workflow="repayment" state={row.state} /> },
          {
            key: 'do',
            header: t('recoveries:step'),
            cell: (row) => (
              <RowCommands workflow="repayment" path="/api/repayments" id={row.id} commands={row.allowedCommands} primary={null} />
            ),
          },
        ]}
      />
    </Section>
  );
}

/** Steps and money in one line, by time. */
function Steps({ recovery }: { readonly recovery: Recovery }) {
  const { t } = useTranslation(['common', 'recoveries']);
  const { dateTime, money } = useFormat();
  const steps = recovery.timeline.map(({ at, command, reason }) => ({ at, title: t(`recoveries:did.${command}`), note: reason }));
  const moved = recovery.entries
    .filter(({ kind }) => kind !== 'ordered')
    .map(({ at, kind, amount }) => ({
      at,
      title: t(`recoveries:moved.${kind}`, { amount: money(amount, recovery.currency) }),
      note: null,
    }));
  const entries = [...steps, ...moved].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return (
    <Timeline
      entries={entries.map(({ at, title, note }, i) => ({
        key: String(i),
        title,
        note: [dateTime(at), note].filter(Boolean).join(' · '),
        done: true,
      }))}
    />
  );
}
