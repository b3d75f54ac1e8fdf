import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callsQuery } from '../../api/calls-query.js';
import { answer, client } from '../../api/client.js';
import { evaluationQuery } from '../../api/evaluation-query.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime, Due } from '../../ui/date-time.js';
import { TextLink } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { PhaseTimeline } from '../../ui/phase-timeline.js';
import { Badge, StateBadge } from '../../ui/state-badge.js';

type Row = Dto<'AssignmentListedDto'>;

const open = (row: Row) => row.state === 'invited' || row.state === 'accepted';

/** What I am asked to review, and where I say with whom I have to do. */
export function ReviewsPage() {
  const { t } = useTranslation(['common', 'reviews', 'states']);
  const { rows, more } = usePages(['assignments', 'mine'], (cursor) =>
    answer(client.GET('/api/assignments', { params: { query: { mine: 'true', ...given({ cursor }) } } })),
  );
  return (
    <Page title={t('reviews:title')} sub={t('reviews:sub')} aside={<Conflicts />}>
      {[...new Set(rows?.filter(open).map(({ callId }) => callId))].map((callId) => (
        <Phases key={callId} callId={callId} />
      ))}
      <Section>
        <DataTable<Row>
          caption={t('reviews:title')}
          rows={rows}
          rowId={(row) => row.id}
          rowHref={(row) => `/reviews/${row.id}`}
          more={more}
          empty={<EmptyState title={t('reviews:none')}>{t('reviews:noneText')}</EmptyState>}
          columns={[
            { key: 'number', header: t('reviews:application'), rowHeader: true, cell: (row) => `${row.number} · ${row.title}` },
            { key: 'applicant', header: t('reviews:applicant'), cell: (row) => row.applicantName ?? t('reviews:hidden') },
            {
              key: 'state',
              header: t('reviews:state'),
              cell: (row) =>
                row.overdue ? <Badge tone="red">{t('reviews:overdue')}</Badge> : <StateBadge workflow="assignment" state={row.state} />,
            },
            {
              key: 'due',
              header: t('reviews:due'),
              cell: (row) =>
                open(row) ? (
                  <Due at={row.state === 'invited' ? row.answerByAt : row.dueAt} />
                ) : (
                  <DateTime at={row.submittedAt} show="day" />
                ),
            },
          ]}
        />
      </Section>
    </Page>
  );
}

/** Where the evaluation stands that these reviews are part of. */
function Phases({ callId }: { readonly callId: string }) {
  const { data: evaluation } = useQuery(evaluationQuery(callId));
  return evaluation && evaluation.phases.length > 0 ? (
    <Section title={evaluation.callTitle}>
      <PhaseTimeline evaluation={evaluation} />
    </Section>
  ) : null;
}

function Conflicts() {
  const { t } = useTranslation(['common', 'reviews']);
  const { data } = useQuery(callsQuery);
  const calls = data?.filter((call) => call.state !== 'draft') ?? [];
  return (
    <Section title={t('reviews:conflicts.title')} tone="note">
      <p>{t('reviews:conflicts.why')}</p>
      <ul>
        {calls.map((call) => (
          <li key={call.id}>
            <TextLink href={`/reviews/conflicts/${call.id}`}>{call.title}</TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
