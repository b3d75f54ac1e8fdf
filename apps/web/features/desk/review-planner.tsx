import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/section.js';

type Plan = Dto<'AssignmentPlanDto'>;

/** The plan of who reviews what: looked at first, then sent. */
export function ReviewPlanner({ callId }: { readonly callId: string }) {
  const { t } = useTranslation(['common', 'desk']);
  const [plan, setPlan] = useState<Plan | null>(null);
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors({});
  const make = async (send: boolean) => {
    setBusy(true);
    errors.clear();
    try {
      const made = await command<Plan>('/api/calls/{callId}/assignment-plans', { params: { callId }, body: { send } });
      setPlan(made);
      if (send) {
        notifyDone(t('desk:reviews.sent', { count: made.invited }));
        await readAnew();
      }
    } catch (problem) {
      errors.show(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={t('desk:reviews.plan')}>
      <ErrorSummary errors={errors.summary} />
      <p>{plan ? t('desk:reviews.planned', { pairs: plan.pairs.length, short: plan.unfilled.length }) : t('desk:reviews.planText')}</p>
      <Group gap={10}>
        <Button variant="default" loading={busy} onClick={() => void make(false)}>
          {t('desk:reviews.preview')}
        </Button>
        <Button loading={busy} onClick={() => void make(true)}>
          {t('desk:reviews.send')}
        </Button>
      </Group>
      {plan && plan.unfilled.length > 0 ? (
        <ul>
          {plan.unfilled.map((short) => (
            <li key={short.applicationId}>{t('desk:reviews.short', { number: short.number, count: short.missing })}</li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
