import { Button, Group, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { TextLink } from '../../ui/link.js';
import { notifyDone } from '../../ui/notify.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { useCurrentCall } from './current-call.js';
import { MoneyChart, PointsChart } from './ranking-charts.js';
import { RankingInsight } from './ranking-insight.js';
import { RankingRows } from './ranking-rows.js';

type Overview = Dto<'RankingOverviewDto'>;

/** The frozen ranking with its cut and its charts; freezing and recommending from it. */
export function RankingPage() {
  const { t } = useTranslation(['common', 'desk']);
  const language = useTranslation().i18n.language;
  const { dateTime } = useFormat();
  const call = useCurrentCall();
  const callId = call?.id ?? '';
  const { data: overview } = useQuery({ queryKey: ['ranking', callId, 'overview', language], queryFn: () => frozen(callId) });
  return (
    <Page
      title={t('desk:ranking.title')}
      sub={call?.title}
      width="wide"
      actions={
        overview ? (
          <Group gap="xs">
            {(['csv', 'xlsx'] as const).map((format) => (
              <Button key={format} component="a" variant="default" href={`/api/calls/${callId}/ranking/sheet?format=${format}`} download>
                {t(`desk:ranking.sheet.${format}`)}
              </Button>
            ))}
          </Group>
        ) : undefined
      }
    >
      <Deeds callId={callId} frozen={overview != null && overview.supersededAt === null} />
      {overview?.supersededAt ? <Section tone="warning">{t('desk:ranking.superseded')}</Section> : null}
      {overview === null ? <EmptyState title={t('desk:ranking.none')}>{t('desk:ranking.noneText')}</EmptyState> : null}
      {overview ? (
        <>
          <p>
            {t('desk:ranking.frozen', { version: overview.version, hash: overview.hash.slice(0, 16) })} {dateTime(overview.frozenAt)}.{' '}
            {t(`desk:ranking.by.${overview.aggregation}`)}
          </p>
          {overview.underDecision > 0 ? (
            <p>
              {t('desk:ranking.underDecision', { count: overview.underDecision })}{' '}
              <TextLink href="/desk/decisions">{t('desk:ranking.toDecisions')}</TextLink>
            </p>
          ) : null}
          <Pictures overview={overview} />
          <RankingRows callId={callId} overview={overview} />
          <RankingInsight callId={callId} overview={overview} />
        </>
      ) : null}
    </Page>
  );
}

async function frozen(callId: string): Promise<Overview | null> {
  try {
    return await answer(client.GET('/api/calls/{callId}/ranking/overview', { params: { path: { callId } } }));
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 404) return null;
    throw problem;
  }
}

function Pictures({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation('desk');
  const { money, number } = useFormat();
  return (
    <>
      <Section title={t('ranking.chart.points')}>
        <PointsChart overview={overview} />
      </Section>
      <Section title={t('ranking.chart.envelopes')}>
        {overview.envelopes.map((envelope) => (
          <section key={envelope.id} aria-label={envelope.name}>
            <Title order={3} mt="md">
              {envelope.name}
            </Title>
            <p>
              {[
                t('ranking.chart.available', { amount: money(envelope.available, envelope.currency) }),
                t('ranking.chart.funded', { funded: envelope.funded, count: envelope.applications }),
                ...(envelope.waiting > 0 ? [t('ranking.chart.waiting', { count: envelope.waiting })] : []),
                ...(envelope.underDecision > 0
                  ? [
                      t('ranking.chart.underDecision', {
                        count: envelope.underDecision,
                        amount: money(envelope.proposed, envelope.currency),
                      }),
                    ]
                  : []),
                ...(envelope.maxAwards === null ? [] : [t('ranking.chart.mostAwards', { count: envelope.maxAwards })]),
                ...(envelope.lastFunded === null
                  ? []
                  : [t('ranking.chart.last', { points: number(envelope.lastFunded, { maximumFractionDigits: 1 }) })]),
              ].join(' · ')}
            </p>
            <MoneyChart envelope={envelope} />
          </section>
        ))}
      </Section>
    </>
  );
}

function Deeds({ callId, frozen: isFrozen }: { readonly callId: string; readonly frozen: boolean }) {
  const { t } = useTranslation(['common', 'desk']);
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors({});
  const run = async (path: string, done: string) => {
    setBusy(true);
    errors.clear();
    try {
      await command(path, { params: { callId }, body: {} });
      notifyDone(t(done));
      await readAnew();
    } catch (problem) {
      errors.show(problem);
    } finally {
      setBusy(false);
    }
  };
  const recheck = async () => {
    setBusy(true);
    errors.clear();
    try {
      const { voided } = await answer(client.POST('/api/calls/{callId}/conflict-rechecks', { params: { path: { callId } } }));
      notifyDone(t('desk:ranking.rechecked', { count: voided }));
      await readAnew();
    } catch (problem) {
      errors.show(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section>
      <ErrorSummary errors={errors.summary} />
      <Group gap={10}>
        <Button
          variant={isFrozen ? 'default' : 'filled'}
          loading={busy}
          onClick={() => void run('/api/calls/{callId}/rankings', 'desk:ranking.done')}
        >
          {t('desk:ranking.freeze')}
        </Button>
        <Button variant="default" loading={busy} onClick={() => void recheck()}>
          {t('desk:ranking.recheck')}
        </Button>
        {isFrozen ? (
          <Button loading={busy} onClick={() => void run('/api/calls/{callId}/decisions/recommend', 'desk:ranking.recommended')}>
            {t('desk:ranking.recommend')}
          </Button>
        ) : null}
      </Group>
    </Section>
  );
}
