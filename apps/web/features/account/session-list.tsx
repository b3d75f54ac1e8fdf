import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { SessionListItem } from '../../api/paths.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/section.js';
import { Badge } from '../../ui/state-badge.js';

/** Where this person is logged in; any other place can be ended from here. */
export function SessionList() {
  const { t } = useTranslation(['common', 'account']);
  const queries = useQueryClient();
  const errors = useFormErrors({});
  const [ending, setEnding] = useState<string | null>(null);
  const { data, error } = useQuery({ queryKey: ['sessions'], queryFn: () => answer(client.GET('/api/sessions')) });
  const end = async (id: string) => {
    setEnding(id);
    errors.clear();
    try {
      await client.DELETE('/api/sessions/{id}', { params: { path: { id } } });
      notifyDone(t('account:sessions.ended'));
      await queries.invalidateQueries({ queryKey: ['sessions'] });
    } catch (problem) {
      errors.show(problem);
    } finally {
      setEnding(null);
    }
  };
  const device = (row: SessionListItem) => row.device ?? t('account:sessions.unknown');
  return (
    <Section title={t('account:sessions.title')}>
      <ErrorSummary errors={errors.summary} />
      {error ? <p>{t('problems:unexpected')}</p> : null}
      <DataTable<SessionListItem>
        caption={t('account:sessions.title')}
        rows={error ? [] : data?.items}
        rowId={(row) => row.id}
        columns={[
          { key: 'device', header: t('account:sessions.device'), cell: device },
          { key: 'since', header: t('account:sessions.since'), cell: (row) => <DateTime at={row.createdAt} /> },
          { key: 'seen', header: t('account:sessions.seen'), cell: (row) => <DateTime at={row.lastSeenAt} /> },
          {
            key: 'end',
            header: t('account:sessions.action'),
            cell: (row) =>
              row.current ? (
                <Badge tone="blue">{t('account:sessions.current')}</Badge>
              ) : (
                <Button
                  variant="default"
                  size="compact-sm"
                  loading={ending === row.id}
                  onClick={() => void end(row.id)}
                  aria-label={t('account:sessions.endNamed', { device: device(row) })}
                >
                  {t('account:sessions.end')}
                </Button>
              ),
          },
        ]}
      />
    </Section>
  );
}
