import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { DataTable } from '../../ui/data-table.js';
import { Section } from '../../ui/section.js';
import { RankingWhatIf } from './ranking-what-if.js';
import { SeverityBar } from './review-spread.js';

type Overview = Dto<'RankingOverviewDto'>;
type Evaluator = Overview['evaluators'][number];

const POINTS = { maximumFractionDigits: 1 } as const;

/** Beside the ranking: who scores high or low, and what another score would move. */
export function RankingInsight({ callId, overview }: { readonly callId: string; readonly overview: Overview }) {
  const { t } = useTranslation('desk');
  return (
    <>
      <Section title={t('ranking.severity.title')}>
        <p>{t('ranking.severity.text')}</p>
        <Severities evaluators={overview.evaluators} />
      </Section>
      <Section title={t('ranking.whatIf.title')}>
        <p>{t('ranking.whatIf.text')}</p>
        <RankingWhatIf callId={callId} overview={overview} />
      </Section>
    </>
  );
}

function Severities({ evaluators }: { readonly evaluators: readonly Evaluator[] }) {
  const { t } = useTranslation('desk');
  const { number } = useFormat();
  const widest = Math.max(0, ...evaluators.map(({ severity }) => Math.abs(Number(severity))));
  const signed = (severity: string): string => number(severity, { ...POINTS, signDisplay: 'exceptZero' });
  return (
    <DataTable<Evaluator>
      caption={t('ranking.severity.title')}
      rows={evaluators}
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
