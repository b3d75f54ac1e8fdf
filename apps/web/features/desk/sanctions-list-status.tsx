import { Checkbox, Progress } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { ApiProblem } from '../../api/problem.js';
import { hasRole, useSession } from '../../api/session.js';
import { uploadFile } from '../../api/upload.js';
import { useFormat } from '../../i18n/format.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { FileDrop } from '../../ui/file-drop.js';
import { Section } from '../../ui/section.js';
import classes from './screening.module.css';

const MAX_BYTES = 100 * 1024 * 1024;
const EVERY_MS = 3_000;

const screeningQuery = { queryKey: ['desk', 'screening'], queryFn: () => answer(client.GET('/api/screening', {})) };

/** Whether payees are compared with a list at all, with which, and how far that is; where another one is handed in. */
export function SanctionsListStatus({ short = false }: { readonly short?: boolean }) {
  const { t } = useTranslation(['common', 'payoutDesk']);
  const { day, number } = useFormat();
  const mayImport = hasRole(useSession(), ['finance-officer', 'finance-approver']);
  const { data } = useSuspenseQuery({
    ...screeningQuery,
    // Long work shows how far it is.
    refetchInterval: ({ state }) => (state.data?.list && state.data.screened < state.data.payees ? EVERY_MS : false),
  });
  const { list, payees, screened } = data;
  if (list === null)
    return (
      <Section title={t('payoutDesk:list.none')} tone="warning">
        <p>{t(`payoutDesk:list.noneText.${data.withoutList === 'block' ? 'block' : 'warn'}`)}</p>
        {mayImport && !short ? <Import /> : null}
      </Section>
    );
  const words = { date: day(list.generatedOn), entities: number(list.entities), names: number(list.names) };
  return (
    <Section title={t('payoutDesk:list.title')}>
      <p>{t('payoutDesk:list.inForce', words)}</p>
      <div className={classes.progress}>
        <span>
          {t('payoutDesk:list.screened', {
            screened: number(screened),
            payees: number(payees),
            percent: number(data.thresholdPercent / 100, { style: 'percent' }),
          })}
        </span>
        <Progress value={payees === 0 ? 100 : (100 * screened) / payees} aria-label={t('payoutDesk:list.progress')} />
      </div>
      {short ? null : (
        <details className={classes.details}>
          <summary>{t(mayImport ? 'payoutDesk:list.more' : 'payoutDesk:list.versions')}</summary>
          {mayImport ? <Import /> : null}
          <Versions lists={data.lists} />
        </details>
      )}
    </Section>
  );
}

function Versions({ lists }: { readonly lists: readonly Dto<'SanctionsListDto'>[] }) {
  const { t } = useTranslation(['common', 'payoutDesk']);
  const { day, number } = useFormat();
  return (
    <DataTable
      caption={t('payoutDesk:list.versions')}
      rows={lists}
      rowId={({ id }) => id}
      columns={[
        { key: 'date', header: t('payoutDesk:list.generated'), rowHeader: true, cell: (row) => day(row.generatedOn) },
        { key: 'entities', header: t('payoutDesk:list.entities'), align: 'end', cell: (row) => number(row.entities) },
        { key: 'new', header: t('payoutDesk:list.newEntries'), align: 'end', cell: (row) => number(row.newEntries) },
        { key: 'imported', header: t('payoutDesk:list.imported'), cell: (row) => <DateTime at={row.importedAt} /> },
        { key: 'by', header: t('payoutDesk:list.by'), cell: (row) => row.importedBy ?? t('payoutDesk:list.byCommand') },
      ]}
    />
  );
}

/** What is wrong with a file is named line by line. */
function Import() {
  const { t } = useTranslation(['common', 'payoutDesk']);
  const [fewer, setFewer] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [known, setKnown] = useState(false);
  const shrunk = problem?.code === 'finance.sanctions-list.shrunk';
  const send = async (file: File, options: Parameters<typeof uploadFile>[2]) => {
    setProblem(null);
    setKnown(false);
    try {
      const fields = { fewerAccepted: String(fewer && shrunk) };
      const { duplicate } = await uploadFile<Dto<'ImportedListDto'>>('/api/sanctions-lists', file, { ...options, fields });
      setKnown(duplicate);
      await readAnew();
    } catch (error) {
      if (error instanceof ApiProblem) setProblem(error);
      throw error;
    }
  };
  return (
    <>
      <FileDrop
        label={t('payoutDesk:list.upload')}
        hint={t('payoutDesk:list.uploadHint')}
        accept={['.csv', 'text/csv']}
        acceptWords="CSV"
        maxBytes={MAX_BYTES}
        files={[]}
        onUpload={send}
      />
      <p role="status">{known ? t('payoutDesk:list.known') : null}</p>
      {problem && problem.fields.length > 0 ? (
        <ul>
          {problem.fields.map(({ path, message }) => (
            <li key={path}>{message}</li>
          ))}
        </ul>
      ) : null}
      {shrunk ? (
        <Checkbox mt="sm" checked={fewer} onChange={(event) => setFewer(event.currentTarget.checked)} label={t('payoutDesk:list.fewer')} />
      ) : null}
    </>
  );
}
