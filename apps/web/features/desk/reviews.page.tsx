import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import { evaluationQuery } from '../../api/evaluation-query.js';
import type { Dto } from '../../api/pages.js';
import { given, readAnew, usePages } from '../../api/pages.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { DateTime, Due } from '../../ui/date-time.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { PhaseTimeline } from '../../ui/phase-timeline.js';
import { Section } from '../../ui/section.js';
import { Badge, StateBadge } from '../../ui/state-badge.js';
import { assignmentQuery } from '../reviews/assignment-query.js';
import { Written } from '../reviews/written.js';
import { useCurrentCall } from './current-call.js';
import { DeskList, useStateFilter } from './desk-list.js';
import { MoreTime } from './more-time.js';
import { ReviewPlanner } from './review-planner.js';

type Row = Dto<'AssignmentListedDto'>;

const STATES = ['invited', 'accepted', 'overdue', 'submitted', 'declined', 'expired', 'abstained', 'replaced', 'voided'] as const;
const OPEN: ReadonlySet<string> = new Set(['invited', 'accepted']);
/** They ask for more than a reason, or for less. */
const BY_OTHER_BUTTONS: ReadonlySet<string> = new Set(['extend']);

/** Who reviews what: where the evaluation stands, the plan (never with a conflict of interest), and what has become of the invitations. */
export function DeskReviewsPage() {
  const { t } = useTranslation(['common', 'desk', 'states']);
  const call = useCurrentCall();
  const callId = call?.id ?? '';
  const state = useStateFilter('all');
  const filter = state === 'overdue' ? { overdue: 'true' } : { state };
  const list = usePages(['desk', 'assignments', callId, state], (cursor) =>
    answer(client.GET('/api/assignments', { params: { query: given({ callId, ...filter, cursor }) as never } })),
  );
  return (
    <DeskList<Row>
      title={t('desk:reviews.title')}
      sub={call?.title}
      before={
        <>
          <Phases callId={callId} />
          <ReviewPlanner callId={callId} />
        </>
      }
      states={[{ key: 'all', label: t('desk:all') }, ...STATES.map((key) => ({ key, label: t(`desk:reviews.state.${key}`) }))]}
      list={list}
      detailTitle={(row) => `${row.number} · ${row.evaluatorName ?? ''}`}
      detail={(row) => <Detail row={row} />}
      columns={[
        { key: 'number', header: t('desk:column.application'), rowHeader: true, cell: (row) => `${row.number} · ${row.title}` },
        { key: 'evaluator', header: t('desk:reviews.evaluator'), cell: (row) => row.evaluatorName ?? '–' },
        {
          key: 'state',
          header: t('desk:column.state'),
          cell: (row) =>
            row.overdue ? (
              <Badge tone="red">{t('desk:reviews.state.overdue')}</Badge>
            ) : (
              <StateBadge workflow="assignment" state={row.state} />
            ),
        },
        {
          key: 'due',
          header: t('desk:reviews.due'),
          cell: (row) =>
            OPEN.has(row.state) ? (
              <Due at={row.state === 'invited' ? row.answerByAt : row.dueAt} />
            ) : (
              <DateTime at={row.submittedAt} show="day" />
            ),
        },
      ]}
    />
  );
}

/** What its evaluator wrote, for the applicant and for the office. */
function Review({ id }: { readonly id: string }) {
  const { data } = useQuery(assignmentQuery(id));
  return data ? <Written assignment={data} /> : null;
}

function Phases({ callId }: { readonly callId: string }) {
  const { t } = useTranslation(['common', 'desk', 'reviews']);
  const { data: evaluation } = useQuery(evaluationQuery(callId));
  if (!evaluation || evaluation.phases.length === 0) return null;
  return (
    <Section title={t('reviews:phase.title')}>
      <PhaseTimeline
        evaluation={evaluation}
        under={({ key, allowedCommands }) =>
          allowedCommands.some(({ command: name }) => name === 'extend') ? (
            <MoreTime
              path="/api/calls/{callId}/evaluation/{phase}/extend"
              params={{ callId, phase: key }}
              what={t(`reviews:phase.is.${key}`)}
            />
          ) : null
        }
      />
    </Section>
  );
}

function Detail({ row }: { readonly row: Row }) {
  const { t } = useTranslation(['common', 'desk']);
  const can = (name: string) => row.allowedCommands.some((allowed) => allowed.command === name);
  const nextBest = row.overdue && can('replace');
  return (
    <Stack gap={12}>
      {OPEN.has(row.state) ? (
        <p>
          {t(row.state === 'invited' ? 'desk:reviews.answerBy' : 'desk:reviews.dueBy')}{' '}
          <DateTime at={row.state === 'invited' ? row.answerByAt : row.dueAt} show="full" />
        </p>
      ) : null}
      {row.submittedAt ? <Review id={row.id} /> : null}
      {nextBest ? <NextBest row={row} /> : null}
      {can('extend') ? (
        <Group>
          <MoreTime path="/api/assignments/{id}/extend" params={{ id: row.id }} what={row.number} />
        </Group>
      ) : null}
      <CommandButtons
        workflow="assignment"
        commands={row.allowedCommands.filter(({ command: name }) => !BY_OTHER_BUTTONS.has(name) && !(nextBest && name === 'replace'))}
        onCommand={async (name, options) => {
          await command(`/api/assignments/{id}/${name}`, { params: { id: row.id }, body: options });
          await readAnew();
        }}
      />
    </Stack>
  );
}

/** One click: the overdue review goes to the next best evaluator by the solver. */
function NextBest({ row }: { readonly row: Row }) {
  const { t } = useTranslation(['common', 'desk']);
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors({});
  const replace = async () => {
    setBusy(true);
    errors.clear();
    try {
      const body = { reason: t('desk:reviews.nextBest.reason') };
      const done = await command<Dto<'ReplacedAssignmentDto'>>('/api/assignments/{id}/replace', { params: { id: row.id }, body });
      notifyDone(
        done.substituteName === null ? t('desk:reviews.nextBest.nobody') : t('desk:reviews.nextBest.done', { name: done.substituteName }),
      );
      await readAnew();
    } catch (problem) {
      errors.show(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div>
      <ErrorSummary errors={errors.summary} />
      <p>{t('desk:reviews.nextBest.text')}</p>
      <Button loading={busy} onClick={() => void replace()}>
        {t('desk:reviews.nextBest.label')}
      </Button>
    </div>
  );
}
