import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { Money } from '../../ui/money.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';

type Row = Dto<'ClaimSummaryDto'>;

/** The claims of the reader's organisations. */
export function ClaimsPage() {
  const { t } = useTranslation(['common', 'claims']);
  const { rows, more } = usePages(['claims', 'mine'], (cursor) =>
    answer(client.GET('/api/claims', { params: { query: { mine: 'true', ...given({ cursor }) } } })),
  );
  return (
    <Page title={t('claims:title')} sub={t('claims:sub')}>
      <Section>
        <DataTable<Row>
          caption={t('claims:title')}
          rows={rows}
          rowId={(row) => row.id}
          rowHref={(row) => `/claims/${row.id}`}
          more={more}
          empty={<EmptyState title={t('claims:none')}>{t('claims:noneText')}</EmptyState>}
          columns={[
            {
              key: 'title',
              header: t('claims:column.title'),
              cell: (row) => (
                <>
                  {row.title}
                  <br />
                  <small>{row.number}</small>
                </>
              ),
            },
            { key: 'state', header: t('claims:column.state'), cell: (row) => <StateBadge workflow="claim" state={row.state} /> },
            {
              key: 'asked',
              header: t('claims:column.asked'),
              align: 'end',
              cell: (row) => <Money amount={row.asked} currency={row.currency} />,
            },
            {
              key: 'paid',
              header: t('claims:column.paid'),
              align: 'end',
              cell: (row) => <Money amount={row.paid} currency={row.currency} />,
            },
            { key: 'sent', header: t('claims:column.sent'), cell: (row) => <DateTime at={row.submittedAt} show="day" /> },
          ]}
        />
      </Section>
    </Page>
  );
}
