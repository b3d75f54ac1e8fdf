import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import { useSessionIfKnown } from '../../api/session.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { TextLink } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { NewCall } from './new-call.js';

type Row = Dto<'ManagedCallListedDto'>;

/** The calls of one's programmes, drafts too, and the beginning of a new one. */
export function ManagedCallsPage() {
  const { t } = useTranslation(['common', 'editor']);
  const mayWrite = useSessionIfKnown()?.roles.includes('officer') ?? false;
  const [making, setMaking] = useState(false);
  const { rows, more } = usePages<Row>(['managed-calls'], (cursor) =>
    answer(client.GET('/api/managed-calls', { params: { query: given({ cursor }) } })),
  );
  return (
    <Page
      title={t('editor:title')}
      sub={t('editor:text')}
      width="wide"
      actions={mayWrite ? <Button onClick={() => setMaking(true)}>{t('editor:new.button')}</Button> : undefined}
    >
      {making ? <NewCall calls={rows ?? []} onClose={() => setMaking(false)} /> : null}
      <Section>
        <DataTable<Row>
          caption={t('editor:title')}
          rows={rows}
          rowId={(row) => row.id}
          more={more}
          empty={<EmptyState title={t('editor:none')}>{t('editor:noneText')}</EmptyState>}
          columns={[
            {
              key: 'title',
              header: t('editor:call'),
              rowHeader: true,
              cell: (row) => <TextLink href={`/desk/calls/${row.id}`}>{row.title}</TextLink>,
            },
            { key: 'key', header: t('editor:key'), cell: (row) => row.key },
            { key: 'state', header: t('editor:state'), cell: (row) => <StateBadge workflow="call" state={row.state} /> },
            {
              key: 'version',
              header: t('editor:version'),
              align: 'end',
              cell: (row) => (row.currentVersion > 0 ? row.currentVersion : '–'),
            },
            { key: 'draft', header: t('editor:draft'), cell: (row) => (row.hasDraft ? t('common:yes') : t('common:no')) },
            { key: 'opens', header: t('editor:fields.opensAt'), cell: (row) => <DateTime at={row.opensAt} timeZone={row.timeZone} /> },
            {
              key: 'closes',
              header: t('editor:fields.closesAt'),
              cell: (row) => (row.closesAt ? <DateTime at={row.closesAt} timeZone={row.timeZone} /> : t('editor:noEnd')),
            },
          ]}
        />
      </Section>
    </Page>
  );
}
