import { Button, Group } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { demoClockQuery } from '../../api/session.js';
import { DateTime } from '../../ui/date-time.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/section.js';

const DAY_MS = 86_400_000;
const STEPS = [1, 7, 30];

/** The demonstration's clock goes forward only: deadlines pass, reminders leave, vouchers expire. */
export function DemoClock() {
  const { t } = useTranslation(['common', 'demonstration']);
  const queries = useQueryClient();
  const { data } = useQuery(demoClockQuery);
  const errors = useFormErrors({});
  const [busy, setBusy] = useState<number | null>(null);
  const advance = async (days: number) => {
    setBusy(days);
    errors.clear();
    try {
      await client.POST('/api/demo/clock', { body: { advanceMs: days * DAY_MS } });
      await queries.invalidateQueries();
      notifyDone(t('demonstration:clock.moved'));
    } catch (error) {
      errors.show(error);
    } finally {
      setBusy(null);
    }
  };
  if (!data) return null;
  return (
    <Section title={t('demonstration:clock.title')} tone="note">
      <ErrorSummary errors={errors.summary} />
      <p>
        {t('demonstration:clock.text')} <DateTime at={data.now} />
      </p>
      <Group gap={10}>
        {STEPS.map((days) => (
          <Button
            key={days}
            variant="default"
            loading={busy === days}
            disabled={busy !== null && busy !== days}
            onClick={() => void advance(days)}
          >
            {t('demonstration:clock.forward', { count: days })}
          </Button>
        ))}
      </Group>
    </Section>
  );
}
