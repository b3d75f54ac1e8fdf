import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given } from '../../api/pages.js';
import { DataTable } from '../../ui/data-table.js';
import { TextLink } from '../../ui/link.js';
import { LoadMore } from '../../ui/load-more.js';
import { Money } from '../../ui/money.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { Badge } from '../../ui/state-badge.js';
import { BookExport } from './book-export.js';
import { BooksLinks } from './books-links.js';
import { DayField, useDay } from './day-field.js';

type Line = Dto<'TrialLineDto'>;

/** Every envelope with its accounts as they were at the end of a day. */
export function TrialBalancePage() {
  const { t } = useTranslation(['common', 'books']);
  const on = useDay();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['books', 'trial', on],
    queryFn: ({ pageParam }) =>
      answer(client.GET('/api/ledger/trial-balance', { params: { query: given({ on, cursor: pageParam }) as never } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    throwOnError: true,
  });
  const envelopes = data?.pages.flatMap((page) => page.items);
  return (
    <Page
      title={t('books:trial.title')}
      sub={t('books:trial.text')}
      width="wide"
      actions={<BookExport book="trial-balance" query={{ on }} />}
    >
      <BooksLinks here="trial" />
      <DayField shown={data?.pages[0]?.on} />
      {envelopes?.length === 0 ? <EmptyState title={t('books:trial.none')}>{t('books:trial.noneText')}</EmptyState> : null}
      {envelopes?.map((envelope) => (
        <Section
          key={envelope.envelopeId}
          title={`${envelope.authorityName} · ${envelope.key}`}
          actions={
            <Badge tone={Number(envelope.sum) === 0 ? 'green' : 'red'}>
              {Number(envelope.sum) === 0 ? t('books:trial.zero') : t('books:trial.notZero')}
            </Badge>
          }
        >
          <p>
            {envelope.callTitle} · <TextLink href={`/books/envelopes/${envelope.envelopeId}`}>{t('books:trial.open')}</TextLink>
          </p>
          <Accounts lines={envelope.lines} currency={envelope.currency} caption={`${envelope.authorityName} ${envelope.key}`} />
        </Section>
      ))}
      <LoadMore more={hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : null} />
    </Page>
  );
}

function Accounts({ lines, currency, caption }: { readonly lines: readonly Line[]; readonly currency: string; readonly caption: string }) {
  const { t } = useTranslation(['common', 'books']);
  const money = (key: 'in' | 'out' | 'balance' | 'pending') => ({
    key,
    header: t(`books:trial.${key}`),
    align: 'end' as const,
    cell: (line: Line) => <Money amount={line[key]} currency={currency} />,
  });
  return (
    <DataTable<Line>
      caption={caption}
      rows={lines}
      rowId={(line) => line.kind}
      empty={<p>{t('books:trial.nothingYet')}</p>}
      columns={[
        {
          key: 'kind',
          header: t('books:trial.account'),
          rowHeader: true,
          cell: (line) => t(`books:kind.${line.kind.replace(':', '_') as 'envelope_paid'}`),
        },
        money('in'),
        money('out'),
        money('balance'),
        money('pending'),
      ]}
    />
  );
}
