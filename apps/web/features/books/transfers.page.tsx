import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { TextLink } from '../../ui/link.js';
import { Money } from '../../ui/money.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { Badge } from '../../ui/state-badge.js';
import { useUrlState } from '../../ui/url-state.js';
import { BookExport } from './book-export.js';
import { BooksLinks } from './books-links.js';

type Row = Dto<'TransferDto'>;
const TONES = { pending: 'amber', posted: 'green', voided: 'grey' } as const;

/** Every movement of money, the newest first, with what it is about. */
export function TransfersPage() {
  const { t } = useTranslation(['common', 'books']);
  const [search] = useUrlState();
  const [envelopeId, ownerId, subjectId] = [search['envelope'], search['owner'], search['about']];
  const list = usePages(['books', 'transfers', envelopeId, ownerId, subjectId], (cursor) =>
    answer(
      client.GET('/api/ledger/transfers', {
        params: { query: { ...given({ envelopeId, ownerId, subjectId, cursor }), first: 'newest' } as never },
      }),
    ),
  );
  const account = (kind: string) => t(`books:kind.${kind.replace(':', '_') as 'envelope_paid'}`);
  const filtered = envelopeId ?? ownerId ?? subjectId;
  return (
    <Page
      title={t('books:transfers.title')}
      sub={t('books:transfers.text')}
      width="wide"
      actions={<BookExport book="transfers" query={{ envelopeId }} />}
    >
      <BooksLinks here="transfers" />
      {filtered ? (
        <p>
          {t('books:transfers.filtered')} <TextLink href="/books/transfers">{t('books:transfers.all')}</TextLink>
        </p>
      ) : null}
      <Section>
        <DataTable<Row>
          caption={t('books:transfers.title')}
          rows={list.rows}
          rowId={(row) => row.id}
          more={list.more}
          empty={<EmptyState title={t('books:trial.nothingYet')}>{t('books:transfers.noneText')}</EmptyState>}
          columns={[
            { key: 'at', header: t('books:transfers.at'), rowHeader: true, cell: (row) => <DateTime at={row.at} /> },
            { key: 'from', header: t('books:transfers.from'), cell: (row) => account(row.fromKind) },
            { key: 'to', header: t('books:transfers.to'), cell: (row) => account(row.toKind) },
            {
              key: 'amount',
              header: t('books:transfers.amount'),
              align: 'end',
              cell: (row) => <Money amount={row.amount} currency={row.currency} />,
            },
            {
              key: 'state',
              header: t('books:transfers.state'),
              cell: (row) =>
                row.settled ? (
                  <Badge tone={TONES[row.settled]}>{t(`books:settled.${row.settled}`)}</Badge>
                ) : (
                  t(`books:movement.${row.kind as 'transfer'}`)
                ),
            },
            {
              key: 'cause',
              header: t('books:transfers.cause'),
              cell: (row) => (
                <TextLink href={`/books/transfers?about=${row.subjectId}`}>
                  {t(`books:cause.${row.causeKind}`)} {row.cause ?? ''}
                </TextLink>
              ),
            },
          ]}
        />
      </Section>
    </Page>
  );
}
