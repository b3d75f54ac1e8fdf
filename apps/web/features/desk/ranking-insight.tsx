import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { DataTable } from '../../ui/data-table.js';
import { Section } from '../../ui/section.js';
import { RankingWhatIf } from './ranking-what-if.js';
import { ReviewSpread, SeverityBar } from './review-spread.js';

type Insight = Dto<'RankingInsightDto'>;
type Application = Insight['applications'][number];
type Evaluator = Insight['evaluators'][number];

const POINTS = { maximumFractionDigits: 1 } as const;

/** Beside the ranking: how far reviews lie apart, who scores high or low, and what another score would move. */
export function RankingInsight({ callId, version }: { readonly callId: string; readonly version: number }) {
  const { t } = useTranslation('desk');
  const { data } = useQuery({
    queryKey: ['ranking', callId, 'insight', version],
    queryFn: () => answer(client.GET('/api/calls/{callId}/ranking/insight', { params: { path: { callId } } })),
  });
  if (!data) return null;
  return (
    <>
      <Section title={t('ranking.spread.title')}>
        <p>{t('ranking.spread.text')}</p>
        <Spreads applications={data.applications} />
      </Section>
      <Section title={t('ranking.severity.title')}>
        <p>{t('ranking.severity.text')}</p>
        <Severities evaluators={data.evaluators} />
      </Section>
      <Section title={t('ranking.whatIf.title')}>
        <p>{t('ranking.whatIf.text')}</p>
        <RankingWhatIf callId={callId} insight={data} />
      </Section>
    </>
  );
}

function Spreads({ applications }: { readonly applications: readonly Application[] }) {
  const { t } = useTranslation('desk');
  const { number } = useFormat();
  const words = ({ reviews }: Application): string =>
    reviews.map(({ evaluatorName, total }) => `${evaluatorName}: ${number(total, POINTS)}`).join(', ');
  return (
    <DataTable<Application>
      caption={t('ranking.spread.title')}
      rows={applications}
      rowId={(one) => one.applicationId}
      columns={[
        { key: 'rank', header: t('ranking.rank'), align: 'end', cell: (one) => one.rank ?? '–' },
        { key: 'application', header: t('column.application'), rowHeader: true, cell: (one) => `${one.number} · ${one.title}` },
        {
          key: 'reviews',
          header: t('ranking.spread.reviews'),
          cell: (one) => <ReviewSpread totals={one.reviews.map(({ total }) => total)} words={words(one)} />,
        },
        { key: 'spread', header: t('ranking.spread.apart'), align: 'end', cell: (one) => number(one.spread, POINTS) },
        { key: 'calibrated', header: t('ranking.spread.calibrated'), align: 'end', cell: (one) => number(one.calibrated, POINTS) },
        { key: 'place', header: t('ranking.spread.place'), align: 'end', cell: (one) => one.calibratedPlace },
      ]}
    />
  );
}

function Severities({ evaluators }: { readonly evaluators: readonly Evaluator[] }) {
  const { t } = useTranslation('desk');
  const { number } = useFormat();
  const widest = Math.max(0, ...evaluators.map(({ severity }) => Math.abs(Number(severity))));
  const ordered = [...evaluators].sort((a, b) => Number(b.severity) - Number(a.severity));
  const signed = (severity: string): string => number(severity, { ...POINTS, signDisplay: 'exceptZero' });
  return (
    <DataTable<Evaluator>
      caption={t('ranking.severity.title')}
      rows={ordered}
      rowId={(one) => one.personId}
      columns={[
        { key: 'evaluator', header: t('ranking.severity.evaluator'), rowHeader: true, cell: (one) => one.evaluatorName },
        { key: 'reviews', header: t('ranking.severity.reviews'), align: 'end', cell: (one) => one.reviews },
        {
          key: 'bar',
          header: t('ranking.severity.bar'),
          cell: (one) => <SeverityBar points={Number(one.severity)} widest={widest} words={signed(one.severity)} />,
        },
        { key: 'points', header: t('ranking.severity.points'), align: 'end', cell: (one) => signed(one.severity) },
      ]}
    />
  );
}
