import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { readAnew } from '../../api/pages.js';
import { DateTime } from '../../ui/date-time.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/section.js';
import type { Assignment } from './assignment-query.js';
import { DeclineDialogue } from './decline-dialogue.js';

/** Will you review this application? No needs a reason: a conflict that is named here blocks from then on. */
export function Invitation({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useTranslation(['common', 'reviews', 'commands']);
  const { id, criteria } = assignment;
  const [declining, setDeclining] = useState(false);
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors({});
  const can = (command: string) => assignment.allowedCommands.some((allowed) => allowed.command === command);
  const accept = async () => {
    setBusy(true);
    errors.clear();
    try {
      await client.POST('/api/assignments/{id}/accept', { params: { path: { id } } });
      notifyDone(t('commands:assignment.accept.done'));
      await readAnew();
    } catch (problem) {
      errors.show(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={t('reviews:invitation.title')}>
      <ErrorSummary errors={errors.summary} />
      <p>{t('reviews:invitation.text')}</p>
      <p>
        {t('reviews:invitation.answerBy')} <DateTime at={assignment.answerByAt} show="full" />
        <br />
        {t('reviews:invitation.dueBy')} <DateTime at={assignment.dueAt} show="full" />
      </p>
      <p>{t('reviews:invitation.criteria')}</p>
      <ul>
        {criteria.map(({ key, label, scaleMax }) => (
          <li key={key}>{t('reviews:invitation.criterion', { label, max: scaleMax })}</li>
        ))}
      </ul>
      <Group gap={10}>
        {can('accept') ? (
          <Button loading={busy} onClick={() => void accept()}>
            {t('commands:assignment.accept.label')}
          </Button>
        ) : null}
        {can('decline') ? (
          <Button variant="default" disabled={busy} onClick={() => setDeclining(true)}>
            {t('commands:assignment.decline.label')}…
          </Button>
        ) : null}
      </Group>
      {declining ? <DeclineDialogue id={id} command="decline" onClose={() => setDeclining(false)} /> : null}
    </Section>
  );
}
