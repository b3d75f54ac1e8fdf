import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { Money } from '../../ui/money.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { Badge, StateBadge } from '../../ui/state-badge.js';
import { StateFilters, useStateFilter } from './desk-list.js';
import { PayoutDeskTabs } from './payout-desk-tabs.js';
import { RecoveryBar } from './recovery-bar.js';

type Row = Dto<'RecoverySummaryDto'>;

const OPEN = 'ordered,notified,write-off-asked';
const STATES = ['ordered', 'notified', 'write-off-asked', 'repaid', 'offset', 'written-off', 'withdrawn'] as const;

/** Money that is asked back: how much is open and since when, the whole and one by one. */
export function RecoveriesPage() {
  const { t } = useTranslation(['common', 'desk', 'states', 'recoveries']);
  const state = useStateFilter(OPEN);
  const list = usePages(['desk', 'recoveries', state], (cursor) =>
    answer(client.GET('/api/recoveries', { params: { query: given({ state, cursor }) as never } })),
  );
  return (
    <Page title={t('recoveries:title')} width="wide">
      <PayoutDeskTabs />
      <Totals />
      <Section>
        <StateFilters
          states={[{ key: OPEN, label: t('recoveries:allOpen') }, ...STATES.map((key) => ({ key, label: t(`states:recovery.${key}`) }))]}
        />
        <DataTable<Row>
          caption={t('recoveries:title')}
          rows={list.rows}
          rowId={(row) => row.id}
          rowHref={(row) => `/desk/recoveries/${row.id}`}
          more={list.more}
          empty={<EmptyState title={t('recoveries:none')}>{t('recoveries:noneText')}</EmptyState>}
          columns={[
            { key: 'number', header: t('recoveries:number'), cell: (row) => row.number },
            { key: 'debtor', header: t('recoveries:debtor'), rowHeader: true, cell: (row) => row.debtorName },
            { key: 'cause', header: t('recoveries:cause'), cell: (row) => t(`recoveries:causes.${row.cause}`) },
            {
              key: 'amount',
              header: t('recoveries:amount'),
              align: 'end',
              cell: (row) => <Money amount={row.amount} currency={row.currency} />,
            },
            { key: 'open', header: t('recoveries:open'), align: 'end', cell: (row) => <Money amount={row.open} currency={row.currency} /> },
            { key: 'age', header: t('recoveries:age'), align: 'end', cell: (row) => t('recoveries:days', { count: row.ageDays }) },
            {
              key: 'due',
              header: t('recoveries:dueOn'),
              cell: (row) => (
                <>
                  <DateTime at={row.dueOn} show="day" /> {row.overdue ? <Badge tone="red">{t('recoveries:overdue')}</Badge> : null}
                </>
              ),
            },
            { key: 'state', header: t('desk:column.state'), cell: (row) => <StateBadge workflow="recovery" state={row.state} /> },
          ]}
        />
      </Section>
    </Page>
  );
}

/** One bar for each currency: what became of all that was asked back. */
function Totals() {
  const { t } = useTranslation(['common', 'recoveries']);
  const { data } = useSuspenseQuery({
    queryKey: ['desk', 'recoveries', 'totals'],
    queryFn: () => answer(client.GET('/api/recoveries/totals', {})),
  });
  return data.items.map((total) => (
    <Section key={total.currency} title={t('recoveries:totals', { count: total.openCount, currency: total.currency })}>
      <RecoveryBar
        amounts={total}
        currency={total.currency}
        label={t('recoveries:totals', { count: total.openCount, currency: total.currency })}
      />
      {Number(total.overdue) > 0 ? (
        <p>
          <Badge tone="red">{t('recoveries:overdue')}</Badge> <Money amount={total.overdue} currency={total.currency} />
        </p>
      ) : null}
    </Section>
  ));
}
