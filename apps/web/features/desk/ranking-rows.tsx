import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { type Dto, given, type Rows, usePages } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Money } from '../../ui/money.js';
import { EmptyState, Section } from '../../ui/section.js';
import { Badge, StateBadge } from '../../ui/state-badge.js';
import { useUrlState } from '../../ui/url-state.js';
import classes from './desk.module.css';
import { ReviewSpread } from './review-spread.js';

type Overview = Dto<'RankingOverviewDto'>;
export type RankingRow = Dto<'RankingRowDto'>;

const TONES = { fund: 'green', reserve: 'amber', reject: 'red', 'below-threshold': 'red' } as const;
const OUTCOMES = ['fund', 'reserve', 'reject', 'below-threshold'] as const;
const POINTS = { maximumFractionDigits: 1 } as const;

type Asked = Readonly<Partial<Record<'envelopeId' | 'territory' | 'outcome' | 'q' | 'sort', string>>>;

/** Rows of the frozen ranking, by pages. */
export function useRankingRows(callId: string, version: number, asked: Asked): Rows<RankingRow> {
  return usePages(['ranking', callId, 'rows', version, asked], (cursor) =>
    answer(client.GET('/api/calls/{callId}/ranking/rows', { params: { path: { callId }, query: given({ ...asked, cursor }) as never } })),
  );
}

/** The ranking as a table with its cut, or by how far the reviews lie apart; the address says which part. */
export function RankingRows({ callId, overview }: { readonly callId: string; readonly overview: Overview }) {
  const { t } = useTranslation('desk');
  const [search] = useUrlState();
  const isBySpread = search['sort'] === 'spread';
  const asked = given({
    envelopeId: search['envelope'],
    territory: search['territory'],
    outcome: search['outcome'],
    q: search['q'],
    sort: isBySpread ? 'spread' : undefined,
  });
  const { rows, more } = useRankingRows(callId, overview.version, asked);
  const columns = useColumns(isBySpread, overview);
  const cut = (envelopeId: string): string => {
    const { name = '', short = '0' } = overview.envelopes.find(({ id }) => id === envelopeId) ?? {};
    return t(Number(short) > 0 ? 'ranking.cut' : 'ranking.allFunded', { envelope: name });
  };
  return (
    <Section title={t('ranking.list')}>
      <Filters overview={overview} />
      {isBySpread ? <p>{t('ranking.spread.text')}</p> : null}
      <DataTable<RankingRow>
        caption={t('ranking.list')}
        rows={rows}
        rowId={(row) => row.applicationId}
        columns={columns}
        lineBelow={(row) => (row.isLastFunded && !isBySpread ? cut(row.envelopeId) : null)}
        more={more}
        empty={<EmptyState title={t('ranking.noRows')}>{t('ranking.noRowsText')}</EmptyState>}
      />
    </Section>
  );
}

function Filters({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation('desk');
  const [search, set] = useUrlState();
  const envelope = overview.envelopes.find(({ id }) => id === search['envelope']);
  const territories = (envelope ? [envelope] : overview.envelopes).flatMap((one) => one.territories);
  const choose = (name: string, label: string, first: string, choices: readonly { readonly value: string; readonly label: string }[]) => (
    <NativeSelect
      label={label}
      value={search[name] ?? ''}
      data={[{ value: '', label: first }, ...choices]}
      onChange={(event) => set({ [name]: event.currentTarget.value, ...(name === 'envelope' ? { territory: null } : {}) })}
    />
  );
  return (
    <div className={classes.bar} role="search" aria-label={t('ranking.filter.title')}>
      <TextInput
        type="search"
        label={t('ranking.filter.find')}
        defaultValue={search['q'] ?? ''}
        onChange={(event) => set({ q: event.currentTarget.value })}
      />
      {choose(
        'envelope',
        t('ranking.filter.envelope'),
        t('all'),
        overview.envelopes.map(({ id, name }) => ({ value: id, label: name })),
      )}
      {choose(
        'territory',
        t('ranking.filter.territory'),
        t('all'),
        territories.map(({ key, name }) => ({ value: key, label: name })),
      )}
      {choose(
        'outcome',
        t('ranking.outcome'),
        t('all'),
        OUTCOMES.map((value) => ({ value, label: t(`ranking.is.${value}`) })),
      )}
      {choose('sort', t('ranking.filter.sort'), t('ranking.filter.byRank'), [{ value: 'spread', label: t('ranking.filter.bySpread') }])}
    </div>
  );
}

function useColumns(isBySpread: boolean, { criteria }: Overview): readonly Column<RankingRow>[] {
  const { t } = useTranslation('desk');
  const { number } = useFormat();
  const points = (value: string): string => number(value, POINTS);
  const words = ({ reviews }: RankingRow): string =>
    reviews.map(({ evaluatorName, total }) => `${evaluatorName}: ${points(total)}`).join(', ');
  const rank: Column<RankingRow> = { key: 'rank', header: t('ranking.rank'), align: 'end', cell: (row) => row.rank ?? '–' };
  const application: Column<RankingRow> = {
    key: 'application',
    header: t('column.application'),
    rowHeader: true,
    cell: (row) => (
      <span className={classes.text}>
        {row.number} · {row.title}
        <br />
        <small>{[row.applicantName, row.territoryName].filter(Boolean).join(', ')}</small>
      </span>
    ),
  };
  const reviews: Column<RankingRow> = {
    key: 'reviews',
    header: t('ranking.spread.reviews'),
    cell: (row) => <ReviewSpread totals={row.reviews.map(({ total }) => total)} words={words(row)} />,
  };
  const outcome: Column<RankingRow> = {
    key: 'outcome',
    header: t('ranking.outcome'),
    cell: (row) => (
      <span className={classes.text}>
        <Badge tone={TONES[row.outcome as keyof typeof TONES]}>{t(`ranking.is.${row.outcome}`)}</Badge>
        <br />
        <small>{row.why.join(' ')}</small>
      </span>
    ),
  };
  const total: Column<RankingRow> = {
    key: 'total',
    header: t('ranking.total'),
    align: 'end',
    cell: (row) => number(row.total, { maximumFractionDigits: 4 }),
  };
  /** Beside the total: what is no part of it. */
  const own = criteria
    .filter(({ independent }) => independent)
    .map(({ key, label, scaleMax }): Column<RankingRow> => ({
      key: `own-${key}`,
      header: label,
      align: 'end',
      cell: (row) => t('ranking.own', { score: points(String(row.criteria[key] ?? 0)), max: scaleMax }),
    }));
  if (isBySpread)
    return [
      ...[rank, application, total, reviews],
      { key: 'spread', header: t('ranking.spread.apart'), align: 'end', cell: (row) => points(row.spread) },
      { key: 'calibrated', header: t('ranking.spread.calibrated'), align: 'end', cell: (row) => points(row.calibrated) },
      { key: 'place', header: t('ranking.spread.place'), align: 'end', cell: (row) => row.calibratedPlace },
    ];
  return [
    ...[rank, application, total, ...own, reviews, outcome],
    {
      key: 'asked',
      header: t('column.asked'),
      align: 'end',
      cell: (row) => <Money amount={row.requested} currency={row.currency} />,
    },
    { key: 'offered', header: t('ranking.offered'), align: 'end', cell: (row) => <Money amount={row.offered} currency={row.currency} /> },
    { key: 'state', header: t('column.state'), cell: (row) => <StateBadge workflow="application" state={row.state} /> },
  ];
}
