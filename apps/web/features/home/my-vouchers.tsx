import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { DateTime } from '../../ui/date-time.js';
import { Money } from '../../ui/money.js';
import { StateBadge } from '../../ui/state-badge.js';
import { MyList } from './my-list.js';

/** The newest vouchers with what is left on them. */
export function MyVouchers() {
  const { t } = useTranslation(['common', 'home']);
  const { data } = useQuery({
    queryKey: ['vouchers', 'mine', 'home'],
    queryFn: () => answer(client.GET('/api/vouchers', { params: { query: { mine: 'true', limit: 5 } } })),
  });
  return (
    <MyList
      section="vouchers"
      rows={data?.items}
      href={(row) => `/vouchers/${row.id}`}
      note={(row) => row.code}
      columns={[
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
  );
}
