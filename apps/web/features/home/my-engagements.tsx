import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState, Section } from '../../ui/section.js';
import { StageBar } from '../../ui/stage-bar.js';
import { StateBadge } from '../../ui/state-badge.js';

const STAGES = ['asked', 'accepted', 'confirmed', 'delivered'] as const;
const PASSED: Readonly<Record<string, number>> = { proposed: 1, accepted: 2, confirmed: 3, delivered: 4 };

/** The firms that the reader works with, or is asked to. */
export function MyEngagements() {
  const { t } = useTranslation(['common', 'home']);
  const { data } = useQuery({
    queryKey: ['engagements', 'mine', 'home'],
    queryFn: () => answer(client.GET('/api/engagements', { params: { query: { mine: 'true', limit: 10 } } })),
  });
  const title = t('home:section.engagements.title');
  return (
    <Section title={title}>
      <DataTable<Dto<'EngagementDto'>>
        caption={title}
        rows={data?.items}
        rowId={(row) => row.id}
        rowHref={(row) => `/engagements/${row.id}`}
        empty={<EmptyState title={t('home:section.none')}>{t('home:section.engagements.empty')}</EmptyState>}
        columns={[
          {
            key: 'what',
            header: t('home:column.what'),
            cell: (row) => (
              <>
                {row.title}
                <br />
                <small>{row.applicant.name}</small>
              </>
            ),
          },
          {
            key: 'state',
            header: t('home:column.state'),
            cell: (row) => <StateBadge workflow="engagement" state={row.state} reader="partner" />,
          },
          { key: 'way', header: t('home:column.way'), cell: (row) => <Way state={row.state} /> },
        ]}
      />
    </Section>
  );
}

function Way({ state }: { readonly state: string }) {
  const { t } = useTranslation(['common', 'home']);
  const passed = PASSED[state];
  if (passed === undefined) return '–';
  return <StageBar stages={STAGES.map((key) => t(`home:stage.${key}`))} passed={passed} />;
}
