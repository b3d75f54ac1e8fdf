import { Checkbox, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.js';
import type { Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { Money } from '../../ui/money.js';
import { StateBadge } from '../../ui/state-badge.js';
import { useUrlState } from '../../ui/url-state.js';
import classes from './desk.module.css';
import type { DeskRow } from './use-desk-list.js';

const COLUMNS = [
  'number',
  'company',
  'title',
  'call',
  'instrument',
  'region',
  'state',
  'received',
  'requested',
  'score',
  'rank',
  'partner',
  'decision',
  'awarded',
  'voucher',
  'paid',
] as const;
export type ColumnKey = (typeof COLUMNS)[number];
const USUAL: readonly ColumnKey[] = ['number', 'company', 'title', 'region', 'state', 'requested', 'score', 'partner', 'received'];

/** The columns on show, in their order. The company names the row and is always there. */
export function useColumns(): readonly ColumnKey[] {
  const [search] = useUrlState();
  const asked = (search['columns'] ?? '').split(',');
  const chosen = search['columns'] ? COLUMNS.filter((key) => asked.includes(key) || key === 'company') : USUAL;
  return chosen;
}

export function useColumnDefinitions(shown: readonly ColumnKey[]): readonly Column<DeskRow>[] {
  const { t } = useTranslation(['common', 'desk', 'states']);
  const { number } = useFormat();
  const money = (amount: string | null | undefined, row: DeskRow) => (amount ? <Money amount={amount} currency={row.currency} /> : '–');
  const cells: Readonly<Record<ColumnKey, Omit<Column<DeskRow>, 'key' | 'header'>>> = {
    number: { cell: (row) => <span className={classes.number}>{row.number}</span> },
    company: { rowHeader: true, sortable: true, cell: (row) => row.companyName },
    title: { cell: (row) => <span className={classes.text}>{row.title}</span> },
    call: { cell: (row) => <span className={classes.text}>{row.callTitle}</span> },
    instrument: { cell: (row) => row.instrumentTitle },
    region: { cell: (row) => row.nutsCode },
    state: { cell: (row) => <StateBadge workflow="application" state={row.state} /> },
    received: { sortable: true, cell: (row) => <DateTime at={row.receivedAt} /> },
    requested: { align: 'end', sortable: true, cell: (row) => money(row.requested, row) },
    score: {
      align: 'end',
      sortable: true,
      cell: (row) => (row.score ? number(row.score, { minimumFractionDigits: 1, maximumFractionDigits: 1 }) : '–'),
    },
    rank: { align: 'end', cell: (row) => row.rank ?? '–' },
    partner: { cell: (row) => row.partnerName ?? '–' },
    decision: { cell: (row) => (row.decisionOutcome ? t(`desk:ranking.is.${row.decisionOutcome}`) : '–') },
    awarded: { align: 'end', cell: (row) => money(row.awarded, row) },
    voucher: { cell: (row) => (row.voucherState ? <StateBadge workflow="voucher" state={row.voucherState} /> : '–') },
    paid: { align: 'end', cell: (row) => money(row.paid, row) },
  };
  return shown.map((key) => ({ key, header: t(`desk:list.column.${key}`), ...cells[key] }));
}

/** Which columns are shown: the address keeps the choice. */
export function ColumnChooser({ shown }: { readonly shown: readonly ColumnKey[] }) {
  const { t } = useTranslation(['common', 'desk']);
  const [, set] = useUrlState();
  const toggle = (key: ColumnKey) =>
    set({ columns: COLUMNS.filter((one) => (one === key ? !shown.includes(key) : shown.includes(one))).join(',') });
  return (
    <details className={classes.details}>
      <summary>{t('desk:list.columns')}</summary>
      <Group gap={14} role="group" aria-label={t('desk:list.columns')}>
        {COLUMNS.map((key) => (
          <Checkbox
            key={key}
            size="sm"
            label={t(`desk:list.column.${key}`)}
            checked={shown.includes(key)}
            disabled={key === 'company'}
            onChange={() => toggle(key)}
          />
        ))}
      </Group>
    </details>
  );
}
