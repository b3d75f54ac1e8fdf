import { Button } from '@mantine/core';
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

type Row = Dto<'VoucherDto'>;

/** The vouchers that the reader's organisations use. */
export function VouchersPage() {
  const { t } = useTranslation(['common', 'vouchers']);
  const { rows, more } = usePages(['vouchers', 'mine'], (cursor) =>
    answer(client.GET('/api/vouchers', { params: { query: { mine: 'true', ...given({ cursor }) } } })),
  );
  return (
    <Page
      title={t('vouchers:title')}
      sub={t('vouchers:sub')}
      actions={
        // A page of the api, for everybody: the browser goes there by itself.
        <Button component="a" variant="default" href="/voucher">
          {t('vouchers:checkOne')}
        </Button>
      }
    >
      <Section>
        <DataTable<Row>
          caption={t('vouchers:title')}
          rows={rows}
          rowId={(row) => row.id}
          rowHref={(row) => `/vouchers/${row.id}`}
          more={more}
          empty={<EmptyState title={t('vouchers:none')}>{t('vouchers:noneText')}</EmptyState>}
          columns={[
            {
              key: 'code',
              header: t('vouchers:voucher'),
              cell: (row) => (
                <>
                  {row.title}
                  <br />
                  <small>{row.code}</small>
                </>
              ),
            },
            { key: 'state', header: t('vouchers:state'), cell: (row) => <StateBadge workflow="voucher" state={row.state} /> },
            { key: 'partner', header: t('vouchers:partner'), cell: (row) => row.partnerName ?? '–' },
            {
              key: 'amount',
              header: t('vouchers:amount'),
              align: 'end',
              cell: (row) => <Money amount={row.amount} currency={row.currency} />,
            },
            {
              key: 'left',
              header: t('vouchers:left'),
              align: 'end',
              cell: (row) => <Money amount={row.available} currency={row.currency} />,
            },
            { key: 'valid', header: t('vouchers:valid'), cell: (row) => <DateTime at={row.validUntilAt} show="day" /> },
          ]}
        />
      </Section>
    </Page>
  );
}
