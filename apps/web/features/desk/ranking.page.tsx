import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { DataTable } from '../../ui/data-table.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { Money } from '../../ui/money.js';
import { notifyDone } from '../../ui/notify.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { Badge, StateBadge } from '../../ui/state-badge.js';
import { useCurrentCall, useEnvelopes } from './current-call.js';
import { RankingInsight } from './ranking-insight.js';

type Ranking = Dto<'RankingDto'>;
type Entry = Dto<'RankedApplicationDto'>;

const TONES = { fund: 'green', reserve: 'amber', reject: 'red', 'below-threshold': 'red' } as const;

/** The frozen ranking, one table per envelope with its cut; freezing and recommending from it. */
export function RankingPage() {
  const { t } = useTranslation(['common', 'desk']);
  const call = useCurrentCall();
  const callId = call?.id ?? '';
  const { data: ranking } = useQuery({ queryKey: ['ranking', callId], queryFn: () => frozen(callId) });
  const bars = useEnvelopes(call?.id);
  const envelopes = [...new Set(ranking?.applications.map((entry) => entry.envelopeId) ?? [])].map((id) => ({
    id,
    bar: bars?.find((one) => one.id === id),
    entries: ranking?.applications.filter((entry) => entry.envelopeId === id) ?? [],
  }));
  return (
    <Page title={t('desk:ranking.title')} sub={call?.title} width="wide">
      <Deeds callId={callId} frozen={ranking != null && ranking.supersededAt === null} />
      {ranking?.supersededAt ? <Section tone="warning">{t('desk:ranking.superseded')}</Section> : null}
      {ranking ? (
        <p>{t('desk:ranking.frozen', { version: ranking.version, hash: ranking.hash.slice(0, 16) })}</p>
      ) : (
        <EmptyState title={t('desk:ranking.none')}>{t('desk:ranking.noneText')}</EmptyState>
      )}
      {envelopes.map(({ id, bar, entries }) => (
        <Section key={id} title={bar?.name ?? '…'}>
          {bar ? (
            <p>
              {bar.authorityName}. {t('desk:ranking.money')} <Money amount={bar.amount} currency={bar.currency} />
            </p>
          ) : null}
          <Table title={bar?.name ?? '…'} entries={entries} />
        </Section>
      ))}
      {ranking ? <RankingInsight callId={callId} version={ranking.version} /> : null}
    </Page>
  );
}

async function frozen(callId: string): Promise<Ranking | null> {
  try {
    return await answer(client.GET('/api/calls/{callId}/ranking', { params: { path: { callId } } }));
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 404) return null;
    throw problem;
  }
}

function Table({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }) {
  const { t } = useTranslation(['common', 'desk']);
  const { number } = useFormat();
  return (
    <DataTable<Entry>
      caption={title}
      rows={entries}
      rowId={(entry) => entry.applicationId}
      columns={[
        { key: 'rank', header: t('desk:ranking.rank'), align: 'end', cell: (entry) => entry.rank ?? '–' },
        { key: 'application', header: t('desk:column.application'), rowHeader: true, cell: (entry) => `${entry.number} · ${entry.title}` },
        { key: 'company', header: t('desk:column.company'), cell: (entry) => entry.applicantName },
        { key: 'total', header: t('desk:ranking.total'), align: 'end', cell: (entry) => number(entry.total, { maximumFractionDigits: 4 }) },
        {
          key: 'outcome',
          header: t('desk:ranking.outcome'),
          cell: (entry) => <Badge tone={TONES[entry.outcome as keyof typeof TONES]}>{t(`desk:ranking.is.${entry.outcome}`)}</Badge>,
        },
        {
          key: 'asked',
          header: t('desk:column.asked'),
          align: 'end',
          cell: (entry) => <Money amount={entry.requested} currency={entry.currency} />,
        },
        {
          key: 'offered',
          header: t('desk:ranking.offered'),
          align: 'end',
          cell: (entry) => <Money amount={entry.offered} currency={entry.currency} />,
        },
        { key: 'state', header: t('desk:column.state'), cell: (entry) => <StateBadge workflow="application" state={entry.state} /> },
      ]}
    />
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
