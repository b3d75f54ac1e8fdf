import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.js';
import { Due } from '../../ui/date-time.js';
import { Section } from '../../ui/section.js';
import { sameAnswer } from '../../ui/schema-form/same-answer.js';
import type { FormSchema } from '../../ui/schema-form/schema.js';
import { TwoVersions } from '../../ui/schema-form/two-versions.js';
import type { Application } from './application-query.js';
import classes from './applications.module.css';
import type { Draft } from './use-draft.js';

interface ConflictNoticeProps {
  readonly draft: Draft;
  readonly application: Application;
}

/** Two versions of one draft: both are shown where they differ, and the reader chooses. Nothing is lost silently. */
export function ConflictNotice({ draft, application }: ConflictNoticeProps) {
  const { t } = useTranslation(['common', 'applications']);
  const { dateTime } = useFormat();
  const { other } = draft;
  if (!other) return null;
  const schema = application.form as unknown as FormSchema;
  const theirs: Readonly<Record<string, unknown>> = other.answers;
  const different = Object.keys(schema.properties).filter((name) => !sameAnswer(theirs[name], draft.answers[name]));
  return (
    <div className={classes.conflict} role="alertdialog" aria-label={t('applications:conflict.title')}>
      <Section tone="warning" title={t('applications:conflict.title')}>
        <p>{t('applications:conflict.text', { at: dateTime(other.savedAt) })}</p>
        <TwoVersions
          schema={schema}
          names={different}
          currency={application.currency}
          left={{ title: t('applications:conflict.mine'), answers: draft.answers }}
          right={{ title: t('applications:conflict.theirs'), answers: theirs }}
        />
        <Group gap={10} mt="md">
          <Button onClick={draft.keepMine}>{t('applications:conflict.keepMine')}</Button>
          <Button variant="default" onClick={draft.takeOther}>
            {t('applications:conflict.takeTheirs')}
          </Button>
        </Group>
      </Section>
    </div>
  );
}

/** What the programme office asked when it sent the application back. */
export function OfficeQuestion({ application }: { readonly application: Application }) {
  const { t } = useTranslation(['common', 'applications']);
  const asked = application.timeline.findLast(({ command }) => command === 'return');
  if (application.state !== 'returned' || !asked) return null;
  return (
    <div className={classes.conflict}>
      <Section tone="warning" title={t('applications:question')}>
        <p style={{ whiteSpace: 'pre-line' }}>{asked.reason}</p>
        {application.dueAt ? <Due at={application.dueAt} /> : null}
      </Section>
    </div>
  );
}
