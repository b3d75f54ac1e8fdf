import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { StageBar } from '../../ui/stage-bar.js';
import { StateBadge } from '../../ui/state-badge.js';
import { MyList } from './my-list.js';

const STAGES = ['asked', 'accepted', 'confirmed', 'delivered'] as const;
const PASSED: Readonly<Record<string, number>> = { proposed: 1, accepted: 2, confirmed: 3, delivered: 4 };

/** The firms that the reader works with, or is asked to. */
export function MyEngagements() {
  const { t } = useTranslation(['common', 'home']);
  const { data } = useQuery({
    queryKey: ['engagements', 'mine', 'home'],
    queryFn: () => answer(client.GET('/api/engagements', { params: { query: { mine: 'true', limit: 10 } } })),
  });
  return (
    <MyList
      section="engagements"
      rows={data?.items}
      href={(row) => `/engagements/${row.id}`}
      note={(row) => row.applicant.name}
      columns={[
        {
          key: 'state',
          header: t('home:column.state'),
          cell: (row) => <StateBadge workflow="engagement" state={row.state} reader="partner" />,
        },
        { key: 'way', header: t('home:column.way'), cell: (row) => <Way state={row.state} /> },
      ]}
    />
  );
}

function Way({ state }: { readonly state: string }) {
  const { t } = useTranslation(['common', 'home']);
  const passed = PASSED[state];
  if (passed === undefined) return '–';
  return <StageBar stages={STAGES.map((key) => t(`home:stage.${key}`))} passed={passed} />;
}
