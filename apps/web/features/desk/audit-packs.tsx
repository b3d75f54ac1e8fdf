import { Button, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { useSessionIfKnown } from '../../api/session.js';
import { DateTime } from '../../ui/date-time.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';

const TAKERS: readonly string[] = ['auditor', 'officer'];
const ASK_AGAIN_MS = 2_000;

/** Everything about the application in one file that proves itself: ordered here, made by a job, taken when it is there. */
export function AuditPacks({ id }: { readonly id: string }) {
  const { t } = useTranslation(['common', 'desk']);
  const takes = useSessionIfKnown()?.roles.some((role) => TAKERS.includes(role)) ?? false;
  const errors = useFormErrors({});
  const [busy, setBusy] = useState(false);
  const { data, refetch } = useQuery({
    queryKey: ['desk', 'audit-packs', id],
    queryFn: () => answer(client.GET('/api/applications/{id}/audit-packs', { params: { path: { id } } })),
    enabled: takes,
    refetchInterval: (query) => (query.state.data?.items.some(({ madeAt, failed }) => madeAt === null && !failed) ? ASK_AGAIN_MS : false),
  });
  if (!takes) return null;
  const order = async () => {
    setBusy(true);
    errors.clear();
    try {
      await answer(client.POST('/api/applications/{id}/audit-packs', { params: { path: { id } } }));
      await refetch();
    } catch (problem) {
      errors.show(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack gap={8}>
      <Title order={3}>{t('desk:pack.title')}</Title>
      <p>{t('desk:pack.text')}</p>
      <ErrorSummary errors={errors.summary} />
      <ul aria-live="polite">
        {data?.items.map((pack) => (
          <li key={pack.id}>
            <DateTime at={pack.orderedAt} />{' '}
            {pack.madeAt ? (
              <a href={`/api/audit-packs/${pack.id}/file`} download>
                {t('desk:pack.take', { size: Math.max(1, Math.round((pack.size ?? 0) / 1024)) })}
              </a>
            ) : (
              t(pack.failed ? 'desk:pack.failed' : 'desk:pack.making')
            )}
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={() => void order()} loading={busy}>
        {t('desk:pack.order')}
      </Button>
    </Stack>
  );
}
