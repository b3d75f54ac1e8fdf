import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, readAnew, usePages } from '../../api/pages.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { DateTime } from '../../ui/date-time.js';
import { Money } from '../../ui/money.js';
import { FieldChoice } from '../../ui/schema-form/field-choice.js';
import type { FormSchema } from '../../ui/schema-form/schema.js';
import { DefinitionList } from '../../ui/section.js';
import { Badge, StateBadge } from '../../ui/state-badge.js';
import { VerdictList } from '../../ui/verdict-list.js';
import { useCurrentCall } from './current-call.js';
import { DeskList, useStateFilter } from './desk-list.js';

type Row = Dto<'ApplicationListedDto'>;

const STATES = [
  'submitted',
  'eligible',
  'partnered',
  'in-evaluation',
  'evaluated',
  'approved',
  'reserve-listed',
  'ineligible',
  'rejected',
] as const;

/** The officer's list: dense, filtered by the address, with the explained verdict of the open one beside it. */
export function DeskApplicationsPage() {
  const { t } = useTranslation(['common', 'desk', 'states']);
  const call = useCurrentCall();
  const state = useStateFilter('submitted');
  const callId = call?.id ?? '';
  const list = usePages(['desk', 'applications', callId, state], (cursor) =>
    answer(client.GET('/api/applications', { params: { query: given({ callId, state, cursor }) as never } })),
  );
  return (
    <DeskList<Row>
      title={t('desk:applications.title')}
      sub={call?.title}
      states={STATES.map((key) => ({ key, label: t(`desk:applications.state.${key}`) }))}
      list={list}
      detailTitle={(row) => `${row.number} · ${row.organisationName}`}
      detail={(row) => <Open id={row.id} />}
      columns={[
        { key: 'number', header: t('desk:column.number'), cell: (row) => row.number },
        { key: 'company', header: t('desk:column.company'), rowHeader: true, cell: (row) => <Company row={row} /> },
        { key: 'region', header: t('desk:column.region'), cell: (row) => row.nutsCode },
        { key: 'partner', header: t('desk:column.partner'), cell: (row) => row.partnerName ?? '–' },
        {
          key: 'requested',
          header: t('desk:column.asked'),
          align: 'end',
          cell: (row) => (row.requested ? <Money amount={row.requested} currency={row.currency} /> : '–'),
        },
        { key: 'state', header: t('desk:column.state'), cell: (row) => <StateBadge workflow="application" state={row.state} /> },
        { key: 'received', header: t('desk:column.received'), cell: (row) => (row.receivedAt ? <DateTime at={row.receivedAt} /> : '–') },
      ]}
    />
  );
}

function Company({ row }: { readonly row: Row }) {
  return (
    <>
      {row.organisationName}
      <br />
      <small>{row.title}</small>
    </>
  );
}

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
      <VerdictList items={data.verdicts as never} />
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
