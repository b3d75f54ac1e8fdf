import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callsQuery } from '../../api/calls-query.js';
import { hasRole, useSession } from '../../api/session.js';
import { TextLink } from '../../ui/link.js';
import { useUrlState } from '../../ui/url-state.js';
import { ApplicationDetail } from './application-detail.js';
import { DeskBulk } from './desk-bulk.js';
import { ColumnChooser, useColumnDefinitions, useColumns } from './desk-columns.js';
import { DeskFilters } from './desk-filters.js';
import { DeskList, useStateFilter } from './desk-list.js';
import { SavedViews } from './saved-views.js';
import { type DeskRow, useDeskList } from './use-desk-list.js';

const STATES = [
  ...[
    'submitted',
    'returned',
    'sketched',
    'shortlisted',
    'waiting',
    'eligible',
    'partnered',
    'in-evaluation',
    'evaluated',
    'approved',
    'reserve-listed',
    'ineligible',
  ],
  ...['rejected', 'lapsed', 'withdrawn'],
] as const;

/** The officers' list: dense, narrowed, sorted and searched by the address; commands on many; as a file; the verdict of the open one beside it. */
export function DeskApplicationsPage() {
  const { t } = useTranslation(['common', 'desk', 'states']);
  const session = useSession();
  const [search] = useUrlState();
  const { data: calls } = useSuspenseQuery(callsQuery);
  const callId = search['call'] === 'all' ? '' : (search['call'] ?? calls[0]?.id ?? '');
  const { list, query, sort, onSort } = useDeskList(callId, useStateFilter('submitted'));
  const shown = useColumns();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const officer = hasRole(session, ['officer']);
  const file = (format: string) =>
    `/api/desk/applications/export?${new URLSearchParams({ ...query, format, columns: shown.join(',') }).toString()}`;
  return (
    <DeskList<DeskRow>
      title={t('desk:applications.title')}
      sub={calls.find(({ id }) => id === callId)?.title ?? t('desk:list.allCalls')}
      states={STATES.map((key) => ({ key, label: t(`desk:applications.state.${key}`) }))}
      filters={
        <DeskFilters calls={calls} callId={callId}>
          <ColumnChooser shown={shown} />
          {hasRole(session, ['auditor']) && !officer ? null : <SavedViews shown={shown} />}
          <span>
            {t('desk:list.export')} <TextLink href={file('csv')}>{t('desk:list.csv')}</TextLink> ·{' '}
            <TextLink href={file('xlsx')}>{t('desk:list.xlsx')}</TextLink>
          </span>
        </DeskFilters>
      }
      list={list}
      sort={sort}
      onSort={onSort}
      {...(officer ? { selected, onSelect: setSelected } : {})}
      before={officer ? <DeskBulk rows={list.rows ?? []} selected={selected} onDone={() => setSelected(new Set())} /> : null}
      detailTitle={(row) => `${row.number} · ${row.companyName}`}
      detail={(row) => <ApplicationDetail id={row.id} />}
      columns={useColumnDefinitions(shown)}
    />
  );
}
