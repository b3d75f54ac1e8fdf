import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';

type Job = Dto<'DeadLetterDto'>;

const idOf = ({ eventId, subscriber }: Job) => `${eventId}:${subscriber}`;

/** Jobs that failed to the end. Doing one again decides nothing: it repeats what would have happened by itself. */
export function FailedJobsPage() {
  const { t } = useTranslation(['common', 'administration']);
  const { data } = useQuery({
    queryKey: ['administration', 'failed-jobs'],
    queryFn: () => answer(client.GET('/api/dead-letters')),
    throwOnError: true,
  });
  const [running, setRunning] = useState<string | null>(null);
  const errors = useFormErrors({});
  const replay = async (job: Job) => {
    setRunning(idOf(job));
    errors.clear();
    try {
      await client.POST('/api/dead-letters/replay', { body: { eventId: job.eventId, subscriber: job.subscriber } });
      notifyDone(t('administration:jobs.done'));
      await readAnew();
    } catch (problem) {
      errors.show(problem);
    } finally {
      setRunning(null);
    }
  };
  return (
    <Page title={t('administration:jobs.title')} sub={t('administration:jobs.text')} width="wide">
      <ErrorSummary errors={errors.summary} />
      <Section>
        <DataTable<Job>
          caption={t('administration:jobs.title')}
          rows={data?.items}
          rowId={idOf}
          empty={<EmptyState title={t('administration:jobs.none')}>{t('administration:jobs.noneText')}</EmptyState>}
          columns={[
            { key: 'job', header: t('administration:jobs.job'), rowHeader: true, cell: (row) => row.subscriber },
            { key: 'event', header: t('administration:jobs.event'), cell: (row) => row.type },
            { key: 'at', header: t('administration:jobs.at'), cell: (row) => <DateTime at={row.occurredAt} /> },
            { key: 'attempts', header: t('administration:jobs.attempts'), align: 'end', cell: (row) => row.attempts },
            { key: 'error', header: t('administration:jobs.error'), cell: (row) => row.lastError ?? '–' },
            {
              key: 'replay',
              header: t('administration:jobs.deed'),
              cell: (row) => (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('administration:jobs.replayNamed', { name: row.subscriber })}
                  loading={running === idOf(row)}
                  disabled={running !== null && running !== idOf(row)}
                  onClick={() => void replay(row)}
                >
                  {t('administration:jobs.replay')}
                </Button>
              ),
            },
          ]}
        />
      </Section>
    </Page>
  );
}
