import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime, Due } from '../../ui/date-time.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { MyPlaces } from './my-places.js';
import { useSideOf } from './side.js';

type Row = Dto<'EngagementDto'>;

/** Who asks for me, and with whom I work. */
export function EngagementsPage() {
  const { t } = useTranslation(['common', 'engagements']);
  const sideOf = useSideOf();
  const { rows, more } = usePages(['engagements', 'mine'], (cursor) =>
    answer(client.GET('/api/engagements', { params: { query: { mine: 'true', ...given({ cursor }) } } })),
  );
  const open = (row: Row) => row.state === 'proposed' || row.state === 'accepted';
  return (
    <Page title={t('engagements:title')} sub={t('engagements:sub')}>
      <MyPlaces />
      <Section>
        <DataTable<Row>
          caption={t('engagements:title')}
          rows={rows}
          rowId={(row) => row.id}
          rowHref={(row) => `/engagements/${row.id}`}
          more={more}
          empty={<EmptyState title={t('engagements:none')}>{t('engagements:noneText')}</EmptyState>}
          columns={[
            {
              key: 'title',
              header: t('engagements:column.title'),
              cell: (row) => (
                <>
                  {row.title}
                  <br />
                  <small>{row.applicationNumber}</small>
                </>
              ),
            },
            {
              key: 'state',
              header: t('engagements:column.state'),
              cell: (row) => <StateBadge workflow="engagement" state={row.state} reader={sideOf(row)} />,
            },
            {
              key: 'other',
              header: t('engagements:column.other'),
              cell: (row) => (sideOf(row) === 'partner' ? row.applicant.name : row.partner.name),
            },
            { key: 'fit', header: t('engagements:column.fit'), align: 'end', cell: (row) => t('engagements:fitOf', { fit: row.fit }) },
            {
              key: 'due',
              header: t('engagements:column.due'),
              cell: (row) => (open(row) ? <Due at={row.dueAt} /> : <DateTime at={row.confirmedAt ?? row.proposedAt} show="day" />),
            },
          ]}
        />
      </Section>
    </Page>
  );
}
