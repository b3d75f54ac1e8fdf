import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { hasRole, useSession } from '../../api/session.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { TextLink } from '../../ui/link.js';
import { FieldChoice } from '../../ui/schema-form/field-choice.js';
import type { FormSchema } from '../../ui/schema-form/schema.js';
import { DefinitionList } from '../../ui/section.js';
import { Badge } from '../../ui/state-badge.js';
import { useUrlState } from '../../ui/url-state.js';
import { VerdictList } from '../../ui/verdict-list.js';
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
  const { data: calls } = useSuspenseQuery({
    queryKey: ['calls', 'desk'],
    queryFn: () => answer(client.GET('/api/calls', { params: { query: {} } })),
  });
  const callId = search['call'] === 'all' ? '' : (search['call'] ?? calls.items[0]?.id ?? '');
  const { list, query, sort, onSort } = useDeskList(callId, useStateFilter('submitted'));
  const shown = useColumns();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const officer = hasRole(session, ['officer']);
  const file = (format: string) =>
    `/api/desk/applications/export?${new URLSearchParams({ ...query, format, columns: shown.join(',') }).toString()}`;
  return (
    <DeskList<DeskRow>
      title={t('desk:applications.title')}
      sub={calls.items.find(({ id }) => id === callId)?.title ?? t('desk:list.allCalls')}
      states={STATES.map((key) => ({ key, label: t(`desk:applications.state.${key}`) }))}
      filters={
        <DeskFilters calls={calls.items} callId={callId}>
          <ColumnChooser shown={shown} />
          {hasRole(session, ['auditor']) && !officer ? null : <SavedViews shown={shown} />}
          <span>
            {t('desk:list.export')} <a href={file('csv')}>CSV</a> · <a href={file('xlsx')}>Excel</a>
          </span>
        </DeskFilters>
      }
      list={list}
      sort={sort}
      onSort={onSort}
      {...(officer ? { selected, onSelect: setSelected } : {})}
      before={officer ? <DeskBulk rows={list.rows ?? []} selected={selected} onDone={() => setSelected(new Set())} /> : null}
      detailTitle={(row) => `${row.number} · ${row.companyName}`}
      detail={(row) => <Open id={row.id} />}
      columns={useColumnDefinitions(shown)}
    />
  );
}

type Verdict = Dto<'VerdictDto'>;

/** What the rules said, and what an officer may do about it, with a reason. */
function Open({ id }: { readonly id: string }) {
  const { t } = useTranslation(['common', 'desk', 'commands']);
  const { data } = useSuspenseQuery({
    queryKey: ['application', id],
    queryFn: () => answer(client.GET('/api/applications/{id}', { params: { path: { id } } })),
  });
  const { data: call } = useSuspenseQuery({
    queryKey: ['call', data.callId],
    queryFn: () => answer(client.GET('/api/calls/{id}', { params: { path: { id: data.callId } } })),
  });
  const [opened, setOpened] = useState<string[]>([]);
  const documents = call.instruments.find(({ key }) => key === data.instrument)?.documents ?? [];
  const staff = data.allowedCommands.filter(({ command: name }) => name !== 'withdraw' && name !== 'submit');
  const met = data.verdicts.filter((verdict) => verdict.outcome === 'met').length;
  return (
    <>
      <DefinitionList
        items={[
          { term: t('desk:column.instrument'), value: data.instrumentTitle },
          { term: t('desk:column.title'), value: data.title },
          {
            term: t('desk:column.verdict'),
            value: (
              <Badge tone={met === data.verdicts.length ? 'green' : 'amber'}>{t('desk:met', { met, of: data.verdicts.length })}</Badge>
            ),
          },
        ]}
      />
      <VerdictList items={data.verdicts.map(verdictItem)} />
      <p>
        <TextLink href={`/applications/${id}`}>{t('desk:list.whole')}</TextLink>
      </p>
      <CommandButtons
        workflow="application"
        commands={staff}
        primary={null}
        consequence={(name) =>
          name === 'return' ? (
            <>
              <p>{t('commands:application.return.consequence')}</p>
              <FieldChoice schema={data.form as unknown as FormSchema} documents={documents} value={opened} onChange={setOpened} />
            </>
          ) : undefined
        }
        onCommand={async (name, options) => {
          const body = name === 'return' ? { ...options, fields: opened } : options;
          await command(`/api/applications/{id}/${name}`, { params: { id }, body });
          setOpened([]);
          await readAnew();
        }}
      />
    </>
  );
}

/** The evidence stands under the rule's words, as the rule looked at it. */
function verdictItem({ ruleId, version, outcome, text, legalBasis, evidence }: Verdict) {
  const seen = Object.entries(evidence).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value));
  return {
    ...{ ruleId, version, legalBasis, title: text },
    outcome: outcome as 'met' | 'not-met' | 'open' | 'warning',
    evidence: seen.length > 0 ? seen.map(([key, value]) => `${key}: ${String(value)}`).join(' · ') : null,
  };
}
