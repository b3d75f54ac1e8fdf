import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { DataTable } from '../../ui/data-table.js';
import { Money } from '../../ui/money.js';
import { useRankingRows } from './ranking-rows.js';

type Overview = Dto<'RankingOverviewDto'>;
type Move = Dto<'RankingMoveDto'>;
type Place = Move['before'];

/** Choose one score and another value for it: what would move. */
export function RankingWhatIf({ callId, overview }: { readonly callId: string; readonly overview: Overview }) {
  const { t } = useTranslation('desk');
  const [words, setWords] = useState('');
  const [chosen, choose] = useState({ applicationId: '', reviewId: '', criterion: '', score: '' });
  const { rows = [] } = useRankingRows(callId, overview.version, words === '' ? {} : { q: words });
  const application = rows.find((one) => one.applicationId === chosen.applicationId);
  const review = application?.reviews.find((one) => one.reviewId === chosen.reviewId);
  const criterion = overview.criteria.find(({ key }) => key === chosen.criterion);
  const given = review && criterion ? review.scores[criterion.key] : undefined;
  const pick = { value: '', label: t('ranking.whatIf.choose') };
  const set = (part: Partial<typeof chosen>) => choose((before) => ({ ...before, ...part }));
  return (
    <>
      <Group gap={10} align="end">
        <TextInput type="search" label={t('ranking.whatIf.find')} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
        <NativeSelect
          label={t('column.application')}
          value={chosen.applicationId}
          data={[pick, ...rows.map((one) => ({ value: one.applicationId, label: `${one.number} · ${one.title}` }))]}
          onChange={(event) => set({ applicationId: event.currentTarget.value, reviewId: '' })}
        />
        <NativeSelect
          label={t('ranking.whatIf.review')}
          value={chosen.reviewId}
          disabled={!application}
          data={[pick, ...(application?.reviews ?? []).map((one) => ({ value: one.reviewId, label: one.evaluatorName }))]}
          onChange={(event) => set({ reviewId: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('ranking.whatIf.criterion')}
          value={chosen.criterion}
          data={[pick, ...overview.criteria.map(({ key, label }) => ({ value: key, label }))]}
          onChange={(event) => set({ criterion: event.currentTarget.value, score: '' })}
        />
        <NativeSelect
          label={given === undefined ? t('ranking.whatIf.score') : t('ranking.whatIf.scoreGiven', { given: String(given) })}
          value={chosen.score}
          disabled={!criterion}
          data={[pick, ...Array.from({ length: (criterion?.scaleMax ?? -1) + 1 }, (_, score) => String(score))]}
          onChange={(event) => set({ score: event.currentTarget.value })}
        />
      </Group>
      {review && criterion && chosen.score !== '' ? (
        <Moves callId={callId} reviewId={review.reviewId} criterion={criterion.key} score={Number(chosen.score)} />
      ) : null}
    </>
  );
}

interface Asked {
  readonly callId: string;
  readonly reviewId: string;
  readonly criterion: string;
  readonly score: number;
}

function Moves({ callId, ...query }: Asked) {
  const { t } = useTranslation('desk');
  const { number } = useFormat();
  const { data } = useQuery({
    queryKey: ['ranking', callId, 'what-if', query],
    queryFn: () => answer(client.GET('/api/calls/{callId}/ranking/what-if', { params: { path: { callId }, query } })),
  });
  if (!data) return null;
  if (data.moves.length === 0) return <p role="status">{t('ranking.whatIf.nothing')}</p>;
  const change = (move: Move, show: (place: Place) => string): string => {
    const [before, after] = [show(move.before), show(move.after)];
    return before === after ? after : `${before} → ${after}`;
  };
  return (
    <>
      <p role="status">{t('ranking.whatIf.moves', { count: data.count })}</p>
      {data.count > data.moves.length ? <p>{t('ranking.whatIf.first', { count: data.moves.length })}</p> : null}
      <DataTable<Move>
        caption={t('ranking.whatIf.title')}
        rows={data.moves}
        rowId={(move) => move.applicationId}
        columns={[
          { key: 'application', header: t('column.application'), rowHeader: true, cell: (move) => `${move.number} · ${move.title}` },
          { key: 'rank', header: t('ranking.rank'), align: 'end', cell: (move) => change(move, ({ rank }) => String(rank ?? '–')) },
          {
            key: 'total',
            header: t('ranking.total'),
            align: 'end',
            cell: (move) => change(move, ({ total }) => number(total, { maximumFractionDigits: 4 })),
          },
          { key: 'outcome', header: t('ranking.outcome'), cell: (move) => change(move, ({ outcome }) => t(`ranking.is.${outcome}`)) },
          {
            key: 'offered',
            header: t('ranking.whatIf.offered'),
            align: 'end',
            cell: (move) => <Money amount={move.after.offered} currency={move.currency} />,
          },
        ]}
      />
    </>
  );
}
