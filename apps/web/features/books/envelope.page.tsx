import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import { AreaChart } from '../../ui/area-chart.js';
import { DataTable } from '../../ui/data-table.js';
import { TextLink } from '../../ui/link.js';
import { Money } from '../../ui/money.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { usePathParam } from '../../ui/url-state.js';
import { BooksLinks } from './books-links.js';

type Row = Dto<'VoucherAccountDto'>;

/** One envelope: where its money was over time, and what is left of each of its vouchers. */
export function EnvelopeBooksPage() {
  const { t } = useTranslation(['common', 'books']);
  const id = usePathParam('id');
  const { data: series } = useSuspenseQuery({
    queryKey: ['books', 'series', id],
    queryFn: () => answer(client.GET('/api/ledger/envelopes/{id}/series', { params: { path: { id } } })),
  });
  const list = usePages(['books', 'vouchers', id], (cursor) =>
    answer(client.GET('/api/ledger/envelopes/{id}/vouchers', { params: { path: { id }, query: given({ cursor }) as never } })),
  );
  return (
    <Page title={t('books:envelope.title')} sub={t('books:envelope.text')} width="wide">
      <BooksLinks here={null} />
      <p>
        <TextLink href={`/books/transfers?envelope=${id}`}>{t('books:envelope.transfers')}</TextLink>
      </p>
      <Section title={t('books:envelope.series')}>
        {series.points.length === 0 ? (
          <EmptyState title={t('books:trial.nothingYet')}>{t('books:envelope.noneText')}</EmptyState>
        ) : (
          <AreaChart label={t('books:envelope.series')} points={series.points} currency={series.currency} />
        )}
      </Section>
      <Section title={t('books:envelope.vouchers')}>
        <DataTable<Row>
          caption={t('books:envelope.vouchers')}
          rows={list.rows}
          rowId={(row) => row.voucherId}
          rowHref={(row) => `/books/transfers?owner=${row.voucherId}`}
          more={list.more}
          empty={<EmptyState title={t('books:envelope.none')}>{t('books:envelope.noneText')}</EmptyState>}
          columns={[
            { key: 'code', header: t('books:envelope.voucher'), rowHeader: true, cell: (row) => row.code },
            { key: 'application', header: t('books:envelope.application'), cell: (row) => row.applicationNumber },
            {
              key: 'available',
              header: t('common:envelope.available'),
              align: 'end',
              cell: (row) => <Money amount={row.available} currency={row.currency} />,
            },
            {
              key: 'claimed',
              header: t('common:envelope.claimed'),
              align: 'end',
              cell: (row) => <Money amount={row.claimed} currency={row.currency} />,
            },
            {
              key: 'pending',
              header: t('books:trial.pending'),
              align: 'end',
              cell: (row) => <Money amount={row.pending} currency={row.currency} />,
            },
          ]}
        />
      </Section>
    </Page>
  );
}
