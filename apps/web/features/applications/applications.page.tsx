import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import type { Column } from '../../ui/data-table.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { ButtonLink } from '../../ui/link.js';
import { Money } from '../../ui/money.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';

type Row = Dto<'ApplicationListedDto'>;

/** The applications of the reader's companies. */
export function ApplicationsPage() {
  const { t } = useTranslation(['common', 'applications']);
  const { rows, more } = usePages(['applications', 'mine'], (cursor) =>
    answer(client.GET('/api/applications', { params: { query: { mine: 'true', ...given({ cursor }) } } })),
  );
  const columns: Column<Row>[] = [
    {
      key: 'title',
      header: t('applications:column.title'),
      cell: (row) => (
        <>
          {row.title || t('applications:untitled')}
          <br />
          <small>
            {row.instrumentTitle} · {row.number}
          </small>
        </>
      ),
    },
    {
      key: 'state',
      header: t('applications:column.state'),
      cell: (row) => <StateBadge workflow="application" state={row.state} reader="applicant" />,
    },
    { key: 'call', header: t('applications:column.call'), cell: (row) => row.callTitle },
    { key: 'partner', header: t('applications:column.partner'), cell: (row) => row.partnerName ?? '–' },
    {
      key: 'requested',
      header: t('applications:column.requested'),
      align: 'end',
      cell: (row) => (row.requested ? <Money amount={row.requested} currency={row.currency} /> : '–'),
    },
    { key: 'saved', header: t('applications:column.saved'), cell: (row) => <DateTime at={row.receivedAt ?? row.savedAt} /> },
  ];
  return (
    <Page
      title={t('applications:title')}
      sub={t('applications:sub')}
      actions={<ButtonLink href="/calls">{t('applications:new')}</ButtonLink>}
    >
      <Section>
        <DataTable<Row>
          caption={t('applications:title')}
          rows={rows}
          rowId={(row) => row.id}
          rowHref={(row) => `/applications/${row.id}`}
          columns={columns}
          more={more}
          empty={<EmptyState title={t('applications:none')}>{t('applications:noneText')}</EmptyState>}
        />
      </Section>
    </Page>
  );
}
