import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import { DataTable } from '../../ui/data-table.js';
import { Money } from '../../ui/money.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { TermBar } from '../../ui/term-bar.js';
import { useUrlState } from '../../ui/url-state.js';
import { StateFilters, useStateFilter } from './desk-list.js';

type Row = Dto<'ClaimSummaryDto'>;

const STATES = ['submitted', 'certified', 'approved', 'queried', 'rejected'] as const;

/** Claims: certified line by line, approved by another person; those whose term ends first, first. */
export function DeskClaimsPage() {
  const { t } = useTranslation(['common', 'desk', 'states']);
  const state = useStateFilter('submitted');
  const [search, set] = useUrlState();
  const sort = search['sort'] === 'newest' ? 'newest' : 'due';
  const list = usePages(['desk', 'claims', state, sort], (cursor) =>
    answer(client.GET('/api/claims', { params: { query: given({ state, sort, cursor }) as never } })),
  );
  return (
    <Page title={t('desk:claims.title')} width="wide">
      <Section>
        <StateFilters states={STATES.map((key) => ({ key, label: t(`desk:claims.state.${key}`) }))} />
        <NativeSelect
          label={t('desk:claims.order')}
          value={sort}
          onChange={(event) => set({ sort: event.currentTarget.value })}
          data={(['due', 'newest'] as const).map((value) => ({ value, label: t(`desk:claims.sort.${value}`) }))}
          maw={260}
          my={12}
        />
        <DataTable<Row>
          caption={t('desk:claims.title')}
          rows={list.rows}
          rowId={(row) => row.id}
          rowHref={(row) => `/desk/claims/${row.id}`}
          more={list.more}
          empty={<EmptyState title={t('desk:nothing')}>{t('desk:nothingText')}</EmptyState>}
          columns={[
            { key: 'number', header: t('desk:column.number'), cell: (row) => row.number },
            { key: 'company', header: t('desk:column.company'), rowHeader: true, cell: (row) => row.applicantName },
            { key: 'title', header: t('desk:column.title'), cell: (row) => row.title },
            {
              key: 'asked',
              header: t('desk:claims.asked'),
              align: 'end',
              cell: (row) => <Money amount={row.asked} currency={row.currency} />,
            },
            { key: 'state', header: t('desk:column.state'), cell: (row) => <StateBadge workflow="claim" state={row.state} /> },
            { key: 'term', header: t('desk:claims.term'), cell: (row) => (row.clock ? <TermBar term={row.clock} short /> : '–') },
          ]}
        />
      </Section>
    </Page>
  );
}
