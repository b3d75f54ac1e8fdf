import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given } from '../../api/pages.js';
import { DataTable } from '../../ui/data-table.js';
import { Money } from '../../ui/money.js';
import { Page } from '../../ui/page.js';
import { DefinitionList, EmptyState, Section } from '../../ui/section.js';
import { Badge } from '../../ui/state-badge.js';
import { BookExport } from './book-export.js';
import { BooksLinks } from './books-links.js';
import { DayField, useDay } from './day-field.js';

type Row = Dto<'DifferenceDto'>;

/** What the bank says, what the ledger says, and each difference with its reason. */
export function ReconciliationPage() {
  const { t } = useTranslation(['common', 'books', 'states']);
  const on = useDay();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['books', 'reconciliation', on],
    queryFn: ({ pageParam }) =>
      answer(client.GET('/api/ledger/reconciliation', { params: { query: given({ on, cursor: pageParam }) as never } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    throwOnError: true,
  });
  const first = data?.pages[0];
  const money = (key: 'ledger' | 'pending' | 'bank' | 'difference') => ({
    key,
    header: t(`books:reconciliation.${key}`),
    align: 'end' as const,
    cell: (row: Row) => <Money amount={row[key]} currency={row.currency} />,
  });
  return (
    <Page
      title={t('books:reconciliation.title')}
      sub={t('books:reconciliation.text')}
      width="wide"
      actions={<BookExport book="reconciliation" query={{ on }} />}
    >
      <BooksLinks here="reconciliation" />
      <DayField shown={first?.on} />
      {first?.totals.map((total) => (
        <Section
          key={total.currency}
          title={total.currency}
          tone={total.explained ? 'plain' : 'error'}
          actions={
            <Badge tone={total.explained ? 'green' : 'red'}>
              {total.explained ? t('books:reconciliation.explained') : t('books:reconciliation.notExplained')}
            </Badge>
          }
        >
          <DefinitionList
            items={(['ledger', 'pending', 'bank', 'difference'] as const).map((key) => ({
              term: t(`books:reconciliation.${key}`),
              value: <Money amount={total[key]} currency={total.currency} />,
            }))}
          />
        </Section>
      ))}
      <Section title={t('books:reconciliation.differences')}>
        <DataTable<Row>
          caption={t('books:reconciliation.differences')}
          rows={data?.pages.flatMap((page) => page.items)}
          rowId={(row) => row.id}
          more={hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : null}
          empty={<EmptyState title={t('books:reconciliation.none')}>{t('books:reconciliation.noneText')}</EmptyState>}
          columns={[
            { key: 'reference', header: t('books:reconciliation.reference'), rowHeader: true, cell: (row) => row.reference ?? '–' },
            { key: 'reason', header: t('books:reconciliation.reason'), cell: (row) => t(`books:reason.${row.reason}`) },
            money('ledger'),
            money('pending'),
            money('bank'),
            money('difference'),
          ]}
        />
      </Section>
    </Page>
  );
}
