import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { DataTable } from '../../ui/data-table.js';
import { ButtonLink, TextLink } from '../../ui/link.js';
import { Money } from '../../ui/money.js';
import { EmptyState, Section } from '../../ui/section.js';
import { StageBar } from '../../ui/stage-bar.js';
import { StateBadge } from '../../ui/state-badge.js';
import { applicationQuery } from '../applications/application-query.js';
import { CaseTimeline } from '../applications/case-timeline.js';

type Application = Dto<'OwnedApplicationDto'>;

const STAGES = ['sent', 'checked', 'partner', 'evaluation', 'decision'] as const;
/** How many of the stages are behind; a case that has ended has none ahead. */
const PASSED: Readonly<Record<string, number>> = {
  draft: 0,
  sketched: 1,
  shortlisted: 1,
  submitted: 1,
  returned: 1,
  waiting: 1,
  eligible: 2,
  partnered: 3,
  'in-evaluation': 3,
  evaluated: 4,
  'reserve-listed': 5,
  approved: 5,
};

/** What the reader has applied for, and how far each is. */
export function MyApplications({ applications }: { readonly applications: readonly Application[] }) {
  const { t } = useTranslation(['common', 'home', 'states']);
  const title = t('home:section.applications.title');
  return (
    <Section title={title}>
      <DataTable<Application>
        caption={title}
        rows={applications}
        rowId={(row) => row.id}
        rowHref={(row) => `/applications/${row.id}`}
        empty={
          <EmptyState
            title={t('home:section.none')}
            action={
              <ButtonLink href="/calls" variant="default">
                {t('home:section.applications.action')}
              </ButtonLink>
            }
          >
            {t('home:section.applications.empty')}
          </EmptyState>
        }
        columns={[
          {
            key: 'what',
            header: t('home:column.what'),
            cell: (row) => (
              <>
                {row.title || row.number}
                <br />
                <small>{row.number}</small>
              </>
            ),
          },
          { key: 'state', header: t('home:column.state'), cell: (row) => <StateBadge workflow="application" state={row.state} /> },
          { key: 'way', header: t('home:column.way'), cell: (row) => <Way state={row.state} /> },
          {
            key: 'amount',
            header: t('home:column.amount'),
            align: 'end',
            cell: (row) => (row.amount === null ? '–' : <Money amount={row.amount} currency={row.currency} />),
          },
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

/** What happened with the newest application, and what comes. */
export function LatestApplication({ id, title }: { readonly id: string; readonly title: string }) {
  const { data } = useQuery(applicationQuery(id));
  return data ? (
    <Section title={<TextLink href={`/applications/${id}`}>{title}</TextLink>}>
      <CaseTimeline application={data} />
    </Section>
  ) : null;
}
