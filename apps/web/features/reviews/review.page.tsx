import { Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DateTime, Due } from '../../ui/date-time.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { usePathParam } from '../../ui/url-state.js';
import type { Assignment } from './assignment-query.js';
import { assignmentQuery } from './assignment-query.js';
import { Invitation } from './invitation.js';
import classes from './reviews.module.css';
import { Scoresheet } from './scoresheet.js';
import { Written } from './written.js';

/** One review: the application on one side, the scoresheet on the other. On a phone the one stands under the other. */
export function ReviewPage() {
  const { t } = useTranslation(['common', 'reviews', 'states']);
  const { data: assignment } = useSuspenseQuery(assignmentQuery(usePathParam('id')));
  const { id, number, title, state, dueAt, answerByAt, submittedAt } = assignment;
  return (
    <Page
      width="wide"
      above={number}
      title={title}
      sub={
        <Group component="span" gap={12}>
          <StateBadge workflow="assignment" state={state} />
          {state === 'invited' ? <Due at={answerByAt} /> : null}
          {state === 'accepted' ? <Due at={dueAt} /> : null}
          {submittedAt ? <DateTime at={submittedAt} /> : null}
        </Group>
      }
      actions={
        <a className={classes.jump} href="#scoresheet">
          {t('reviews:toSheet')}
        </a>
      }
    >
      <div className={classes.beside}>
        <Application assignment={assignment} />
        <div id="scoresheet" tabIndex={-1} className={classes.sheet}>
          {assignment.reopenReason ? (
            <Section tone="warning" title={t('reviews:reopened')}>
              <p style={{ whiteSpace: 'pre-line' }}>{assignment.reopenReason}</p>
            </Section>
          ) : null}
          {assignment.overdue ? (
            <Section tone="warning" title={t('reviews:late.title')}>
              <p>{t('reviews:late.text')}</p>
            </Section>
          ) : null}
          <Answer key={`${id}:${state}`} assignment={assignment} />
        </div>
      </div>
    </Page>
  );
}

function Application({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useTranslation(['common', 'reviews']);
  return (
    <div className={classes.application} role="group" aria-label={t('reviews:application')} tabIndex={0}>
      <Section title={t('reviews:application')}>
        <p className={classes.quiet}>{assignment.applicantName ?? t('reviews:blind')}</p>
        <dl className={classes.answers}>
          {assignment.answers.map(({ label, value }, i) => (
            <div key={i}>
              <dt>{label}</dt>
              <dd>{/^\d{4}-\d\d-\d\d$/.test(value) ? <DateTime at={value} /> : value || '–'}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </div>
  );
}

/** What the reader can do with it now: answer the invitation, write, or read what was written. */
function Answer({ assignment }: { readonly assignment: Assignment }) {
  const can = (command: string) => assignment.allowedCommands.some((allowed) => allowed.command === command);
  if (can('accept') || can('decline')) return <Invitation assignment={assignment} />;
  // Whoever is late cannot submit; the draft is still theirs, and so is the way out.
  if (can('submit') || can('abstain')) return <Scoresheet assignment={assignment} />;
  return <Written assignment={assignment} />;
}
