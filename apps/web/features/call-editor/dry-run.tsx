import { Button, Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import { DataTable } from '../../ui/data-table.js';
import { TextLink } from '../../ui/link.js';
import { Money } from '../../ui/money.js';
import { useProblemText } from '../../ui/problem-text.js';
import { EmptyState, Section as Card } from '../../ui/section.js';
import classes from './call-editor.module.css';

type Call = Dto<'ManagedCallDto'>;
type Result = Dto<'DryRunDto'>;
type Row = Dto<'DryRunApplicationDto'>;
type Side = Dto<'DryRunSideDto'>;

const CHANGES = ['better', 'worse', 'other', 'same'] as const;

/** The applications of an earlier call under this draft: who would fare otherwise, and why. Nothing is kept. */
export function DryRun({ call }: { readonly call: Call }) {
  const { t } = useTranslation(['common', 'editor']);
  const { ofProblem } = useProblemText();
  const [earlier, setEarlier] = useState('');
  const [asked, setAsked] = useState('');
  const { rows } = usePages<Dto<'ManagedCallListedDto'>>(['managed-calls'], (cursor) =>
    answer(client.GET('/api/managed-calls', { params: { query: given({ cursor }) } })),
  );
  const { data, error, isFetching } = useQuery({
    queryKey: ['managed-call', call.id, 'dry-run', asked, call.draftRevision],
    queryFn: () => answer(client.GET('/api/managed-calls/{id}/dry-run', { params: { path: { id: call.id }, query: { earlier: asked } } })),
    enabled: asked !== '',
    retry: false,
  });
  const published = (rows ?? []).filter(({ currentVersion }) => currentVersion > 0);
  if (!call.hasDraft) return <Card title={t('editor:sections.dry-run')}>{t('editor:dryRun.noDraft')}</Card>;
  return (
    <>
      <Card title={t('editor:sections.dry-run')}>
        <p>{t('editor:sectionTexts.dry-run')}</p>
        <Group gap={12} align="end">
          <NativeSelect
            label={t('editor:dryRun.earlier')}
            value={earlier}
            data={[{ value: '', label: t('common:form.choose') }, ...published.map(({ id, title }) => ({ value: id, label: title }))]}
            onChange={(event) => setEarlier(event.currentTarget.value)}
          />
          <Button variant="default" disabled={earlier === ''} loading={isFetching} onClick={() => setAsked(earlier)}>
            {t('editor:dryRun.start')}
          </Button>
        </Group>
        {error ? <EmptyState title={t('editor:dryRun.not')}>{ofProblem(error)}</EmptyState> : null}
      </Card>
      {data ? <Outcome result={data} /> : null}
    </>
  );
}

function Outcome({ result }: { readonly result: Result }) {
  const { t } = useTranslation(['common', 'editor']);
  const { counts, items, askedAnew } = result;
  const changed = items.filter(({ change }) => change !== 'same');
  const words = CHANGES.map((change) => t(`editor:dryRun.count.${change}`, { count: counts[change] })).join(' · ');
  return (
    <Card title={t('editor:dryRun.title', { earlier: result.earlierTitle })}>
      <div className={classes.counts} role="img" aria-label={words}>
        {CHANGES.map((change) =>
          counts[change] > 0 ? <i key={change} data-change={change} style={{ flexGrow: counts[change] }} /> : null,
        )}
      </div>
      <p>{words}</p>
      {result.windowCompared ? null : <p>{t('editor:dryRun.otherWindow')}</p>}
      {result.selectionCompared ? null : <p>{t('editor:dryRun.noSelection')}</p>}
      {askedAnew.length > 0 ? (
        <p>{t('editor:dryRun.askedAnew', { list: [...new Set(askedAnew.map(({ label }) => label))].join(', ') })}</p>
      ) : null}
      <DataTable<Row>
        caption={t('editor:dryRun.who')}
        rows={changed}
        rowId={(row) => row.applicationId}
        empty={<EmptyState title={t('editor:dryRun.nobody')} />}
        columns={[
          {
            key: 'application',
            header: t('editor:dryRun.application'),
            rowHeader: true,
            cell: (row) => (
              <>
                <TextLink href={`/applications/${row.applicationId}`}>{row.number}</TextLink> {row.title}
                <br />
                <small>{row.applicantName}</small>
              </>
            ),
          },
          { key: 'before', header: t('editor:before'), cell: (row) => <Fate side={row.before} /> },
          { key: 'after', header: t('editor:after'), cell: (row) => <Fate side={row.after} /> },
          {
            key: 'why',
            header: t('editor:dryRun.why'),
            cell: (row) => [...row.reasons, ...row.answers].map(({ text }) => <div key={text}>{text}</div>),
          },
        ]}
      />
    </Card>
  );
}

function Fate({ side }: { readonly side: Side }) {
  const { t } = useTranslation('editor');
  return (
    <>
      {t(`dryRun.fate.${side.fate}`)}
      {side.amount !== null && side.currency !== null ? (
        <>
          <br />
          <Money amount={side.amount} currency={side.currency} />
        </>
      ) : null}
      {side.total === null ? null : (
        <>
          <br />
          <small>{t('dryRun.score', { score: side.total })}</small>
        </>
      )}
    </>
  );
}
