import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { Money } from '../../ui/money.js';
import { EmptyState, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';

/** The newest vouchers with what is left on them. */
export function MyVouchers() {
  const { t } = useTranslation(['common', 'home']);
  const { data } = useQuery({
    queryKey: ['vouchers', 'mine', 'home'],
    queryFn: () => answer(client.GET('/api/vouchers', { params: { query: { mine: 'true', limit: 5 } } })),
  });
  const title = t('home:section.vouchers.title');
  return (
    <Section title={title}>
      <DataTable<Dto<'VoucherDto'>>
        caption={title}
        rows={data?.items}
        rowId={(row) => row.id}
        rowHref={(row) => `/vouchers/${row.id}`}
        empty={<EmptyState title={t('home:section.none')}>{t('home:section.vouchers.empty')}</EmptyState>}
        columns={[
          {
            key: 'what',
            header: t('home:column.what'),
            cell: (row) => (
              <>
                {row.title}
                <br />
                <small>{row.code}</small>
              </>
            ),
          },
          { key: 'state', header: t('home:column.state'), cell: (row) => <StateBadge workflow="voucher" state={row.state} /> },
          { key: 'valid', header: t('home:column.valid'), cell: (row) => <DateTime at={row.validUntilAt} show="day" /> },
          {
            key: 'left',
            header: t('home:column.left'),
            align: 'end',
            cell: (row) => <Money amount={row.available} currency={row.currency} />,
          },
        ]}
      />
    </Section>
  );
}
