import { Button, Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState, Section as Card } from '../../ui/section.js';
import classes from './call-editor.module.css';
import type { Json } from './document.js';
import { usePathWords } from './path-words.js';
import { asPercent, isShare } from './percent.js';

type Call = Dto<'ManagedCallDto'>;
type Version = Dto<'CallVersionDto'>;
type Difference = Dto<'CallDifferenceDto'>;

/** What was published when and why, and what two versions differ in. */
export function CallVersions({ call }: { readonly call: Call }) {
  const { t } = useTranslation(['common', 'editor']);
  return (
    <>
      <Card title={t('editor:sections.versions')}>
        <DataTable<Version>
          caption={t('editor:sections.versions')}
          rows={call.versions}
          rowId={(row) => String(row.version)}
          empty={<EmptyState title={t('editor:neverPublished')} />}
          columns={[
            { key: 'version', header: t('editor:version'), rowHeader: true, cell: (row) => row.version },
            { key: 'at', header: t('editor:publishedAt'), cell: (row) => <DateTime at={row.publishedAt} show="full" /> },
            { key: 'reason', header: t('editor:fields.changeReason'), cell: (row) => row.reason ?? '–' },
            { key: 'hash', header: t('editor:hash'), cell: (row) => <code>{row.hash.slice(0, 12)}</code> },
          ]}
        />
        <Download call={call} />
      </Card>
      <Differences call={call} />
    </>
  );
}

/** The document as a file, as the command line takes it. */
function Download({ call }: { readonly call: Call }) {
  const { t } = useTranslation('editor');
  const download = () => {
    const url = URL.createObjectURL(new Blob([`${JSON.stringify(call.document, null, 2)}\n`], { type: 'application/json' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: `${call.key}.json` });
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <p>
      <Button variant="default" onClick={download}>
        {t('download')}
      </Button>
    </p>
  );
}

function Differences({ call }: { readonly call: Call }) {
  const { t } = useTranslation(['common', 'editor']);
  const words = usePathWords();
  const choices = [
    ...(call.hasDraft ? [{ value: 'draft', label: t('editor:theDraft') }] : []),
    ...call.versions.map(({ version }) => ({ value: String(version), label: t('editor:versionNumber', { version }) })),
  ];
  const [from, setFrom] = useState(choices[1]?.value ?? '');
  const [to, setTo] = useState(choices[0]?.value ?? '');
  const { data } = useQuery({
    queryKey: ['managed-call', call.id, 'diff', from, to, call.draftRevision],
    queryFn: () => answer(client.GET('/api/calls/{id}/versions/{from}/diff/{to}', { params: { path: { id: call.id, from, to } } })),
    enabled: from !== '' && to !== '',
  });
  if (choices.length < 2) return null;
  return (
    <Card title={t('editor:differences')}>
      <Group gap={16} align="end">
        <NativeSelect label={t('editor:before')} value={from} data={choices} onChange={(event) => setFrom(event.currentTarget.value)} />
        <NativeSelect label={t('editor:after')} value={to} data={choices} onChange={(event) => setTo(event.currentTarget.value)} />
      </Group>
      <DataTable<Difference>
        caption={t('editor:differences')}
        rows={data?.differences}
        rowId={(row) => row.path}
        empty={<EmptyState title={t('editor:same')} />}
        columns={[
          { key: 'path', header: t('editor:place'), rowHeader: true, cell: (row) => words(row.path) },
          { key: 'before', header: t('editor:before'), cell: (row) => <Value path={row.path} json={row.before} was /> },
          { key: 'after', header: t('editor:after'), cell: (row) => <Value path={row.path} json={row.after} /> },
        ]}
      />
    </Card>
  );
}

interface ValueProps {
  readonly path: string;
  readonly json: string | null;
  readonly was?: boolean;
}

/** Shares in percent, texts and other numbers as they are; what is larger as JSON; nothing is said to be nothing. */
function Value({ path, json, was = false }: ValueProps) {
  const { t } = useTranslation('editor');
  if (json === null) return <span className={classes.saved}>{t('notThere')}</span>;
  const value = JSON.parse(json) as Json;
  const text = isShare(path)
    ? `${asPercent(value)} %`
    : typeof value === 'string'
      ? value
      : typeof value === 'object' && value !== null
        ? JSON.stringify(value, null, 1)
        : String(value);
  return <span className={classes.diff}>{was ? <del>{text}</del> : <ins>{text}</ins>}</span>;
}
